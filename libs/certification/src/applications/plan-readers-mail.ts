import { addDays, addWorkingDays, atWallTime, dayIn, timeIn, weekday, type Day, type Instant } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';

/** Kind of the schedule that tells readers of new applications; its subject is the programme. */
export const readersKind = 'certification.tell-readers';
const time = '08:00';

/** New applications are told together, at eight in the morning of a working day. */
export async function planReadersMail(tx: Tx, of: { readonly programmeId: string; readonly zone: string }): Promise<void> {
  const on = nextMorning(tx.now(), of.zone);
  await schedule(tx, { kind: readersKind, subjectId: of.programmeId, rule: { days: 'once', on }, time, zone: of.zone });
}

/** The first working day whose morning is still ahead. */
export function nextMorning(now: Date, zone: string): Day {
  const today = dayIn(zone, now);
  return weekday(today) <= 5 && timeIn(zone, now) < time ? today : addWorkingDays(today, 1);
}

/** What a morning tells: everything since the morning of the working day before it. */
export function toldOn(on: Day, zone: string): { readonly from: Instant; readonly until: Instant } {
  let before = addDays(on, -1);
  while (weekday(before) > 5) before = addDays(before, -1);
  return { from: atWallTime(before, time, zone), until: atWallTime(on, time, zone) };
}
