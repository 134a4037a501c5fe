import { Inject, Injectable } from '@nestjs/common';
import { addDays, dayIn, type Day } from '@cairn/kernel';
import { settingsOf, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagementFacts } from '../engagement-facts.sql.js';
import { assembleToday } from './assemble-today.rules.js';
import { Judgements } from './judgements.js';
import type { Today } from './today.types.js';

/** An exception asked for longer ago than this no longer counts as spreading. */
const contagionDays = 180;

/** Whoever coaches sees the engagements they coach; an owner who coaches none sees all. */
export const engagementsOfToday = (viewer: Viewer): readonly string[] | null =>
  viewer.coaching.length === 0 && viewer.is('OWNER') ? null : viewer.coaching.map((one) => one.engagementId);

/** As the database writes an array: the driver would look for characters to escape in each of them. */
const idList = (ids: readonly string[] | null): string | null => ids && `{${ids.join(',')}}`;

/** Parts the facts of engagements in one text; it never stands inside of JSON. */
const separator = '\u001e';

@Injectable()
export class TodayQueries {
  private readonly judgements = new Judgements();

  constructor(@Inject(Db) private readonly db: Db) {}

  /** Everything on the page in one statement. `first`: items of each list, all unless told. */
  async today(viewer: Viewer, first?: number): Promise<Today> {
    const now = this.db.now();
    const old = addDays(dayIn('UTC', now), -contagionDays);
    const read = await this.db.readRow<{ engagements: string | null; snoozes: { key: string; until: Day }[]; settings: unknown }>(
      viewer,
      `select (select string_agg(row_to_json(f)::text, chr(30)) from (${engagementFacts} and e.status <> 'CLOSED') f) as engagements,
              (select coalesce(json_agg(json_build_object('key', z.item_key, 'until', z.until_day)), '[]') from today_snooze z
                where z.practice_id = $1 and z.person_id = $4) as snoozes,
              (select r.settings from practice r where r.practice_id = $1) as settings`,
      [idList(engagementsOfToday(viewer)), old, viewer.personId],
    );
    const settings = settingsOf(read?.settings);
    const judged = (read?.engagements?.split(separator) ?? []).map((text) => this.judgements.of(text, now, settings));
    const snoozed = new Map((read?.snoozes ?? []).map((snooze) => [snooze.key, snooze.until]));
    return assembleToday(judged, { now, timeZone: viewer.facts.timeZone, snoozed, first });
  }
}
