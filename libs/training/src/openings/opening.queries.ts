import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { canReadEngagement } from '@cairn/engagements';
import { Db } from '@cairn/platform';
import type { GateOpening } from './opening.types.js';
import { clientLeadsOf, openingJson, openingView, type OpeningFacts } from './opening.view.js';

@Injectable()
export class OpeningQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND. */
  async byId(viewer: Viewer, id: string): Promise<GateOpening> {
    const found = await this.db.read(viewer, (tx) =>
      tx.row<{ opening: OpeningFacts; engagementId: string; clientId: string; clientLeads: string[] }>(
        `select ${openingJson} as opening, g.engagement_id as "engagementId", g.client_id as "clientId", ${clientLeadsOf('g.client_id')} as "clientLeads" from gate_opening g where g.practice_id = $1 and g.id = $2`,
        [id],
      ),
    );
    if (!found || !canReadEngagement(viewer, { id: found.engagementId, clientId: found.clientId })) throw notFound();
    return openingView(found.opening, viewer, found);
  }
}
