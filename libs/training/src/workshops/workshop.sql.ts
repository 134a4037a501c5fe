// A workshop with agenda, seats, make-ups, attempts and feedback as one statement; keys are those of `WorkshopFacts`. `w` is its row, $1 the practice.

const nameOf = (person: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${person})`;
const ofWorkshop = (alias: string): string => `${alias}.practice_id = $1 and ${alias}.workshop_id = w.id`;

const agenda = `
  (select coalesce(json_agg(json_build_object('title', i.title, 'minutes', i.minutes, 'kind', i.kind) order by i.ordinal), '[]')
   from workshop_item i where ${ofWorkshop('i')})`;

const readings = `(select coalesce(json_agg(json_build_object('title', r.title, 'url', r.url) order by r.ordinal), '[]') from workshop_reading r where ${ofWorkshop('r')})`;

const seats = `
  (select coalesce(json_agg(json_build_object(
     'personId', s.person_id, 'personName', p.name, 'teamName', t.name, 'writesOkrs', coalesce(ep.writes_okrs, false), 'required', s.required, 'state', s.state,
     'invitedAt', instant_text(s.invited_at), 'bookedAt', instant_text(s.booked_at), 'minutesAttended', s.minutes_attended,
     'attendanceAt', instant_text(s.attendance_at)) order by lower(p.name), s.id), '[]')
   from workshop_seat s join person p on p.practice_id = $1 and p.id = s.person_id
   left join engagement_person ep on ep.practice_id = $1 and ep.engagement_id = s.engagement_id and ep.person_id = s.person_id and ep.removed_at is null
   left join team t on t.practice_id = $1 and t.id = ep.team_id where ${ofWorkshop('s')})`;

const makeUps = `
  (select coalesce(json_agg(json_build_object(
     'id', m.id, 'personId', m.person_id, 'personName', ${nameOf('m.person_id')}, 'recordingSeenAt', instant_text(m.recording_seen_at), 'exercise', m.exercise,
     'handedInAt', instant_text(m.handed_in_at), 'state', m.state, 'remark', m.remark, 'decidedByName', ${nameOf('m.decided_by')},
     'decidedAt', instant_text(m.decided_at), 'version', m.version) order by m.handed_in_at, m.id), '[]')
   from make_up m where ${ofWorkshop('m')})`;

const attempts = `
  (select coalesce(json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'number', a.number, 'scorePercent', a.score_percent, 'passed', a.passed,
     'startedAt', instant_text(a.started_at), 'handedInAt', instant_text(a.handed_in_at)) order by a.person_id, a.number), '[]')
   from quiz_attempt a where ${ofWorkshop('a')})`;

// Ordered by what says nothing of who wrote when.
const feedback = `
  (select coalesce(json_agg(json_build_object('personId', f.person_id, 'useful', f.useful, 'pace', f.pace, 'helped', f.helped, 'missing', f.missing) order by md5(f.id::text)), '[]')
   from workshop_feedback f where ${ofWorkshop('f')})`;

export const attendancePercentSql = `(select coalesce((r.settings ->> 'trainingAttendancePercent')::int, 80) from practice r where r.practice_id = $1)`;

const teamLeadIds = `
  (select coalesce(json_agg(ep.person_id), '[]') from engagement_person ep
   where ep.practice_id = $1 and ep.engagement_id = w.engagement_id and ep.team_id = w.team_id and ep.leads_team and ep.removed_at is null)`;

/** More than a call takes arguments, so in two halves. */
export const workshopJson = `(jsonb_build_object(
  'id', w.id, 'clientId', w.client_id, 'engagementId', w.engagement_id, 'type', w.type, 'title', w.title, 'format', w.format, 'place', w.place,
  'startsLocal', to_char(w.starts_local, 'YYYY-MM-DD"T"HH24:MI'), 'timeZone', w.time_zone, 'startsAt', instant_text(w.starts_at), 'minutes', w.minutes, 'places', w.places,
  'booked', w.booked, 'teamId', w.team_id, 'teamName', (select t.name from team t where t.practice_id = $1 and t.id = w.team_id), 'teamLeadIds', ${teamLeadIds},
  'ledById', w.led_by, 'ledByName', coalesce(${nameOf('w.led_by')}, 'Former colleague'), 'outcome', w.outcome, 'outcomeAgreedAt', instant_text(w.outcome_agreed_at),
  'outcomeAgreedByName', ${nameOf('w.outcome_agreed_by')}, 'outcomeScore', w.outcome_score, 'outcomeLearning', w.outcome_learning, 'briefsPlanNumber', w.briefs_plan_number,
  'quizId', w.quiz_id, 'quizTitle', (select q.title from quiz q where q.practice_id = $1 and q.id = w.quiz_id), 'recordingUrl', w.recording_url, 'exercise', w.exercise)
 || jsonb_build_object(
  'clientSlug', (select c.slug from client c where c.practice_id = $1 and c.id = w.client_id), 'clientName', (select c.name from client c where c.practice_id = $1 and c.id = w.client_id),
  'engagementStatus', (select e.status from engagement e where e.practice_id = $1 and e.id = w.engagement_id),
  'status', w.status, 'heldAt', instant_text(w.held_at), 'cancelledAt', instant_text(w.cancelled_at), 'cancelledReason', w.cancelled_reason, 'icsUid', w.ics_uid, 'icsSequence', w.ics_sequence, 'version', w.version,
  'attendancePercent', ${attendancePercentSql}, 'agenda', ${agenda}, 'readings', ${readings}, 'seats', ${seats}, 'makeUps', ${makeUps}, 'attempts', ${attempts}, 'feedback', ${feedback}))`;
