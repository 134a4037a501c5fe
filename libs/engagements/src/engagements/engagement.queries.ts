import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadRoster } from '../people/roster.policy.js';
import { tryMove } from '../phases/move-phase.js';
import { phaseName } from '../phases/phase.words.js';
import type { PhaseMoveInput, PhaseShift } from '../phases/phase.types.js';
import { currentOf, engagementJson, readableHere } from './engagement.sql.js';
import { readableParams, toEngagement, type StoredEngagement } from './engagement-facts.js';
import type { Engagement, EngagementAct } from './engagement.types.js';

/** Reads of one engagement. */
@Injectable()
export class EngagementQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND. */
  async byId(viewer: Viewer, id: string): Promise<Engagement> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ engagement: StoredEngagement }>(
        `select ${engagementJson} as engagement from engagement e join client c on c.practice_id = $1 and c.id = e.client_id where e.practice_id = $1 and e.id = $6 and ${readableHere}`,
        [...readableParams(viewer), tx.now(), id],
      ),
    );
    if (!row) throw notFound();
    return toEngagement(viewer, row.engagement);
  }

  /** What was done to the agreement, the newest first. Throws NOT_FOUND; FORBIDDEN for who only takes part. */
  async acts(viewer: Viewer, slug: string): Promise<EngagementAct[]> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ id: string; clientId: string; acts: EngagementAct[] }>(
        `select e.id, e.client_id as "clientId",
                (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'text', a.text, 'reason', a.reason, 'at', instant_text(a.at), 'recordSeq', a.record_seq,
                   'byName', coalesce((select p.name from person p where p.practice_id = $1 and p.id = a.by_person_id), 'Cairn')) order by a.at desc, a.record_seq desc), '[]')
                 from (select * from engagement_act a where a.practice_id = $1 and a.engagement_id = e.id order by a.at desc, a.record_seq desc limit 200) a) as acts
           from client c join lateral (${currentOf('c.id')}) e on true where c.practice_id = $1 and c.slug = $5`,
        [...readableParams(viewer), slug],
      ),
    );
    if (!row) throw notFound();
    authorize(canReadRoster(viewer, row), 'Those who run the programme read its history.');
    return row.acts;
  }

  preview(viewer: Viewer, input: PhaseMoveInput): Promise<Result<PhaseShift[]>> {
    return this.db.read(viewer, async (tx) => {
      const tried = await tryMove(tx, viewer, input);
      if (!tried.ok) return tried;
      const { moved, before } = tried.value;
      return {
        ok: true,
        value: moved.flatMap(({ index, from, to }) => {
          const phase = before[index];
          return phase
            ? [{ phaseId: phase.id, name: phaseName(phase), fromStartsOn: from.startsOn, fromEndsOn: from.endsOn, startsOn: to.startsOn, endsOn: to.endsOn }]
            : [];
        }),
      };
    });
  }
}
