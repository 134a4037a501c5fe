import { randomUUID } from 'node:crypto';
import { day, type Day } from '@cairn/kernel';
import { systemScope } from '@cairn/platform';
import { startApi, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { CertificationModule } from '../certification.module.js';
import { certifiedPerson, type RequirementSet } from './certified.facts.js';
import type { CertificateVisibility } from './certificate.rules.js';
import { killedOptions } from './killed-issuer.options.fixture.js';
import { writeCertificate } from './write-certificate.js';

export const options = killedOptions;

/** The doors of this context on a database of their own; for specs only. */
export const startCertification = (): Promise<TestApi> => startApi(CertificationModule.with(options));

export interface School {
  readonly practice: ArrangedPractice;
  readonly director: TestPerson;
  readonly holder: TestPerson;
  readonly mentor: TestPerson;
  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly cohortId: string;
  readonly traineeId: string;
  /** What the only required item is. */
  readonly itemId: string;
}

/** A programme of one text to read, a cohort and a trainee in it. */
export async function arrangeSchool(api: Pick<TestApi, 'practice' | 'sql'>): Promise<School> {
  const practice = await api.practice({ name: 'Northlight' });
  const director = await practice.grant(await practice.person('Mara Lind'), 'CERTIFICATION_DIRECTOR');
  const mentor = await practice.grant(await practice.person('Sam Okafor'), 'MENTOR');
  const holder = await practice.grant(await practice.person('Priya Natarajan', `priya-${randomUUID().slice(0, 8)}@example.test`), 'TRAINEE');
  const ids = { programmeId: randomUUID(), programmeVersionId: randomUUID(), cohortId: randomUUID(), traineeId: randomUUID(), itemId: randomUUID() };
  const moduleId = randomUUID();
  const insert = (text: string, values: readonly unknown[]): Promise<unknown> => api.sql.query(text, [practice.id, ...values]);
  await insert(
    `insert into programme (practice_id, id, code, title, status, created_by, created_at) values ($1, $2, $3, 'Certified OKR Coach, level 1', 'OPEN', $4, now())`,
    [...[ids.programmeId, `coach-${ids.programmeId.slice(0, 8)}`, director.id]],
  );
  await insert(
    `insert into programme_version (practice_id, id, programme_id, number, status, summary, criteria, rules, created_at) values ($1, $2, $3, 1, 'DRAFT', 'Coaches teams alone.', 'Has led a whole cycle.', '{}', now())`,
    [ids.programmeVersionId, ids.programmeId],
  );
  await insert(`insert into programme_module (practice_id, id, programme_version_id, key, ordinal, title) values ($1, $2, $3, 'stance', 1, 'The stance')`, [
    moduleId,
    ids.programmeVersionId,
  ]);
  await insert(
    `insert into programme_item (practice_id, id, programme_version_id, module_id, key, ordinal, kind, title, minutes, completes_when, body) values ($1, $2, $3, $4, 'text', 1, 'READ', 'A text', 10, 'You have read it.', 'Words.')`,
    [ids.itemId, ids.programmeVersionId, moduleId],
  );
  await insert(`update programme_version set status = 'PUBLISHED', published_at = now(), published_by = $3 where practice_id = $1 and id = $2`, [
    ids.programmeVersionId,
    director.id,
  ]);
  await insert(
    `insert into cohort (practice_id, id, programme_id, programme_version_id, name, apply_until, starts_on, drop_out_until, ends_on, time_zone, facilitator_id, status)
     values ($1, $2, $3, $4, 'Autumn 26', '2026-08-01', '2026-09-01', '2026-10-01', '2027-03-01', 'Europe/Berlin', $5, 'RUNNING')`,
    [ids.cohortId, ids.programmeId, ids.programmeVersionId, director.id],
  );
  await insert(`insert into trainee (practice_id, id, cohort_id, person_id, mentor_id, joined_on) values ($1, $2, $3, $4, $5, '2026-09-01')`, [
    ...[ids.traineeId, ids.cohortId, holder.id, mentor.id],
  ]);
  return { practice, director, holder, mentor, ...ids };
}

/** Another trainee of the school's cohort. */
export async function arrangeTrainee(api: Pick<TestApi, 'sql'>, school: School, name: string): Promise<{ traineeId: string; person: TestPerson }> {
  const person = await school.practice.grant(await school.practice.person(name), 'TRAINEE');
  const traineeId = randomUUID();
  await api.sql.query(`insert into trainee (practice_id, id, cohort_id, person_id, joined_on) values ($1, $2, $3, $4, '2026-09-01')`, [
    school.practice.id,
    traineeId,
    school.cohortId,
    person.id,
  ]);
  return { traineeId, person };
}

/** The trainee has done everything that the certificate asks for: the text is read, and a cycle and a case study were shown. */
export async function meetAll(api: Pick<TestApi, 'sql'>, school: School, traineeId = school.traineeId): Promise<void> {
  await api.sql.query(`insert into reading_mark (practice_id, id, trainee_id, item_id, at) values ($1, $2, $3, $4, now())`, [
    ...[school.practice.id, randomUUID(), traineeId, school.itemId],
  ]);
  for (const kind of ['CYCLE', 'CASE_STUDY'])
    await api.sql.query(
      `insert into practice_evidence (practice_id, id, trainee_id, kind, bands, text, status, asked_at, outside, accepted_by) values ($1, $2, $3, $4, '{}', 'Seen elsewhere.', 'GIVEN', now(), true, $5)`,
      [school.practice.id, randomUUID(), traineeId, kind, school.director.id],
    );
}

/** A certificate of the school's trainee, written as issuing writes it, whatever the requirements. */
export function arrangeCertificate(
  api: TestApi,
  school: School,
  more: { readonly visibility?: CertificateVisibility; readonly validUntil?: Day; readonly requirementSet?: RequirementSet; readonly holderName?: string } = {},
): Promise<{ id: string; number: string }> {
  return api.db.tx(systemScope(school.practice.id), async (tx) => {
    const of = await certifiedPerson(tx, school.traineeId);
    return writeCertificate(tx, options, {
      ...{ of, holderName: of.name, requirementSet: 'first', requirements: ['1 module passed'], validUntil: day('2028-11-26'), visibility: 'PUBLIC' },
      issuer: { personId: school.director.id, name: school.director.name },
      ...more,
    });
  });
}
