import { placesOffered } from '../cohorts/cohort.sql.js';
import { filesJson } from '../files/kept-file.js';

const person = (id: string): string => `(select n.name from person n where n.practice_id = $1 and n.id = ${id})`;
const slotJson = `json_build_object('id', s.id, 'startsAt', instant_text(s.starts_at), 'endsAt', instant_text(s.ends_at), 'place', s.place, 'withPersonId', s.with_person_id, 'withName', ${person('s.with_person_id')},
  'applicantName', (select b.name from application b where b.practice_id = $1 and b.id = s.application_id), 'version', s.version)`;

const applicationJson = `json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'status', a.status, 'source', a.source, 'handedInAt', instant_text(a.handed_in_at),
  'answerBy', a.answer_by, 'offerUntil', a.offer_until, 'cohortName', (select c.name from cohort c where c.practice_id = $1 and c.id = a.cohort_id), 'answers', a.answers, 'form', a.form,
  'files', ${filesJson('APPLICATION', 'a.id')}, 'talk', (select ${slotJson} from interview_slot s where s.practice_id = $1 and s.application_id = a.id),
  'isBeingAnswered', exists (select from answer_batch b where b.practice_id = $1 and b.id = a.answer_batch_id and b.sent_at is null and b.undone_at is null),
  'marks', (select coalesce(json_agg(json_build_object('readerId', m.reader_id, 'readerName', ${person('m.reader_id')}, 'levels', m.levels, 'verdict', m.verdict, 'note', m.note, 'version', m.version)
      order by m.marked_at, m.id), '[]') from application_mark m where m.practice_id = $1 and m.application_id = a.id))`;

/** Everything about the applications of programme `$2`; `$3` is now, `$4` the day. */
export const deskJson = `json_build_object('programmeId', p.id, 'code', p.code, 'title', p.title, 'status', p.status,
  'drafts', (select count(*)::int from application a where a.practice_id = $1 and a.programme_id = p.id and a.status = 'DRAFT'),
  'applications', (select coalesce(json_agg(${applicationJson} order by a.handed_in_at, a.id), '[]') from (select * from application a where a.practice_id = $1 and a.programme_id = p.id
      and a.handed_in_at is not null order by a.handed_in_at desc, a.id limit 500) a),
  'sources', (select coalesce(json_agg(json_build_object('source', x.source, 'begun', x.begun, 'handedIn', x.handed_in) order by x.begun desc, x.source), '[]')
    from (select source, count(*)::int as begun, count(handed_in_at)::int as handed_in from application where practice_id = $1 and programme_id = p.id group by source) x),
  'cohorts', (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'placesLeft', greatest(0, c.capacity - c.places_taken -
      (${placesOffered}))) order by c.starts_on, c.id), '[]')
    from cohort c where c.practice_id = $1 and c.programme_id = p.id and c.status <> 'CANCELLED' and c.drop_out_until >= $4::date),
  'slots', (select coalesce(json_agg(${slotJson} order by s.starts_at, s.id), '[]') from interview_slot s where s.practice_id = $1 and s.programme_id = p.id and s.ends_at > $3::timestamptz),
  'directors', (select coalesce(json_agg(distinct n.name), '[]') from role_grant g join person n on n.practice_id = $1 and n.id = g.person_id
    where g.practice_id = $1 and g.role = 'CERTIFICATION_DIRECTOR' and g.ended_at is null))`;
