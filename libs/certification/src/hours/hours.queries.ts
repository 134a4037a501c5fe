import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { countsInLog, hoursTotals, leftTo, type LoggedHours } from './hours.rules.js';
import type { CoachingHours, HoursClient, HoursLog } from './hours.types.js';

type Stored = LoggedHours & { readonly id: string; readonly clientId: string | null; readonly version: number };

/** The whole log of one person in one statement. $1 practice, $2 person, $3 clients that they coach, $4 now. */
const statement = `
  select
    (select coalesce(json_agg(json_build_object('id', h.id, 'clientName', h.client_name, 'contact', h.contact, 'form', h.form, 'groupSize', h.group_size, 'startsOn', h.starts_on,
       'endsOn', h.ends_on, 'paidMinutes', h.paid_minutes, 'proBonoMinutes', h.pro_bono_minutes, 'consented', h.consented, 'activity', h.activity, 'eligible', h.marked_as_coaching,
       'clientId', (select o.client_id from hours_of_client o where o.practice_id = $1 and o.hours_id = h.id), 'version', h.version) order by h.starts_on desc, h.logged_at desc, h.id), '[]')
       from coaching_hours h where h.practice_id = $1 and h.person_id = $2 and h.removed_at is null) as lines,
    (select coalesce(json_agg(json_build_object('clientId', c.id, 'name', c.name, 'mayBeNamed', consent_level(c.practice_id, c.id, null, ($4::timestamptz at time zone c.time_zone)::date) = 'NAMED')
       order by lower(c.name), c.id), '[]') from client c where c.practice_id = $1 and c.id = any ($3::uuid[])) as clients`;

@Injectable()
export class HoursQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own, nobody else's. One statement. */
  async mine(viewer: Viewer): Promise<HoursLog> {
    const clientIds = [...new Set(viewer.coaching.map((one) => one.clientId))];
    const read = await this.db.readRow<{ lines: Stored[]; clients: HoursClient[] }>(viewer, statement, [viewer.personId, clientIds, this.db.now()]);
    const { lines = [], clients = [] } = read ?? {};
    const totals = hoursTotals(lines);
    return { lines: lines.map((line): CoachingHours => ({ ...line, counts: countsInLog(line) })), totals, thresholds: leftTo(totals), clients };
  }
}
