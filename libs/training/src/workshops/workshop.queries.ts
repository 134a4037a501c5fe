import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { WorkshopFacts } from './workshop.facts.js';
import { canReadWorkshop } from './workshop.policy.js';
import { workshopJson } from './workshop.sql.js';
import type { Workshop } from './workshop.types.js';
import { workshopView } from './workshop.view.js';

@Injectable()
export class WorkshopQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The whole workshop in one statement. Throws NOT_FOUND, also under the address of another client. */
  byId(viewer: Viewer, id: string, client: string | null = null): Promise<Workshop> {
    return this.db.read(viewer, async (tx) => {
      const found = await tx.row<{ workshop: WorkshopFacts }>(`select ${workshopJson} as workshop from workshop w where w.practice_id = $1 and w.id = $2`, [
        id,
      ]);
      if (!found || !canReadWorkshop(viewer, found.workshop) || (client ?? found.workshop.clientSlug) !== found.workshop.clientSlug) throw notFound();
      return workshopView(found.workshop, viewer, tx.now());
    });
  }
}
