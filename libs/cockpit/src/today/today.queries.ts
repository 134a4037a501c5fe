import { Inject, Injectable } from '@nestjs/common';
import { addDays, dayIn, type Day } from '@cairn/kernel';
import { questionOf } from '@cairn/deployment';
import { settingsOf, type PracticeSettings, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementFacts } from '../engagement-facts.sql.js';
import { factsOf } from '../facts.rules.js';
import type { RawFacts } from '../raw-facts.js';
import { assembleToday } from './assemble-today.rules.js';
import type { SignalThresholds } from '../signals/signal.rules.js';
import type { Today } from './today.types.js';

/** An exception asked for longer ago than this no longer counts as spreading. */
const contagionDays = 180;

/** Whoever coaches sees the engagements they coach; an owner who coaches none sees all. */
export const engagementsOfToday = (viewer: Viewer): readonly string[] | null =>
  viewer.coaching.length === 0 && viewer.is('OWNER') ? null : viewer.coaching.map((one) => one.engagementId);

const thresholdsOf = (settings: PracticeSettings): SignalThresholds => ({
  calmDays: settings.sponsorAttentionWorkingDays,
  lateDays: settings.sponsorOffTrackWorkingDays,
  unseenDays: settings.sponsorUnseenDays,
  shortDays: settings.trainingShortWorkingDays,
  paceDays: settings.trainingPaceWorkingDays,
});

@Injectable()
export class TodayQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Everything on the page in one statement. `first`: items of each list, all unless told. */
  async today(viewer: Viewer, first?: number): Promise<Today> {
    const now = this.db.now();
    const old = addDays(dayIn('UTC', now), -contagionDays);
    const read = await this.db.readRow<{ engagements: RawFacts[]; snoozes: { key: string; until: Day }[]; settings: unknown }>(
      viewer,
      `select (select coalesce(json_agg(f), '[]') from (${engagementFacts} and e.status <> 'CLOSED') f) as engagements,
              (select coalesce(json_agg(json_build_object('key', z.item_key, 'until', z.until_day)), '[]') from today_snooze z
                where z.practice_id = $1 and z.person_id = $4) as snoozes,
              (select r.settings from practice r where r.practice_id = $1) as settings`,
      [engagementsOfToday(viewer), old, viewer.personId],
    );
    const settings = settingsOf(read?.settings);
    const facts = (read?.engagements ?? []).map((raw) => factsOf(raw, questionOf, settings.reminderWorkingDays));
    const snoozed = new Map((read?.snoozes ?? []).map((snooze) => [snooze.key, snooze.until]));
    return assembleToday(facts, { now, timeZone: viewer.facts.timeZone, snoozed, thresholds: thresholdsOf(settings), first });
  }
}
