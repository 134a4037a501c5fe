import { addDays, atWallTime, dayIn, instant, type Day } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';

/** Kind of the schedule that opens drafting on the planned day. */
export const openingKind = 'okrs.open-drafting';

/** When the day begins for people, on the wall clock of the client. */
export const openingTime = '08:00';

/** The first morning on which it can still happen: of the planned day, or of tomorrow where that one is over, since whoever plans it so can open it by hand. */
export function openingDay(planned: Day, zone: string, now: Date): Day {
  return atWallTime(planned, openingTime, zone) > instant(now) ? planned : addDays(dayIn(zone, now), 1);
}

/** Drafting opens by itself on this day, in place of an earlier plan for it. */
export const planOpening = async (tx: Tx, cycleId: string, planned: Day, zone: string): Promise<void> =>
  void (await schedule(tx, {
    kind: openingKind,
    subjectId: cycleId,
    rule: { days: 'once', on: openingDay(planned, zone, tx.now()) },
    time: openingTime,
    zone,
  }));
