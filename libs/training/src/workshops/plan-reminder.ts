import type { Instant } from '@cairn/kernel';
import { schedule, unschedule, type Tx } from '@cairn/platform';
import { reminderDay, reminderTime } from './wall-time.rules.js';

/** Kind of the schedule that reminds those who are booked. */
export const reminderKind = 'training.remind-workshop';

/** In place of an earlier reminder; none where its moment has passed. */
export async function planReminder(tx: Tx, workshop: { readonly id: string; readonly startsAt: Instant; readonly timeZone: string }): Promise<void> {
  const on = reminderDay(workshop.startsAt, workshop.timeZone, tx.now());
  if (on === null) await unschedule(tx, reminderKind, workshop.id);
  else await schedule(tx, { kind: reminderKind, subjectId: workshop.id, rule: { days: 'once', on }, time: reminderTime, zone: workshop.timeZone });
}
