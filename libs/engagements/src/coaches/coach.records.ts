import type { RecordEntry, Tx } from '@cairn/platform';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import type { OnEngagement } from './coach.rules.js';

/** What the record keeps of a coach's part; a null part is the end of it. */
export function coachRecord(tx: Tx, engagement: EngagementPlace, change: OnEngagement | { personId: string; part: null }): RecordEntry {
  const { actor } = tx.scope;
  return {
    kind: change.part === null ? 'engagements.coach-taken-off' : 'engagements.coach-put-on',
    clientId: engagement.clientId,
    body: { engagementId: engagement.id, personId: change.personId, part: change.part, byPersonId: actor.kind === 'person' ? actor.personId : null },
    payload: { byName: actor.name },
  };
}
