import { pathJson, pathOfTrainee, settlersJson, usualProgrammeRules } from '@cairn/certification';
import type { CertificationPart } from './certification.facts.js';

// Keys are those of `CertificationFacts`. `$1` is the practice, `$4` the reader, `$6` now. Each part is in the statement only for those whose roles call for it.

const list = (object: string, from: string, order: string): string => `(select json_agg(${object} order by ${order}) from ${from})`;
const todayAt = (zone: string): string => `($6::timestamptz at time zone ${zone})::date`;
const today = todayAt(`(select r.time_zone from practice r where r.practice_id = $1)`);
const runs = `$4 in (c.facilitator_id, c.second_facilitator_id)`;
const accompanied = `(t.mentor_id = $4 or ${runs})`;

const roundsOf = (all: boolean): string =>
  list(
    `json_build_object('id', w.id, 'traineeName', p.name, 'title', i.title, 'handedInOn', (w.handed_in_at at time zone c.time_zone)::date, 'promisedOn', w.promised_on, 'today', ${todayAt('c.time_zone')},
      'status', w.status, 'mentored', coalesce(t.mentor_id = $4, false), 'runs', coalesce(${runs}, false), 'rules', v.rules, 'settlers', ${settlersJson('w', 't')},
      'moduleNumber', (select count(*) from programme_module n where n.practice_id = $1 and n.programme_version_id = m.programme_version_id and n.ordinal <= m.ordinal),
      'held', (select coalesce(json_agg(json_build_object('assessorId', a.assessor_id, 'ordinal', a.ordinal, 'given', a.given_at is not null, 'name', (select o.name from person o where o.practice_id = $1 and o.id = a.assessor_id)) order by a.ordinal), '[]')
                 from assessment a where a.practice_id = $1 and a.round_id = w.id))`,
    `(select x.* from assignment_round x where x.practice_id = $1 and x.status in ('HANDED_IN', 'TO_DIRECTOR') order by x.promised_on limit 200) w
      join trainee t on t.practice_id = $1 and t.id = w.trainee_id join cohort c on c.practice_id = $1 and c.id = t.cohort_id join person p on p.practice_id = $1 and p.id = t.person_id
      join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id join programme_item i on i.practice_id = $1 and i.id = w.item_id
      join programme_module m on m.practice_id = $1 and m.id = i.module_id where t.person_id <> $4${all ? '' : ` and ${accompanied}`}`,
    'w.promised_on, w.handed_in_at, w.id',
  );

/** Days without a sign of life are counted from the last one, else from the day on which somebody could begin. */
const lastSign = `coalesce((t.last_seen_at at time zone c.time_zone)::date, greatest(t.joined_on, c.starts_on))`;
const silentDays = `coalesce((v.rules ->> 'silentDays')::int, ${usualProgrammeRules.silentDays})`;
const silentOf = (all: boolean): string =>
  list(
    `json_build_object('traineeId', t.id, 'name', p.name, 'cohortId', c.id, 'cohortName', c.name, 'days', ${todayAt('c.time_zone')} - ${lastSign}, 'since', ${lastSign} + ${silentDays},
      'mentored', coalesce(t.mentor_id = $4, false), 'runs', ${all ? 'true' : `coalesce(${runs}, false)`},
      'nudgedOn', (select max(n.nudged_on) from trainee_nudge n where n.practice_id = $1 and n.person_id = t.person_id and n.undone_at is null and n.rests_until > ${todayAt('c.time_zone')}))`,
    `cohort c join trainee t on t.practice_id = $1 and t.cohort_id = c.id and t.status = 'ENROLLED' join person p on p.practice_id = $1 and p.id = t.person_id
      join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id
     where c.practice_id = $1 and c.status <> 'CANCELLED' and c.ends_on >= ${today} - 1 and t.person_id <> $4 and ${todayAt('c.time_zone')} - ${lastSign} >= ${silentDays}${all ? '' : ` and ${accompanied}`}`,
    `${lastSign}, p.name, t.id`,
  );

const observed = list(
  `json_build_object('id', s.id, 'traineeName', p.name, 'heldOn', s.held_on)`,
  `observed_session s join trainee t on t.practice_id = $1 and t.id = s.trainee_id join person p on p.practice_id = $1 and p.id = t.person_id
   where s.practice_id = $1 and s.status = 'PLANNED' and s.kind = 'OBSERVED' and s.held_on <= ${today} and $4 in (s.first_assessor_id, s.second_assessor_id)
     and not exists (select from observed_mark k where k.practice_id = $1 and k.observed_session_id = s.id and k.assessor_id = $4)`,
  's.held_on, s.id',
);

const unread = `a.status = 'NEW' and not exists (select from application_mark k where k.practice_id = $1 and k.application_id = a.id and k.reader_id = $4)`;
const due = `a.status in ('NEW', 'TALK') and a.answer_by <= ${today} + 2`;
const applications = list(
  `json_build_object('programmeId', g.id, 'programmeTitle', g.title, 'toRead', x.to_read, 'firstAt', instant_text(x.first_at), 'due', x.due, 'answerBy', x.answer_by)`,
  `programme g cross join lateral (select (count(*) filter (where ${unread}))::int as to_read, min(a.handed_in_at) filter (where ${unread}) as first_at,
       (count(*) filter (where ${due}))::int as due, min(a.answer_by) filter (where ${due}) as answer_by
     from application a where a.practice_id = $1 and a.programme_id = g.id and a.status in ('NEW', 'TALK') and a.handed_in_at is not null) x
   where g.practice_id = $1 and x.to_read + x.due > 0`,
  'g.title, g.id',
);

const offers = list(
  `json_build_object('id', a.id, 'name', a.name, 'programmeId', a.programme_id, 'cohortName', c.name, 'until', a.offer_until)`,
  `application a join cohort c on c.practice_id = $1 and c.id = a.cohort_id where a.practice_id = $1 and a.status = 'OFFERED' and a.handed_in_at is not null
     and a.offer_until between ${today} and ${today} + 3`,
  'a.offer_until, a.name, a.id',
);

/** Nobody has everything who lacks one of these; that is cheap to see, and leaves few whose whole path is looked at. */
const missing = `exists (select from programme_item i where i.practice_id = $1 and i.programme_version_id = c.programme_version_id and i.required and case
    when i.kind in ('QUIZ', 'EXAM') then not exists (select from attempt a where a.practice_id = $1 and a.trainee_id = t.id and a.item_id = i.id and a.passed)
    when i.kind = 'ASSIGNMENT' then not exists (select from assignment_round a where a.practice_id = $1 and a.trainee_id = t.id and a.item_id = i.id and a.status = 'PASSED')
    when i.kind in ('READ', 'WATCH') then not exists (select from reading_mark a where a.practice_id = $1 and a.trainee_id = t.id and a.item_id = i.id)
    else false end)`;
const nearlyReady = `(select json_agg(${pathJson} order by t.id) from trainee t ${pathOfTrainee}
  where t.practice_id = $1 and t.status = 'ENROLLED' and t.person_id <> $4 and c.status <> 'CANCELLED' and c.starts_on <= ${today} and not ${missing})`;

const graceDays = `coalesce((v.rules -> 'renewal' ->> 'graceDays')::int, ${usualProgrammeRules.renewal.graceDays})`;
const ending = list(
  `json_build_object('id', k.id, 'holderName', k.holder_name, 'validUntil', k.valid_until, 'rules', v.rules)`,
  `certificate k join programme_version v on v.practice_id = $1 and v.id = k.programme_version_id
   where k.practice_id = $1 and k.status = 'ISSUED' and k.valid_until <= ${today} + 30 and k.valid_until + ${graceDays} >= ${today} and k.person_id <> $4`,
  'k.valid_until, k.id',
);

/** The last piece of each kind that stopped counting. What a trainee took back themselves is no news to anybody. */
const evidenceOf = (whose: string): string =>
  list(
    `json_build_object('traineeId', t.id, 'name', p.name, 'cohortName', c.name, 'kind', e.kind, 'own', t.person_id = $4, 'status', e.status,
      'on', (e.settled_at at time zone c.time_zone)::date, 'rules', v.rules,
      'counted', (select count(*)::int from practice_evidence g where g.practice_id = $1 and g.trainee_id = t.id and g.kind = e.kind and g.status = 'GIVEN'))`,
    `(select distinct on (x.trainee_id, x.kind) x.* from practice_evidence x where x.practice_id = $1 and x.status in ('WITHDRAWN', 'RETURNED') and x.kind in ('CYCLE', 'CASE_STUDY')
        order by x.trainee_id, x.kind, x.settled_at desc, x.id) e
      join trainee t on t.practice_id = $1 and t.id = e.trainee_id and t.status = 'ENROLLED' join person p on p.practice_id = $1 and p.id = t.person_id
      join cohort c on c.practice_id = $1 and c.id = t.cohort_id and c.status <> 'CANCELLED' join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id
     where ${whose}`,
    'e.settled_at, t.id, e.kind',
  );

const path = `(select ${pathJson} from trainee t ${pathOfTrainee} where t.practice_id = $1 and t.person_id = $4 and t.status = 'ENROLLED' and c.status <> 'CANCELLED' order by t.joined_on desc, t.id limit 1)`;
const own = `(select json_build_object('id', k.id, 'title', k.title, 'validUntil', k.valid_until, 'rules', v.rules) from certificate k join programme_version v on v.practice_id = $1 and v.id = k.programme_version_id
  where k.practice_id = $1 and k.person_id = $4 and k.status = 'ISSUED' and k.valid_until <= ${today} + 90 and k.valid_until + ${graceDays} >= ${today} order by k.valid_until limit 1)`;
const offered = `(select json_build_object('id', a.id, 'programmeTitle', g.title, 'cohortName', c.name, 'until', a.offer_until) from application a
    join programme g on g.practice_id = $1 and g.id = a.programme_id join cohort c on c.practice_id = $1 and c.id = a.cohort_id
  where a.practice_id = $1 and a.status = 'OFFERED' and a.handed_in_at is not null and a.offer_until >= ${today} and a.email = (select o.email from person o where o.practice_id = $1 and o.id = $4) order by a.offer_until limit 1)`;

/** One value with what this reader's part of certification needs; undefined where it needs nothing. */
export function certificationFacts({ directs, assesses, accompanies, learns, holds }: CertificationPart): string | undefined {
  const parts: readonly (readonly [string, string | false])[] = [
    ['rounds', (directs || assesses || accompanies) && roundsOf(directs || assesses)],
    ['silent', (directs || accompanies) && silentOf(directs)],
    ['observed', (directs || assesses) && observed],
    ['applications', directs && applications],
    ['offers', directs && offers],
    ['nearlyReady', directs && nearlyReady],
    ['ending', directs && ending],
    ['evidence', (directs || accompanies || learns) && evidenceOf(directs ? 'true' : `(t.person_id = $4 or ${accompanied})`)],
    ['path', learns && path],
    ['own', holds && own],
    ['offered', (learns || holds) && offered],
  ];
  if (parts.every(([, sql]) => sql === false)) return undefined;
  return `json_build_object(${parts.map(([key, sql]) => `'${key}', ${sql === false ? 'null' : sql}`).join(', ')})`;
}
