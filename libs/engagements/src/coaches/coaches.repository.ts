import { instant, newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import type { OnEngagement } from './coach.rules.js';
import { EngagementCoachRow } from './engagement-coach.entity.js';

/** Coaches of the transaction's practice on their engagements. A change of part ends one row and begins another, so that the past stays told. */
export class Coaches {
  constructor(private readonly tx: Tx) {}

  async on(engagementId: string): Promise<OnEngagement[]> {
    const rows = await this.tx.rows<OnEngagement>(
      `select person_id as "personId", part from engagement_coach where practice_id = $1 and engagement_id = $2 and ended_at is null order by since, id for update`,
      [engagementId],
    );
    return rows;
  }

  async end(engagementId: string, personId: string): Promise<void> {
    await this.tx.rows(`update engagement_coach set ended_at = $4 where practice_id = $1 and engagement_id = $2 and person_id = $3 and ended_at is null`, [
      engagementId,
      personId,
      this.tx.now(),
    ]);
  }

  async begin({ id, clientId }: EngagementPlace, { personId, part }: OnEngagement): Promise<void> {
    await this.end(id, personId);
    await this.tx.table(EngagementCoachRow).add({ id: newId(), clientId, engagementId: id, personId, part, since: instant(this.tx.now()), endedAt: null });
  }
}

export const coachesOf = (tx: Tx): Coaches => new Coaches(tx);
