import { Inject, Injectable } from '@nestjs/common';
import { hashOfToken, isToken } from '@cairn/identity';
import { Db, INSTALLATION, systemScope, type Scope, type Tx } from '@cairn/platform';
import { filesJson } from '../files/kept-file.js';
import type { OwnApplication, ProgrammePage } from './apply.facts.js';

const slotJson = `json_build_object('id', s.id, 'startsAt', instant_text(s.starts_at), 'endsAt', instant_text(s.ends_at), 'place', s.place,
  'withName', (select w.name from person w where w.practice_id = $1 and w.id = s.with_person_id))`;
const newest = `(select v.id from programme_version v where v.practice_id = $1 and v.programme_id = p.id and v.status = 'PUBLISHED' order by v.number desc limit 1)`;
const programmeFields = `'programmeId', p.id, 'code', p.code, 'practiceName', r.name, 'timeZone', r.time_zone, 'title', p.title, 'status', p.status, 'notice', p.notice, 'form', p.form,
  'summary', coalesce((select v.summary from programme_version v where v.practice_id = $1 and v.id = ${newest}), '')`;

/** Whoever applies acts for themselves, as nobody of the practice. */
export const applicant = (practiceId: string): Scope => systemScope(practiceId, 'Applicant');

/** From outside: a page by its address, an application by the secret in its link. Reads only. */
@Injectable()
export class ApplyDoor {
  constructor(@Inject(Db) private readonly db: Db) {}

  async page(code: string): Promise<ProgrammePage | null> {
    const found = await this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<{ practiceId: string; programmeId: string }>(
        `select f.practice_id as "practiceId", f.programme_id as "programmeId" from find_programme_page($2) f where $1::uuid is not null`,
        [code.toLowerCase().slice(0, 100)],
      ),
    );
    if (!found) return null;
    const row = await this.db.readRow<{ page: ProgrammePage }>(
      applicant(found.practiceId),
      `select json_build_object('practiceId', p.practice_id, ${programmeFields},
         'modules', (select coalesce(json_agg(json_build_object('title', m.title, 'summary', m.summary) order by m.ordinal), '[]') from programme_module m
                     where m.practice_id = $1 and m.programme_version_id = ${newest}),
         'cohorts', (select coalesce(json_agg(json_build_object('name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'applyUntil', c.apply_until) order by c.starts_on), '[]')
                     from cohort c where c.practice_id = $1 and c.programme_id = p.id and c.status <> 'CANCELLED' and c.apply_until >= $3::date)) as page
       from programme p join practice r on r.practice_id = $1 where p.practice_id = $1 and p.id = $2`,
      [found.programmeId, this.db.now()],
    );
    return row?.page ?? null;
  }

  /** Whose link this is; `expired` where it no longer opens anything. */
  async find(token: string): Promise<{ practiceId: string; applicationId: string; expired: boolean } | null> {
    if (!isToken(token)) return null;
    const found = await this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<{ practiceId: string; applicationId: string; expired: boolean }>(
        `select f.practice_id as "practiceId", f.application_id as "applicationId", f.expired from find_application($2, $3) f where $1::uuid is not null`,
        [hashOfToken(token), tx.now()],
      ),
    );
    return found ?? null;
  }

  own(of: { practiceId: string; applicationId: string }): Promise<OwnApplication | undefined> {
    return this.db.read(applicant(of.practiceId), (tx) => ownApplication(tx, of.applicationId));
  }
}

export async function ownApplication(tx: Tx, applicationId: string): Promise<OwnApplication | undefined> {
  const row = await tx.row<{ own: OwnApplication }>(
    `select json_build_object('id', a.id, 'practiceId', a.practice_id, 'programme', json_build_object(${programmeFields}), 'name', a.name, 'email', a.email, 'status', a.status,
       'answers', a.answers, 'form', a.form, 'files', ${filesJson('APPLICATION', 'a.id')}, 'savedAt', instant_text(a.saved_at), 'handedInAt', instant_text(a.handed_in_at),
       'answerBy', a.answer_by, 'offerUntil', a.offer_until, 'decidedAt', instant_text(a.decided_at), 'words', a.words, 'version', a.version,
       'cohort', (select json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'dropOutUntil', c.drop_out_until) from cohort c where c.practice_id = $1 and c.id = a.cohort_id),
       'waitingBefore', (select (select count(*)::int from cohort_waiting b where b.practice_id = $1 and b.cohort_id = w.cohort_id and b.ended_at is null and (b.added_at, b.id) < (w.added_at, w.id))
          from cohort_waiting w where w.practice_id = $1 and w.application_id = a.id and w.cohort_id = a.cohort_id and w.ended_at is null),
       'talk', (select ${slotJson} from interview_slot s where s.practice_id = $1 and s.application_id = a.id),
       'slots', case when a.status = 'TALK' then (select coalesce(json_agg(${slotJson} order by s.starts_at, s.id), '[]') from interview_slot s
          where s.practice_id = $1 and s.programme_id = a.programme_id and s.application_id is null and s.starts_at > $3::timestamptz) else '[]'::json end) as own
     from application a join programme p on p.practice_id = $1 and p.id = a.programme_id join practice r on r.practice_id = $1 where a.practice_id = $1 and a.id = $2`,
    [applicationId, tx.now()],
  );
  return row?.own;
}
