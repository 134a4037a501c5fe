import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { WaiverFacts } from '../plans/plan.facts.js';
import { canReadPlan } from '../plans/plan.policy.js';
import { waiverJson } from '../plans/plan.sql.js';
import type { Waiver } from './waiver.types.js';
import { waiverView } from './waiver.view.js';

@Injectable()
export class WaiverQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND. */
  async byId(viewer: Viewer, id: string): Promise<Waiver> {
    const found = await this.db.read(viewer, (tx) =>
      tx.row<{ waiver: WaiverFacts }>(`select ${waiverJson} as waiver from waiver w where w.practice_id = $1 and w.id = $2`, [id]),
    );
    if (!found || !canReadPlan(viewer, found.waiver)) throw notFound();
    return waiverView(found.waiver, viewer);
  }
}
