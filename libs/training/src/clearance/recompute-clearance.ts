import { newId } from '@cairn/kernel';
import { planInForce } from '@cairn/deployment';
import type { Tx } from '@cairn/platform';
import { clearanceChanged, clearanceTaken } from '../training.events.js';
import { clearanceChange, isKept, type ClearanceChange } from './clearance-change.rules.js';
import { clearanceFacts, termsOf } from './clearance-facts.js';
import { clearanceOf, type Clearance, type ClearanceCause, type ClearanceState } from './clearance.rules.js';

export interface ClearanceAsked {
  readonly engagementId: string;
  readonly clientId: string;
  /** Those whom the cause may concern; others stay as they are. */
  readonly personIds: readonly string[];
  readonly cause: ClearanceCause;
}

/** Somebody whose clearance is another one now. */
export interface Moved {
  readonly personId: string;
  readonly from: ClearanceState;
  readonly to: ClearanceState;
}

/** Those who were cleared until now. */
export const takenFrom = (moved: readonly Moved[]): readonly string[] =>
  moved.filter(({ from, to }) => from === 'CLEARED' && to !== 'CLEARED').map(({ personId }) => personId);

interface Computed {
  readonly personId: string;
  readonly now: Clearance;
  readonly change: ClearanceChange | null;
}

/**
 * Computes who is cleared anew, in the transaction of the cause: call it after the attendance, make-up or quiz was written.
 * Two causes at once wait for each other, so that the later one sees what the earlier one wrote. Answers whose clearance changed by it.
 */
export async function recomputeClearance(tx: Tx, { engagementId, clientId, personIds, cause }: ClearanceAsked): Promise<readonly Moved[]> {
  if (personIds.length === 0) return [];
  await tx.rows(
    `select id from engagement_person where practice_id = $1 and engagement_id = $2 and person_id = any ($3::uuid[]) order by id for no key update`,
    [engagementId, personIds],
  );
  const facts = await clearanceFacts(tx, engagementId, personIds);
  if (!facts) return [];
  const terms = termsOf(facts.terms, await planInForce(tx, engagementId));
  const computed = facts.people.flatMap(({ personId, known, ...person }): Computed[] => {
    const now = clearanceOf(person, terms);
    return isKept(known, now) ? [{ personId, now, change: clearanceChange(known, now, cause) }] : [];
  });
  if (computed.length === 0) return [];
  await write(tx, { engagementId, clientId }, computed, cause);
  const moved = computed.flatMap(({ personId, change }): Moved[] => (change === null ? [] : [{ personId, from: change.from, to: change.to }]));
  if (moved.length > 0) await tx.emit(clearanceChanged({ engagementId, clientId, personIds: moved.map((one) => one.personId) }));
  await tellTaken(tx, { engagementId, clientId }, takenFrom(moved), cause);
  return moved;
}

async function tellTaken(tx: Tx, of: { engagementId: string; clientId: string }, personIds: readonly string[], cause: ClearanceCause): Promise<void> {
  const { kind, workshopId = null } = cause;
  if (personIds.length === 0 || (kind !== 'ATTENDANCE_RECORDED' && kind !== 'WORKSHOP_CHANGED' && kind !== 'ROSTER_CHANGED')) return;
  const { actor } = tx.scope;
  await tx.emit(clearanceTaken({ ...of, personIds: [...personIds], cause: kind, workshopId, byPersonId: actor.kind === 'person' ? actor.personId : null }));
}

async function write(tx: Tx, of: { engagementId: string; clientId: string }, computed: readonly Computed[], cause: ClearanceCause): Promise<void> {
  const { actor } = tx.scope;
  const rows = computed.map(({ personId, now, change }) => ({
    ...{ id: newId(), change_id: newId(), person_id: personId, state: now.state, since: now.since, until_complete_cycles: now.untilCompleteCycles },
    ...{
      plan_number: now.planNumber,
      cause: { ...cause, workshopId: now.workshopId ?? cause.workshopId ?? null },
      words: now.words,
      lapsed_because: now.lapsedBecause,
    },
    ...{ from_state: change?.from ?? null, change_words: change?.words ?? null },
  }));
  await tx.rows(
    `with one as (select * from jsonb_to_recordset($4::jsonb) as x(id uuid, change_id uuid, person_id uuid, state text, since date, until_complete_cycles int, plan_number int, cause jsonb, words text,
         lapsed_because text, from_state text, change_words text)),
       kept as (insert into clearance as k (practice_id, id, client_id, engagement_id, person_id, state, since, until_complete_cycles, plan_number, cause, words, lapsed_because, changed_at)
         select $1, id, $2, $3, person_id, state, since, until_complete_cycles, plan_number, cause, words, lapsed_because, $5 from one
         on conflict (practice_id, engagement_id, person_id) do update set state = excluded.state, since = excluded.since, until_complete_cycles = excluded.until_complete_cycles,
           plan_number = excluded.plan_number, cause = excluded.cause, words = excluded.words, lapsed_because = excluded.lapsed_because, changed_at = excluded.changed_at)
     insert into clearance_change (practice_id, id, client_id, engagement_id, person_id, from_state, to_state, cause_kind, cause, words, at, by_person_id, by_name)
     select $1, change_id, $2, $3, person_id, from_state, state, $6, cause, change_words, $5, $7, $8 from one where from_state is not null`,
    [of.clientId, of.engagementId, JSON.stringify(rows), tx.now(), cause.kind, actor.kind === 'person' ? actor.personId : null, actor.name],
  );
}
