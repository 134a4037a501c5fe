import { assessingJson } from './assessing-facts.js';

const all = (object: string, from: string, order: string): string => `(select coalesce(json_agg(${object} order by ${order}), '[]') from ${from})`;

const sessionJson = (
  itemId = 's.item_id',
): string => `json_build_object('id', s.id, 'itemId', ${itemId}, 'startsAt', instant_text(s.starts_at), 'timeZone', s.time_zone, 'minutes', s.minutes, 'place', s.place,
                       'recordingUrl', s.recording_url, 'status', s.status)`;

/** CourseFacts of the cohort `c` with its version `v` and programme `p`. Long texts are left out: a path names things, it does not show them. */
export const courseJson = `json_build_object(
  'programme', json_build_object('id', p.id, 'versionId', v.id, 'code', p.code, 'title', p.title, 'version', v.number,
                                 'publishedBy', (select o.name from person o where o.practice_id = $1 and o.id = v.published_by), 'publishedAt', instant_text(v.published_at)),
  'cohort', json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'dropOutUntil', c.drop_out_until, 'endsOn', c.ends_on, 'timeZone', c.time_zone, 'status', c.status,
                              'facilitatorId', c.facilitator_id, 'secondFacilitatorId', c.second_facilitator_id),
  'facilitators', ${all('f.name', `person f where f.practice_id = $1 and f.id in (c.facilitator_id, c.second_facilitator_id)`, 'f.id = c.facilitator_id desc')},
  'directors', ${all(
    'd.name',
    `person d where d.practice_id = $1 and exists (select from role_grant g where g.practice_id = $1 and g.person_id = d.id and g.ended_at is null and (g.role = 'CERTIFICATION_DIRECTOR'
       or (g.role = 'OWNER' and not exists (select from role_grant h where h.practice_id = $1 and h.role = 'CERTIFICATION_DIRECTOR' and h.ended_at is null))))`,
    'd.name, d.id',
  )},
  'rules', v.rules,
  'modules', ${all(
    `json_build_object('id', m.id, 'key', m.key, 'ordinal', m.ordinal, 'title', m.title, 'summary', m.summary, 'opensAfterDays', m.opens_after_days)`,
    `programme_module m where m.practice_id = $1 and m.programme_version_id = v.id`,
    'm.ordinal, m.id',
  )},
  'items', ${all(
    `json_build_object('id', i.id, 'moduleId', i.module_id, 'key', i.key, 'ordinal', i.ordinal, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes, 'completesWhen', i.completes_when,
                       'settings', i.settings - 'transcript' - 'example', 'required', i.required, 'dueAfterDays', i.due_after_days)`,
    `programme_item i join programme_module n on n.practice_id = $1 and n.id = i.module_id where i.practice_id = $1 and i.programme_version_id = v.id`,
    'n.ordinal, i.ordinal, i.id',
  )},
  'prerequisites', ${all(
    `json_build_object('moduleId', q.module_id, 'itemId', q.item_id, 'needsModuleId', q.needs_module_id, 'needsItemId', q.needs_item_id)`,
    `prerequisite q where q.practice_id = $1 and q.programme_version_id = v.id`,
    'q.id',
  )},
  'sessions', ${all(sessionJson(), `cohort_session s where s.practice_id = $1 and s.cohort_id = c.id`, 's.starts_at, s.id')})`;

/** The item of version `c` learns from that is the one of session `s`, which may have been one of another version: its key and kind tell. */
const itemHere = `coalesce((select n.id from programme_item o join programme_item n on n.practice_id = $1 and n.programme_version_id = c.programme_version_id and n.key = o.key and n.kind = o.kind
                   where o.practice_id = $1 and o.id = s.item_id), s.item_id)`;

/** TraineeFacts of the trainee `t` in the cohort `c`. */
export const traineeJson = `json_build_object(
  'id', t.id, 'personId', t.person_id, 'name', (select o.name from person o where o.practice_id = $1 and o.id = t.person_id), 'status', t.status,
  'joinedOn', t.joined_on, 'leftAt', instant_text(t.left_at), 'lastSeenAt', instant_text(t.last_seen_at),
  'mentorId', t.mentor_id, 'mentorName', (select o.name from person o where o.practice_id = $1 and o.id = t.mentor_id),
  'exemptions', ${all(
    `json_build_object('moduleId', e.module_id, 'itemId', e.item_id, 'because', e.because, 'givenBy', (select o.name from person o where o.practice_id = $1 and o.id = e.given_by), 'at', instant_text(e.at))`,
    `prerequisite_exemption e where e.practice_id = $1 and e.trainee_id = t.id`,
    'e.at, e.id',
  )},
  'readings', ${all(`json_build_object('itemId', r.item_id, 'at', instant_text(r.at))`, `reading_mark r where r.practice_id = $1 and r.trainee_id = t.id`, 'r.at, r.id')},
  'attempts', ${all(
    `json_build_object('id', a.id, 'itemId', a.item_id, 'number', a.number, 'questions', jsonb_array_length(a.questions), 'answered', jsonb_array_length(a.answers),
                       'startedAt', instant_text(a.started_at), 'savedAt', instant_text(a.saved_at), 'endsAt', instant_text(a.ends_at), 'handedInAt', instant_text(a.handed_in_at),
                       'score', a.score, 'passed', a.passed)`,
    `attempt a where a.practice_id = $1 and a.trainee_id = t.id`,
    'a.item_id, a.number',
  )},
  'extraAttempts', (select coalesce(json_agg(json_build_object('itemId', g.item_id, 'extra', g.extra)), '[]')
                      from (select item_id, count(*)::int as extra from attempt_grant where practice_id = $1 and trainee_id = t.id group by item_id) g),
  'attendance', ${all(
    `json_build_object('sessionId', w.session_id, 'minutes', w.minutes, 'makeUpAskedAt', instant_text(w.make_up_asked_at), 'madeUpAt', instant_text(w.made_up_at),
                       'returnedAt', instant_text(w.make_up_returned_at), 'remark', w.make_up_remark,
                       'elsewhere', case when s.cohort_id <> t.cohort_id then ${sessionJson(itemHere)} end)`,
    `session_attendance w join cohort_session s on s.practice_id = $1 and s.id = w.session_id where w.practice_id = $1 and w.trainee_id = t.id`,
    'w.recorded_at, w.id',
  )},
  'assessing', ${assessingJson})`;

/** From the trainee `t` to their course. */
export const courseOfTrainee = `join cohort c on c.practice_id = $1 and c.id = t.cohort_id
  join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id join programme p on p.practice_id = $1 and p.id = c.programme_id`;
