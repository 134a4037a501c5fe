import { Inject, Injectable } from '@nestjs/common';
import { addDays, dayIn, type Day } from '@cairn/kernel';
import { settingsOf, type Viewer } from '@cairn/identity';
import { Db, fingerprint, Lru } from '@cairn/platform';
import { certificationFacts } from '../certification/certification-facts.sql.js';
import { certificationDate, certificationItems } from '../certification/certification-items.rules.js';
import { certificationPart } from '../certification/certification-part.policy.js';
import type { CertificationFacts, CertificationPart } from '../certification/certification.facts.js';
import { engagementFacts } from '../engagement-facts.sql.js';
import { learningFacts, writesLearnings, type LearningFacts } from '../learnings/learning-facts.sql.js';
import { learningItems } from '../learnings/learning-items.rules.js';
import { assembleToday } from './assemble-today.rules.js';
import { Judgements } from './judgements.js';
import type { Today } from './today.types.js';

/** An exception asked for longer ago than this no longer counts as spreading. */
const contagionDays = 180;

/** Whoever coaches sees the engagements they coach; an owner who coaches none sees all. */
export const engagementsOfToday = (viewer: Viewer): readonly string[] | null =>
  viewer.coaching.length === 0 && viewer.is('OWNER') ? null : viewer.coaching.map((one) => one.engagementId);

/** As the database writes an array: the driver would look for characters to escape in each of them, and neither ids nor fingerprints have any. */
const listed = (all: Iterable<string>): string => `{${[...all].join(',')}}`;

/** Parts the facts of engagements in one text; it never stands inside of JSON. */
const separator = '\u001e';

/** The facts of each engagement as text, or only their fingerprint where it is one of `$5`. `offset 0`: each is made once. */
const factsOrFingerprints = `
  select string_agg(case when p.print = any ($5::text[]) then p.print else t.facts end, chr(30)) from (${engagementFacts} and e.status <> 'CLOSED') f
    cross join lateral (select row_to_json(f)::text as facts offset 0) t
    cross join lateral (select ${fingerprint('t.facts')} as print offset 0) p`;

const always = `
  select (${factsOrFingerprints}) as engagements,
    (select coalesce(json_agg(json_build_object('key', z.item_key, 'until', z.until_day)), '[]') from today_snooze z
      where z.practice_id = $1 and z.person_id = $4) as snoozes,
    (select r.settings from practice r where r.practice_id = $1) as settings,
    (select count(*)::int from client c where c.practice_id = $1 and c.archived_at is null) as clients`;

interface Statement {
  readonly text: string;
  readonly asksNow: boolean;
}
const statements = new Map<string, Statement>();

/**
 * Everything on the page, for a reader with this part in certification, and in learnings or not. One text of each kind for the whole life of the process: put together
 * anew it would have to be compared with the prepared one each time.
 */
function statementOf(part: CertificationPart, writes: boolean): Statement {
  const kind = [...Object.values(part), writes].map(Number).join('');
  const made = statements.get(kind);
  if (made) return made;
  const certified = certificationFacts(part);
  const parts = [always, ...(writes ? [`${learningFacts} as learnings`] : []), ...(certified ? [`${certified} as certification`] : [])];
  const statement = { text: parts.join(', '), asksNow: certified !== undefined };
  statements.set(kind, statement);
  return statement;
}

interface Row {
  readonly engagements: string | null;
  readonly snoozes: readonly { readonly key: string; readonly until: Day }[];
  readonly settings: unknown;
  readonly clients: number;
  readonly certification?: CertificationFacts;
  readonly learnings?: LearningFacts;
}

@Injectable()
export class TodayQueries {
  private readonly judgements = new Judgements();
  /** Engagements of a practice as its owner last saw them: what is kept of them needs not be sent again. */
  private readonly seenByOwner = new Lru<string, readonly string[]>(500);

  constructor(@Inject(Db) private readonly db: Db) {}

  /** Everything on the page in one statement. `first`: items of each list, all unless told. */
  async today(viewer: Viewer, first?: number): Promise<Today> {
    const now = this.db.now();
    const old = addDays(dayIn('UTC', now), -contagionDays);
    const ids = engagementsOfToday(viewer);
    const known = this.judgements.known(ids ?? this.seenByOwner.get(viewer.practiceId) ?? []);
    const part = certificationPart(viewer);
    const { text, asksNow } = statementOf(part, writesLearnings(viewer));
    const read = await this.db.readRow<Row>(viewer, text, [ids && listed(ids), old, viewer.personId, listed(known.keys()), ...(asksNow ? [now] : [])]);
    const settings = settingsOf(read?.settings);
    const judged = (read?.engagements?.split(separator) ?? []).map((sent) => this.judgements.of(sent, known, now, settings));
    if (ids === null)
      this.seenByOwner.set(
        viewer.practiceId,
        judged.map(({ facts }) => facts.engagementId),
      );
    const snoozed = new Map((read?.snoozes ?? []).map((snooze) => [snooze.key, snooze.until]));
    const facts = read?.certification ?? null;
    const reader = { ...part, personId: viewer.personId, timeZone: viewer.facts.timeZone };
    const items = [...certificationItems(facts, reader, now), ...learningItems(read?.learnings ?? null, reader.timeZone, now)];
    const besides = { items, dates: certificationDate(facts, reader, now) };
    return { ...assembleToday(judged, { now, timeZone: viewer.facts.timeZone, snoozed, first }, besides), clientCount: read?.clients ?? 0 };
  }
}
