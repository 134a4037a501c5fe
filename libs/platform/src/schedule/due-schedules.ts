import { atWallTime, type Clock, type Day } from '@cairn/kernel';
import type { AcrossPractices, FunctionCalls } from '../queue/across-practices.js';
import { type DayRule, dueOccurrences, type Timetable } from './schedule.rules.js';
import { zoneRules } from './schedule.js';

interface ScheduleRow {
  readonly practice_id: string;
  readonly id: string;
  readonly local_time: string;
  readonly zone: string;
  readonly rule: DayRule;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly missed: 'LATEST' | 'EVERY';
  readonly next_on: Day;
}

const batch = 200;

const timetableOf = (row: ScheduleRow): Timetable => ({
  rule: row.rule,
  time: row.local_time.slice(0, 5),
  zone: row.zone,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
});

/** Finds schedules whose time has come, or came while nobody worked, and tells of their occurrences. Safe with several workers. */
export class DueSchedules {
  constructor(
    private readonly database: AcrossPractices,
    private readonly clock: Clock,
  ) {}

  /** Gives the number of occurrences told. */
  async sweep(stopped: () => boolean = () => false): Promise<number> {
    await this.untilEmpty(stopped, (calls) => this.renewZoneRules(calls));
    let told = 0;
    await this.untilEmpty(stopped, async (calls) => {
      const rows = await calls.rows<ScheduleRow>('due_schedules', this.clock.now(), batch);
      for (const row of rows) told += await this.tell(calls, row);
      return rows.length;
    });
    return told;
  }

  private async untilEmpty(stopped: () => boolean, round: (calls: FunctionCalls) => Promise<number>): Promise<void> {
    while (!stopped() && (await this.database.tx(round)) === batch);
  }

  private async tell(calls: FunctionCalls, row: ScheduleRow): Promise<number> {
    const now = this.clock.now();
    const { due, next } = dueOccurrences(timetableOf(row), row.next_on, now, row.missed);
    return Number(await calls.value('pass_schedule', row.practice_id, row.id, due, now, next?.on ?? null, next?.at ?? null, zoneRules()));
  }

  /** After an update of the zone database the moments that were computed with the old one are computed again. */
  private async renewZoneRules(calls: FunctionCalls): Promise<number> {
    const rows = await calls.rows<ScheduleRow>('stale_schedules', zoneRules(), batch);
    for (const row of rows)
      await calls.value(
        'pass_schedule',
        row.practice_id,
        row.id,
        [],
        this.clock.now(),
        row.next_on,
        atWallTime(row.next_on, row.local_time.slice(0, 5), row.zone),
        zoneRules(),
      );
    return rows.length;
  }
}
