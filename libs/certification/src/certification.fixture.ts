import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { CertificationModule } from './certification.module.js';

/** The doors of this context on a database of their own; for specs only. */
export const startCertification = (): Promise<TestApi> =>
  startApi(CertificationModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 7) }));

export interface CertificationPlace {
  readonly practice: ArrangedPractice;
  readonly director: TestPerson;
  /** Reads and mentors, decides nothing. */
  readonly mentor: TestPerson;
  readonly assessor: TestPerson;
  readonly coach: TestPerson;
}

/** A practice with a director, a mentor, an assessor and a coach. */
export async function arrangeCertification(api: TestApi): Promise<CertificationPlace> {
  const practice = await api.practice({ name: 'Northlight' });
  const [director, mentor, assessor] = [await practice.person('Mara Lind'), await practice.person('Sam Okafor'), await practice.person('Noa Berg')];
  await practice.grant(director, 'CERTIFICATION_DIRECTOR');
  await practice.grant(mentor, 'MENTOR');
  await practice.grant(assessor, 'ASSESSOR');
  return { practice, director, mentor, assessor, coach: await practice.coach('Ines Duarte') };
}

export const key = (): string => randomUUID();
export const codeOf = (answer: Pick<Answer, 'errors'>): string | undefined => answer.errors?.[0]?.extensions.code;
export const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);

/** The whole answer of a mutation that takes `input`; what it gives is named by `fields`. */
export const ask = (api: TestApi, person: Pick<TestPerson, 'id'>, name: string, type: string, fields: string, input: object): Promise<Answer> =>
  api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code field message } } }`, {
    input: { idempotencyKey: key(), ...input },
  });

/** What the mutation gave; fails the spec where it was refused at the door or by a rule. */
export async function act(api: TestApi, person: Pick<TestPerson, 'id'>, name: string, type: string, fields: string, input: object) {
  const answer = await ask(api, person, name, type, fields, input);
  const refused = answer.errors ?? answer.data[name].errors;
  if (refused.length > 0) throw new Error(`${name}: ${JSON.stringify(refused)}`);
  return answer.data[name];
}

/** A published programme with one thing to read in it. */
export async function publishedProgramme(api: TestApi, place: CertificationPlace): Promise<{ programmeId: string; versionId: string; itemId: string }> {
  const [programmeId, versionId, moduleId, itemId] = [key(), key(), key(), key()];
  const of = place.practice.id;
  await api.sql.query(`insert into programme (practice_id, id, code, title, status, created_by, created_at) values ($1, $2, $3, 'OKR coach', 'OPEN', $4, $5)`, [
    ...[of, programmeId, `okr-coach-${programmeId.slice(0, 8)}`, place.director.id, api.clock.now()],
  ]);
  await api.sql.query(
    `insert into programme_version (practice_id, id, programme_id, number, status, rules, created_at) values ($1, $2, $3, 1, 'DRAFT', '{}', $4)`,
    [of, versionId, programmeId, api.clock.now()],
  );
  await api.sql.query(`insert into programme_module (practice_id, id, programme_version_id, key, ordinal, title) values ($1, $2, $3, 'stance', 1, 'Stance')`, [
    ...[of, moduleId, versionId],
  ]);
  await api.sql.query(
    `insert into programme_item (practice_id, id, programme_version_id, module_id, key, ordinal, kind, title, minutes, completes_when) values ($1, $2, $3, $4, 'ask', 1, 'READ', 'Ask', 10, 'Read.')`,
    [of, itemId, versionId, moduleId],
  );
  await api.sql.query(`update programme_version set status = 'PUBLISHED', published_at = $3 where practice_id = $1 and id = $2`, [
    of,
    versionId,
    api.clock.now(),
  ]);
  return { programmeId, versionId, itemId };
}

/** What a director plans: from Monday 11 January to the end of June. */
export const cohortInput = (place: CertificationPlace, more: object = {}) => ({
  ...{ name: 'Spring 27', capacity: 2, applyUntil: '2026-12-18', startsOn: '2027-01-11', dropOutUntil: '2027-02-01', endsOn: '2027-06-30' },
  ...{ timeZone: 'Europe/Berlin', facilitatorId: place.coach.id, secondFacilitatorId: null },
  ...more,
});

export const cohortFields = `cohort { id capacity placesTaken standing waitingCount version trainees { id name status mentorName deferredTo version } waiting { name } }`;

/** A cohort of a published programme. */
export async function plannedCohort(api: TestApi, place: CertificationPlace, programmeId: string, more: object = {}) {
  const input = { programmeId, ...cohortInput(place, more) };
  return (await act(api, place.director, 'planCohort', 'PlanCohortArgs', cohortFields, input)).cohort as { id: string; version: number };
}
