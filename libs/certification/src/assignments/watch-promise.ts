import { addWorkingDays, type Day } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';

/** Kind of the schedule that looks whether an answer came by the day that was promised; its subject is the round. */
export const promiseKind = 'certification.watch-promise';

/** Looks after an answer on the first working day after the one that was promised. */
export async function watchPromise(tx: Tx, of: { readonly roundId: string; readonly promisedOn: Day; readonly timeZone: string }): Promise<void> {
  const on = addWorkingDays(of.promisedOn, 1);
  await schedule(tx, { kind: promiseKind, subjectId: of.roundId, rule: { days: 'once', on }, time: '09:00', zone: of.timeZone });
}
