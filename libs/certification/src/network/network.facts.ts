import { notFound, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { Audience, ShownField, Standing } from './profile.rules.js';

export interface ListedCertificate {
  /** Eight signs, without the hyphen. */
  readonly number: string;
  readonly title: string;
  readonly issuedOn: Day;
  readonly validUntil: Day;
}

/** A coach as the directory shows them: only what they chose to show. */
export interface ListedCoach {
  readonly slug: string;
  readonly audience: Audience;
  readonly name: string;
  readonly headline: string;
  readonly about: string;
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly website: string;
  readonly email: string;
  readonly certificates: readonly ListedCertificate[];
}

export interface Search {
  readonly language: string;
  readonly region: string;
  readonly industry: string;
}
export const everybody: Search = { language: '', region: '', industry: '' };

/** A certificate `c` that counts at `$2`: issued, public, not over, and signed with a key that still proves something. */
const inForce = `c.status = 'ISSUED' and c.visibility = 'PUBLIC' and c.valid_until >= ($2::timestamptz at time zone c.time_zone)::date
  and exists (select from signing_key k where k.practice_id = $1 and k.id = c.signing_key_id and k.status <> 'REVOKED')`;

const shown = (field: ShownField, value: string, otherwise: string): string => `case when '${field}' = any(f.shown) then ${value} else ${otherwise} end`;
const list = (field: ShownField): string => shown(field, `to_jsonb(f.${field})`, `'[]'::jsonb`);

const coachJson = `json_build_object('slug', f.slug, 'audience', f.audience, 'name', p.name, 'headline', ${shown('headline', 'f.headline', `''`)}, 'about', ${shown('about', 'f.about', `''`)},
  'languages', ${list('languages')}, 'regions', ${list('regions')}, 'industries', ${list('industries')}, 'website', ${shown('website', 'f.website', `''`)}, 'email', ${shown('email', 'p.email::text', `''`)},
  'certificates', (select json_agg(json_build_object('number', c.number, 'title', c.title, 'issuedOn', c.issued_on, 'validUntil', c.valid_until) order by c.issued_on desc, c.id)
     from certificate c where c.practice_id = $1 and c.person_id = f.person_id and ${inForce}))`;

const matches = (value: string, field: 'languages' | 'regions' | 'industries'): string =>
  `(${value} = '' or ('${field}' = any(f.shown) and exists (select from unnest(f.${field}) w where lower(w) = lower(${value}))))`;

const listed = `from network_profile f join person p on p.practice_id = $1 and p.id = f.person_id
  where f.practice_id = $1 and f.audience = any($3::text[]) and exists (select from certificate c where c.practice_id = $1 and c.person_id = f.person_id and ${inForce})`;

const audiencesFor = (strangers: boolean): readonly Audience[] => (strangers ? ['PUBLIC'] : ['PRACTICE', 'PUBLIC']);

export interface Directory {
  readonly practiceName: string;
  readonly door: { readonly isPublic: boolean; readonly takesRequests: boolean; readonly welcome: string; readonly version: number };
  readonly coaches: readonly ListedCoach[];
  /** What can be searched for: words that somebody who is listed shows. */
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  readonly industries: readonly string[];
}

const choices = (field: 'languages' | 'regions' | 'industries'): string =>
  `(select coalesce(json_agg(w order by lower(w)), '[]') from (select distinct on (lower(w)) w from (select unnest(f.${field}) as w ${listed} and '${field}' = any(f.shown)) every order by lower(w), w) once)`;

/** The directory for people of the practice or for strangers, in one statement. Throws NOT_FOUND for a practice that is not there. */
export async function directory(tx: Tx, search: Search, strangers: boolean): Promise<Directory> {
  const found = await tx.row<{ directory: Directory }>(
    `select json_build_object('practiceName', r.name,
       'door', coalesce((select json_build_object('isPublic', d.is_public, 'takesRequests', d.takes_requests, 'welcome', d.welcome, 'version', d.version) from network_door d where d.practice_id = $1),
                        json_build_object('isPublic', false, 'takesRequests', false, 'welcome', '', 'version', 0)),
       'coaches', (select coalesce(json_agg(o.coach order by lower(o.name), o.slug), '[]') from (select ${coachJson} as coach, p.name, f.slug ${listed}
           and ${matches('$4', 'languages')} and ${matches('$5', 'regions')} and ${matches('$6', 'industries')} order by lower(p.name), f.slug limit 500) o),
       'languages', ${choices('languages')}, 'regions', ${choices('regions')}, 'industries', ${choices('industries')}) as directory
     from practice r where r.practice_id = $1`,
    [tx.now(), audiencesFor(strangers), search.language, search.region, search.industry],
  );
  if (!found) throw notFound();
  return found.directory;
}

/** One public profile with the practice's name; undefined where there is none, or nothing of it is public any more. */
export const publicProfile = (tx: Tx, slug: string): Promise<{ practiceName: string; coach: ListedCoach } | undefined> =>
  tx.row<{ practiceName: string; coach: ListedCoach }>(
    `select r.name as "practiceName", o.coach from practice r join (select f.practice_id, ${coachJson} as coach ${listed} and f.slug = $4) o on o.practice_id = r.practice_id
       join network_door d on d.practice_id = $1 and d.is_public where r.practice_id = $1`,
    [tx.now(), audiencesFor(true), slug],
  );

/** How the certificates of a person stand for the directory. */
export async function standingOf(tx: Tx, personId: string): Promise<Standing> {
  const found = await tx.row<{ listed: boolean; held: boolean }>(
    `select coalesce(bool_or(${inForce}), false) as listed, coalesce(bool_or(c.visibility = 'PRIVATE' and c.status = 'ISSUED' and c.valid_until >= ($2::timestamptz at time zone c.time_zone)::date), false) as held
       from certificate c where c.practice_id = $1 and c.person_id = $3`,
    [tx.now(), personId],
  );
  return found?.listed ? 'LISTED' : found?.held ? 'PRIVATE_ONLY' : 'NONE_IN_FORCE';
}
