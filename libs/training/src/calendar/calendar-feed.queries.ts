import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { hashOfToken, isToken, type Viewer } from '@cairn/identity';
import { Db, INSTALLATION, systemScope, type Tx } from '@cairn/platform';
import { TrainingOptions } from '../training.options.js';
import { workshopJson } from '../workshops/workshop.sql.js';
import { calendarEntries } from './calendar-sources.js';
import type { CalendarFeed } from './calendar-feed.types.js';
import { workshopEntry, type EntryFacts } from './workshop-entry.js';
import { writeCalendar } from './write-calendar.js';

interface OpenedFeed {
  readonly practiceId: string;
  readonly personId: string;
  readonly hidesClients: boolean;
}

/** Workshops before this many days are left out. */
const daysBack = 90;

@Injectable()
export class CalendarFeedQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The viewer's own address, without its secret. */
  async mine(viewer: Viewer): Promise<CalendarFeed | null> {
    const found = await this.db.read(viewer, (tx) =>
      tx.row<CalendarFeed>(
        `select id, hides_clients as "hidesClients", instant_text(created_at) as "createdAt" from calendar_feed where practice_id = $1 and person_id = $2 and revoked_at is null`,
        [viewer.personId],
      ),
    );
    return found ?? null;
  }

  /** The calendar behind a secret address; undefined for one that never was or was taken back. Reads only. */
  async open(token: string): Promise<string | undefined> {
    if (!isToken(token)) return undefined;
    // The practice is known only afterwards, so the statement asks the one function that may look everywhere.
    const feed = await this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<OpenedFeed>(
        `select f.practice_id as "practiceId", f.person_id as "personId", f.hides_clients as "hidesClients" from find_calendar_feed($2) f where $1::uuid is not null`,
        [hashOfToken(token)],
      ),
    );
    if (!feed) return undefined;
    const entries = await this.db.read(systemScope(feed.practiceId), async (tx) => {
      const workshops = await this.workshopsOf(tx, feed.personId);
      const own = workshops.map((workshop) => workshopEntry(workshop, this.options.publicUrl, feed.hidesClients));
      return [...own, ...(await calendarEntries(tx, { personId: feed.personId, publicUrl: this.options.publicUrl }))];
    });
    return writeCalendar(entries, { method: 'PUBLISH', now: this.clock.now(), name: 'Cairn' });
  }

  /** Where they have a place, while they are on the list of people, and all of the engagements that they coach now. */
  private async workshopsOf(tx: Tx, personId: string): Promise<readonly EntryFacts[]> {
    const rows = await tx.rows<{ workshop: EntryFacts }>(
      `select ${workshopJson} as workshop from workshop w
        where w.practice_id = $1 and w.starts_at > $3::timestamptz - make_interval(days => $4)
          and (exists (select from engagement_coach ec where ec.practice_id = $1 and ec.engagement_id = w.engagement_id and ec.person_id = $2 and ec.ended_at is null)
            or exists (select from workshop_seat s join engagement_person ep on ep.practice_id = $1 and ep.engagement_id = s.engagement_id and ep.person_id = s.person_id and ep.removed_at is null
                        where s.practice_id = $1 and s.workshop_id = w.id and s.person_id = $2 and s.state = 'BOOKED'))
        order by w.starts_at, w.id limit 500`,
      [personId, tx.now(), daysBack],
    );
    return rows.map((row) => row.workshop);
  }
}
