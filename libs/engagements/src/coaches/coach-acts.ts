import { people } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { actOnRecord } from '../engagements/act-on-record.js';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { putOnWords, takenOffWords } from './coach.rules.js';
import type { OnEngagement } from './coach.rules.js';

/** Tells in the engagement's history which part a coach took. */
export async function tellPutOn(tx: Tx, engagement: EngagementPlace, { personId, part }: OnEngagement): Promise<void> {
  const { name } = await people(tx).get(personId);
  await actOnRecord(tx, engagement, { kind: 'COACH_PUT_ON', text: putOnWords(part, name), recorded: putOnWords(part), facts: { personId, part } });
}

/** Tells in the engagement's history that a coach's part ended. */
export async function tellTakenOff(tx: Tx, engagement: EngagementPlace, personId: string): Promise<void> {
  const { name } = await people(tx).get(personId);
  await actOnRecord(tx, engagement, { kind: 'COACH_TAKEN_OFF', text: takenOffWords(name), recorded: takenOffWords(), facts: { personId, part: null } });
}
