import { addDays, dayIn, type Day, type Instant } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';

/** Kind of the schedule that lets go of a file that nobody imported. */
export const forgetKind = 'okrs.forget-import';

const daysKept = 7;

/** A file waits a week for whoever began with it. */
export const lastDayKept = (broughtAt: Instant | Date): Day => addDays(dayIn('UTC', broughtAt), daysKept);

/** Lets go of the file after its last day, unless it is imported by then. */
export const forgetLater = async (tx: Tx, importId: string): Promise<void> =>
  void (await schedule(tx, {
    ...{ kind: forgetKind, subjectId: importId },
    ...{ rule: { days: 'once', on: addDays(lastDayKept(tx.now()), 1) }, time: '03:00', zone: 'UTC' },
  }));
