import type { Day } from '@cairn/kernel';
import { planInForce } from '@cairn/deployment';
import { settingsOf } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { keyAnswersOf } from './clearance-facts.js';
import { standing, type Clearance, type ClearanceState } from './clearance.rules.js';

export interface ClearanceFacts {
  readonly personId: string;
  readonly state: ClearanceState;
  readonly since: Day | null;
  /** Why, in words. */
  readonly words: string;
  readonly lapsedBecause: string | null;
}

type Stored = Pick<Clearance, 'state' | 'since' | 'untilCompleteCycles' | 'planNumber' | 'words' | 'lapsedBecause'> & { readonly personId: string };

/** Those of these people who may write OKRs now. Two statements. */
export async function isCleared(tx: Tx, engagementId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const all = await clearances(tx, engagementId, personIds);
  return new Set(all.filter((one) => one.state === 'CLEARED').map((one) => one.personId));
}

/** Those of whom something is known, as it stands at this moment; whoever is missing was never trained here. Two statements. */
export async function clearances(tx: Tx, engagementId: string, personIds?: readonly string[]): Promise<ClearanceFacts[]> {
  const found = await tx.row<{ completeCycles: number; settings: unknown; people: Stored[] }>(
    `select e.complete_cycles as "completeCycles", r.settings, (select coalesce(json_agg(json_build_object('personId', k.person_id, 'state', k.state, 'since', k.since,
         'untilCompleteCycles', k.until_complete_cycles, 'planNumber', k.plan_number, 'words', k.words, 'lapsedBecause', k.lapsed_because)), '[]')
       from clearance k where k.practice_id = $1 and k.engagement_id = e.id and ($3::uuid[] is null or k.person_id = any ($3))) as people
     from engagement e join practice r on r.practice_id = $1 where e.practice_id = $1 and e.id = $2`,
    [engagementId, personIds ?? null],
  );
  if (!found || found.people.length === 0) return [];
  const lastsCycles = settingsOf(found.settings).clearanceCycles;
  const keyAnswers = keyAnswersOf(await planInForce(tx, engagementId));
  return found.people.map((one) => standing(one, { completeCycles: found.completeCycles, lastsCycles, keyAnswers }));
}
