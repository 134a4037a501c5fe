import { settlersJson } from '../assessments/settlers.sql.js';
import { filesJson } from '../files/kept-file.js';

const person = (id: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${id})`;

const remarks = `(select coalesce(json_agg(json_build_object('id', k.id, 'startsAt', k.starts_at, 'quote', k.quote, 'body', k.body) order by k.starts_at, k.written_at), '[]')
  from assessment_remark k where k.practice_id = $1 and k.round_id = a.round_id and k.assessment_id = a.id)`;

const assessments = `(select coalesce(json_agg(json_build_object('id', a.id, 'ordinal', a.ordinal, 'assessorId', a.assessor_id, 'assessorName', ${person('a.assessor_id')}, 'levels', a.levels,
    'remark', a.remark, 'rubric', a.rubric, 'rubricSha256', a.rubric_sha256, 'verdict', a.verdict, 'givenAt', instant_text(a.given_at), 'version', a.version, 'remarks', ${remarks}) order by a.ordinal), '[]')
  from assessment a where a.practice_id = $1 and a.round_id = r.id)`;

const rounds = `(select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'text', r.text, 'status', r.status, 'savedAt', instant_text(r.saved_at), 'handedInAt', instant_text(r.handed_in_at),
    'promisedOn', r.promised_on, 'late', r.late, 'answeredAt', instant_text(r.answered_at), 'version', r.version, 'files', ${filesJson('ROUND', 'r.id')}, 'assessments', ${assessments}, 'settlers', ${settlersJson('r', 't')}) order by r.number), '[]')
  from assignment_round r where r.practice_id = $1 and r.trainee_id = t.id and r.item_id = i.id)`;

const facilitators = `(select coalesce(json_agg(f.name order by f.id = c.facilitator_id desc), '[]') from person f
  where f.practice_id = $1 and f.id in (c.facilitator_id, c.second_facilitator_id))`;

/** JSON of AssignmentFacts of trainee `t` in cohort `c`, item `i` of module `m` and version `v`. */
export const assignmentJson = `json_build_object('itemId', i.id, 'kind', i.kind, 'title', i.title, 'body', i.body, 'minutes', i.minutes, 'completesWhen', i.completes_when, 'settings', i.settings, 'dueAfterDays', i.due_after_days,
  'moduleNumber', (select count(*) from programme_module n where n.practice_id = $1 and n.programme_version_id = m.programme_version_id and n.ordinal <= m.ordinal), 'moduleTitle', m.title, 'rules', v.rules, 'rubric', v.rubric,
  'trainee', json_build_object('id', t.id, 'personId', t.person_id, 'name', ${person('t.person_id')}, 'email', (select p.email from person p where p.practice_id = $1 and p.id = t.person_id), 'mentorId', t.mentor_id, 'mentorName', ${person('t.mentor_id')}, 'status', t.status, 'joinedOn', t.joined_on),
  'cohort', json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'timeZone', c.time_zone, 'status', c.status, 'facilitatorId', c.facilitator_id, 'secondFacilitatorId', c.second_facilitator_id, 'facilitators', ${facilitators}),
  'extendedUntil', x.until, 'extendedBecause', x.because, 'rounds', ${rounds})`;

/** Aliases that `assignmentJson` reads. */
export const assignmentFrom = `from trainee t join cohort c on c.practice_id = $1 and c.id = t.cohort_id
  join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id
  join programme_item i on i.practice_id = $1 and i.programme_version_id = v.id
  join programme_module m on m.practice_id = $1 and m.id = i.module_id
  left join assignment_extension x on x.practice_id = $1 and x.trainee_id = t.id and x.item_id = i.id`;
