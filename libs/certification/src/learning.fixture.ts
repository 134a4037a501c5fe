import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { CertificationModule } from './certification.module.js';
import type { ItemKind } from './certification-kinds.js';

/** The doors of this context on a database of their own; for specs only. */
export const startCertification = (): Promise<TestApi> =>
  startApi(CertificationModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 9) }));

export interface Course {
  readonly practice: ArrangedPractice;
  readonly director: TestPerson;
  readonly facilitator: TestPerson;
  readonly mentor: TestPerson;
  readonly priya: TestPerson;
  readonly traineeId: string;
  readonly programmeId: string;
  readonly versionId: string;
  readonly cohortId: string;
  /** Modules by `m1` …, items by their own key. */
  readonly ids: Readonly<Record<string, string>>;
}

export interface ArrangedItem {
  readonly key: string;
  /** Number of its module. */
  readonly of: number;
  readonly kind: ItemKind;
  readonly settings?: object;
  readonly dueAfterDays?: number;
  readonly required?: boolean;
}

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;
export const adder =
  (api: TestApi, practiceId: string): Add =>
  async (table, row) => {
    const whole: Record<string, unknown> = { practice_id: practiceId, id: randomUUID(), ...row };
    const names = Object.keys(whole);
    await api.sql.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(whole));
    return whole['id'] as string;
  };

const usualItems: readonly ArrangedItem[] = [
  { key: 'read', of: 1, kind: 'READ', dueAfterDays: 7 },
  { key: 'watch', of: 1, kind: 'WATCH', settings: { url: 'https://video.example/1', transcript: 'Hello and welcome.' }, dueAfterDays: 7 },
  { key: 'live', of: 1, kind: 'LIVE', settings: { agenda: ['Welcome', 'Practice'] } },
  { key: 'quiz', of: 2, kind: 'QUIZ', settings: { bankKey: 'bank', take: 5 } },
  { key: 'exam', of: 2, kind: 'EXAM', settings: { bankKey: 'bank', take: 6 } },
];

/** A published programme of two modules, the second after the first, with a cohort that began on Monday 16 November 2026 and one trainee, Priya. */
export async function arrangeCourse(
  api: TestApi,
  options: { items?: readonly ArrangedItem[]; needs?: readonly (readonly [string, string])[]; rules?: object } = {},
): Promise<Course> {
  const practice = await api.practice({ name: 'Northlight' });
  const add = adder(api, practice.id);
  const person = async (role: Parameters<ArrangedPractice['grant']>[1], name: string): Promise<TestPerson> => practice.grant(await practice.person(name), role);
  const [director, facilitator] = [await person('CERTIFICATION_DIRECTOR', 'Mara Lind'), await person('COACH', 'Fay Osei')];
  const [mentor, priya] = [await person('MENTOR', 'Sam Okafor'), await person('TRAINEE', 'Priya Natarajan')];
  const at = api.clock.now();
  const programmeId = await add('programme', {
    code: `okr-${practice.id.slice(0, 8)}`,
    title: 'OKR coach certification',
    status: 'OPEN',
    created_by: director.id,
    created_at: at,
  });
  const versionId = await add('programme_version', {
    programme_id: programmeId,
    number: 1,
    status: 'DRAFT',
    summary: 'Eight modules.',
    rules: JSON.stringify(options.rules ?? {}),
    created_at: at,
  });
  const of = { programme_version_id: versionId };
  const ids: Record<string, string> = {};
  const items = options.items ?? usualItems;
  for (const number of [...new Set(items.map((item) => item.of))])
    ids[`m${number}`] = await add('programme_module', {
      ...of,
      key: `m${number}`,
      ordinal: number,
      title: `Module title ${number}`,
      summary: 'What it is about.',
    });
  for (const [ordinal, item] of items.entries()) {
    const { key, kind, settings = {}, required = true, dueAfterDays = null } = item;
    const text = { title: `Item ${key}`, completes_when: 'It is done.', body: `## About ${key}\n\nText.` };
    ids[key] = await add('programme_item', {
      ...of,
      module_id: ids[`m${item.of}`],
      key,
      ordinal,
      kind,
      minutes: 12,
      ...text,
      settings,
      required,
      due_after_days: dueAfterDays,
    });
  }
  for (const [one, needed] of options.needs ?? (ids['m2'] ? [['m2', 'm1']] : []))
    await add('prerequisite', {
      ...of,
      [one.startsWith('m') ? 'module_id' : 'item_id']: ids[one],
      [needed.startsWith('m') ? 'needs_module_id' : 'needs_item_id']: ids[needed],
    });
  await api.sql.query(`update programme_version set status = 'PUBLISHED', published_at = $2, published_by = $3 where id = $1`, [versionId, at, director.id]);
  const days = { apply_until: '2026-11-01', starts_on: '2026-11-16', drop_out_until: '2026-11-30', ends_on: '2027-02-26' };
  const cohort = {
    programme_id: programmeId,
    programme_version_id: versionId,
    name: 'Winter 26',
    ...days,
    time_zone: 'Europe/Berlin',
    facilitator_id: facilitator.id,
    status: 'RUNNING',
  };
  const cohortId = await add('cohort', cohort);
  const traineeId = await add('trainee', { cohort_id: cohortId, person_id: priya.id, mentor_id: mentor.id, joined_on: '2026-11-10' });
  return { practice, director, facilitator, mentor, priya, traineeId, programmeId, versionId, cohortId, ids };
}

/** One more trainee of the cohort. */
export async function anotherTrainee(
  api: TestApi,
  course: Course,
  name = 'Tomás Alves',
  more: object = {},
): Promise<{ person: TestPerson; traineeId: string }> {
  const person = await course.practice.grant(await course.practice.person(name), 'TRAINEE');
  const row = { cohort_id: course.cohortId, person_id: person.id, joined_on: '2026-11-10', ...more };
  return { person, traineeId: await adder(api, course.practice.id)('trainee', row) };
}

export const key = (): string => randomUUID();
export const codeOf = (answer: Pick<Answer, 'errors'>): string | undefined => answer.errors?.[0]?.extensions.code;
export const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);

/** A bank of questions with one right answer each, `right`, all of the topic Stance. */
export async function addQuestions(api: TestApi, course: Course, bankKey: string, count: number): Promise<string> {
  const add = adder(api, course.practice.id);
  const bank = await add('question_bank', { programme_version_id: course.versionId, key: bankKey, title: 'Questions' });
  for (let ordinal = 1; ordinal <= count; ordinal += 1) {
    const text = { topic: 'Stance', text: `Question ${ordinal}?`, explanation: 'Because.' };
    await add('question', { question_bank_id: bank, ordinal, kind: 'ONE', ...text, options: JSON.stringify(['right', 'wrong', 'neither']), answer: '0' });
  }
  return bank;
}
