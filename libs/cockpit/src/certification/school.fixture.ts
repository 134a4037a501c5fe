import { randomUUID } from 'node:crypto';
import type { ArrangedPractice, TestApi, TestPerson } from '@cairn/testing';
import { put } from '../cockpit.fixture.js';

export interface School {
  readonly practice: ArrangedPractice;
  readonly director: TestPerson;
  readonly facilitator: TestPerson;
  /** Mentor of Priya and Tomás. */
  readonly mentor: TestPerson;
  readonly assessor: TestPerson;
  readonly priya: TestPerson;
  readonly cohortId: string;
  readonly programmeId: string;
  readonly itemId: string;
  readonly readId: string;
  readonly traineeOf: Readonly<Record<string, string>>;
  readonly add: (table: string, row: Record<string, unknown>) => Promise<string>;
}

const usualRules = JSON.stringify({ silentDays: 8, shadowed: 0, observed: 0, cycles: 0, caseStudy: false });

/** A cohort that began on Monday 2 November 2026 in Berlin; Priya was here yesterday, Tomás not for a while. As another context would write it; for specs only. */
export async function arrangeSchool(api: TestApi, rules = usualRules): Promise<School> {
  const practice = await api.practice({ name: 'Northlight' });
  const add = (table: string, row: Record<string, unknown>) => put(api, table, { practice_id: practice.id, ...row });
  const person = async (name: string, ...roles: Parameters<ArrangedPractice['grant']>[1][]): Promise<TestPerson> => {
    const one = await practice.person(name);
    for (const role of roles) await practice.grant(one, role);
    return one;
  };
  const director = await person('Mara Lind', 'CERTIFICATION_DIRECTOR');
  const [facilitator, mentor] = [await person('Fay Osei', 'COACH'), await person('Sam Okafor', 'MENTOR')];
  const [assessor, priya] = [await person('Noa Berg', 'ASSESSOR'), await person('Priya Natarajan', 'TRAINEE')];
  const tomas = await person('Tomás Alves', 'TRAINEE');
  const at = '2026-10-20T09:00:00Z';
  const programmeId = await add('programme', {
    code: `okr-${practice.id.slice(0, 8)}`,
    title: 'OKR coach',
    status: 'OPEN',
    created_by: director.id,
    created_at: at,
  });
  const version = await add('programme_version', { programme_id: programmeId, number: 1, status: 'DRAFT', rules, created_at: at });
  const of = { programme_version_id: version };
  const module = await add('programme_module', { ...of, key: 'stance', ordinal: 1, title: 'Stance' });
  const item = (key: string, ordinal: number, kind: string, title: string, due: number | null) =>
    add('programme_item', {
      ...of,
      module_id: module,
      key,
      ordinal,
      kind,
      title,
      minutes: 30,
      completes_when: 'It is done.',
      settings: {},
      due_after_days: due,
    });
  const readId = await item('read', 1, 'READ', 'The stance', 7);
  const itemId = await item('plan', 2, 'ASSIGNMENT', 'Propose a plan', 28);
  await api.sql.query(`update programme_version set status = 'PUBLISHED', published_at = $2 where id = $1`, [version, at]);
  const days = { apply_until: '2026-10-25', starts_on: '2026-11-02', drop_out_until: '2026-11-16', ends_on: '2027-03-01', time_zone: 'Europe/Berlin' };
  const cohortId = await add('cohort', { programme_id: programmeId, ...of, name: 'Autumn 26', ...days, facilitator_id: facilitator.id, status: 'RUNNING' });
  const trainee = (one: TestPerson, seen: string) =>
    add('trainee', { cohort_id: cohortId, person_id: one.id, mentor_id: mentor.id, joined_on: '2026-11-02', last_seen_at: seen });
  const traineeOf = { priya: await trainee(priya, '2026-11-25T09:00:00Z'), tomas: await trainee(tomas, '2026-11-16T09:00:00Z') };
  return { practice, director, facilitator, mentor, assessor, priya, cohortId, programmeId, itemId, readId, traineeOf, add };
}

/** A draft that Priya handed in. */
export const handedIn = ({ add, itemId, traineeOf }: School, on: string, promisedOn: string, more: Record<string, unknown> = {}): Promise<string> => {
  const at = `${on}T10:00:00Z`;
  const row = { trainee_id: traineeOf['priya'], item_id: itemId, number: 1, text: 'From 31 to 18', status: 'HANDED_IN', started_at: at, saved_at: at };
  return add('assignment_round', { ...row, handed_in_at: at, promised_on: promisedOn, ...more });
};

/** Somebody who applied. */
export const applied = ({ add, programmeId }: School, name: string, more: Record<string, unknown> = {}): Promise<string> => {
  const at = '2026-11-24T09:00:00Z';
  const row = { programme_id: programmeId, name, email: `${randomUUID()}@example.test`, status: 'NEW', form: JSON.stringify({ questions: [], criteria: [] }) };
  const times = {
    token_hash: Buffer.from(randomUUID()),
    token_expires_at: '2027-01-30',
    begun_at: at,
    saved_at: at,
    handed_in_at: at,
    answer_by: '2026-12-08',
  };
  return add('application', { ...row, ...times, ...more });
};
