import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { CertificationModule } from './certification.module.js';

/** The doors of this context on a database of their own; for specs only. */
export const startAssessing = (): Promise<TestApi> =>
  startApi(CertificationModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 7) }));

export const rubric = ['outcome', 'baseline', 'questions'].map((name) => ({
  key: name,
  title: `The ${name}`,
  levels: ['Not yet.', 'Nearly.', 'Yes.', 'Others learn from it.'],
}));

export interface Cohort {
  readonly practice: ArrangedPractice;
  readonly director: TestPerson;
  readonly facilitator: TestPerson;
  /** Assessors; the first is also the mentor of the first trainee. */
  readonly mentor: TestPerson;
  readonly assessor: TestPerson;
  readonly second: TestPerson;
  readonly trainees: readonly (TestPerson & { readonly traineeId: string })[];
  readonly versionId: string;
  readonly cohortId: string;
  readonly moduleId: string;
  /** An assignment that takes files, due on Friday 4 December 2026. */
  readonly itemId: string;
  readonly peerId: string;
  readonly observedId: string;
  readonly shadowedId: string;
}

/** A row of a table of the practice; gives its id. */
export async function put(api: TestApi, practice: ArrangedPractice, table: string, row: Record<string, unknown>): Promise<string> {
  const whole: Record<string, unknown> = { practice_id: practice.id, id: randomUUID(), ...row };
  const names = Object.keys(whole);
  await api.sql.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(whole));
  return whole['id'] as string;
}

/** A cohort that runs since 1 October 2026 with an assignment, peer feedback and observed sessions, its people, and two trainees. */
export async function arrangeCohort(api: TestApi, of: { rules?: object; names?: readonly string[] } = {}): Promise<Cohort> {
  const practice = await api.practice({ name: 'Northlight' });
  const add = (table: string, row: Record<string, unknown>) => put(api, practice, table, row);
  const person = async (name: string, ...roles: readonly ('CERTIFICATION_DIRECTOR' | 'ASSESSOR' | 'MENTOR' | 'TRAINEE' | 'COACH')[]) => {
    const one = await practice.person(name);
    for (const role of roles) await practice.grant(one, role);
    return one;
  };
  const director = await person('Mara Lind', 'CERTIFICATION_DIRECTOR');
  const facilitator = await person('Ines Duarte', 'COACH');
  const mentor = await person('Sam Okafor', 'ASSESSOR', 'MENTOR');
  const [assessor, second] = [await person('Noa Berg', 'ASSESSOR'), await person('Lee Park', 'ASSESSOR')];
  const at = '2026-09-01T09:00:00Z';
  const programme = await add('programme', {
    code: `okr-coach-${practice.id.slice(0, 8)}`,
    title: 'OKR coach certification',
    status: 'OPEN',
    created_by: director.id,
    created_at: at,
  });
  const versionId = await add('programme_version', {
    ...{ programme_id: programme, number: 1, status: 'DRAFT', rules: of.rules ?? {}, rubric: JSON.stringify(rubric), created_at: at },
  });
  const inVersion = { programme_version_id: versionId };
  const moduleId = await add('programme_module', { ...inVersion, key: 'seven-steps', ordinal: 1, title: 'Drafting with teams' });
  const item = (key: string, ordinal: number, kind: string, title: string, settings: object, due: number | null) =>
    add('programme_item', {
      ...inVersion,
      module_id: moduleId,
      key,
      ordinal,
      kind,
      title,
      minutes: 90,
      completes_when: 'It is passed.',
      body: 'Rewrite these lines.',
      settings,
      due_after_days: due,
    });
  const itemId = await item(
    'from-tasks',
    1,
    'ASSIGNMENT',
    'Coach a team from tasks to outcomes',
    { rubricKeys: ['outcome', 'baseline'], files: true, maxFiles: 2, example: 'From 31 % to 18 %.' },
    64,
  );
  const peerId = await item('peer', 2, 'PEER', 'Give feedback to a colleague', { give: 1, ofItemKey: 'from-tasks' }, null);
  const observedId = await item('observed', 3, 'OBSERVED', 'Two observed sessions', { kind: 'OBSERVED', count: 2, rubricKeys: ['questions'] }, null);
  const shadowedId = await item('shadowed', 4, 'OBSERVED', 'Shadow a session', { kind: 'SHADOWED', count: 1, rubricKeys: [] }, null);
  await api.sql.query(`update programme_version set status = 'PUBLISHED', published_at = $2, published_by = $3 where id = $1`, [versionId, at, director.id]);
  const cohortId = await add('cohort', {
    ...{
      programme_id: programme,
      programme_version_id: versionId,
      name: 'Autumn 26',
      apply_until: '2026-09-20',
      starts_on: '2026-10-01',
      drop_out_until: '2026-10-15',
    },
    ...{ ends_on: '2027-01-31', time_zone: 'Europe/Berlin', facilitator_id: facilitator.id, status: 'RUNNING' },
  });
  const trainees: Cohort['trainees'][number][] = [];
  for (const [nth, name] of (of.names ?? ['Priya Natarajan', 'Wei Lin']).entries()) {
    const one = await person(name, 'TRAINEE');
    const traineeId = await add('trainee', { cohort_id: cohortId, person_id: one.id, mentor_id: nth === 0 ? mentor.id : null, joined_on: '2026-10-01' });
    trainees.push({ ...one, traineeId });
  }
  return { practice, director, facilitator, mentor, assessor, second, trainees, versionId, cohortId, moduleId, itemId, peerId, observedId, shadowedId };
}

export const freshKey = (): string => randomUUID();
export const codeOf = (answer: Pick<Answer, 'errors'>): string | undefined => answer.errors?.[0]?.extensions.code;
export const refusals = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);

const roundFields = `rounds { id number status text late promisedOn version files { id name mediaType size } answers { assessorName verdict remark settles levels { key level words } remarks { startsAt quote body } } }`;
const assignmentFields = `assignment { id status dueOn lateUntil ${roundFields} availableActions { action state { __typename } } } errors { code field message }`;
export const ASSIGNMENT = `query ($id: UUID!) { assignment(itemId: $id) { id title status dueOn lateUntil passLevel rubric { key } ${roundFields} } }`;

/** Acts of a trainee on their assignment; the payload, or undefined with the errors of the door. */
export const writing = (api: TestApi, person: { id: string }, itemId: string) => {
  const send = (name: string, type: string, input: object) =>
    api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { ${assignmentFields} } }`, { input: { idempotencyKey: freshKey(), ...input } });
  return {
    save: (text: string, version = 0, more: object = {}) => send('saveAssignment', 'SaveAssignmentArgs', { itemId, text, version, ...more }),
    handIn: (version: number, more: object = {}) => send('handInAssignment', 'HandInAssignmentArgs', { itemId, version, ...more }),
    removeFile: (fileId: string) => send('removeAssignmentFile', 'RemoveAssignmentFileArgs', { fileId }),
    read: () => api.as(person)(ASSIGNMENT, { id: itemId }),
    upload: (name: string, bytes: Buffer<ArrayBuffer>, of = itemId) =>
      api.fetch(`/files/certification?assignment=${of}&name=${encodeURIComponent(name)}`, {
        as: person,
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'idempotency-key': freshKey(), 'x-cairn-client': 'portal' },
        body: bytes,
      }),
  };
};

/** Writes and hands in; gives the id of the round. */
export async function handedIn(api: TestApi, person: { id: string }, itemId: string, text: string): Promise<string> {
  const acts = writing(api, person, itemId);
  const saved = (await acts.save(text)).data.saveAssignment.assignment;
  const draft = saved.rounds.at(-1);
  const handed = (await acts.handIn(draft.version)).data.handInAssignment;
  if (handed.errors.length > 0) throw new Error(JSON.stringify(handed.errors));
  return draft.id as string;
}

const answerFields = 'answer { verdict remark levels { key level words } }';
const reviewFields = `review { id traineeName rubricSha256 rubricChanged rubric { key levels } disagreement round { status text answers { assessorName verdict settles } } earlier { number answers { verdict } } mine { id version levels { key level } remark remarks { id startsAt quote body } givenAt } others { id name given ${answerFields} } availableActions { action state { __typename ... on Forbidden { headline } } } }`;
export const REVIEW = `query ($id: UUID!) { ${reviewFields.replace('review {', 'review(roundId: $id) {')} }`;

/** Acts of an assessor on one round; each gives the whole answer. */
export const assessing = (api: TestApi, person: { id: string }, roundId: string) => {
  const send = (name: string, type: string, input: object) =>
    api.as(person)(`mutation ($input: ${type}!) { ${name}(input: $input) { ${reviewFields} errors { code field message } } }`, {
      input: { idempotencyKey: freshKey(), ...input },
    });
  const read = () => api.as(person)(REVIEW, { id: roundId });
  const mine = async (): Promise<{ rubricSha256: string; version: number }> => {
    const { review } = (await read()).data;
    return { rubricSha256: review.rubricSha256, version: review.mine?.version ?? 0 };
  };
  return {
    read,
    save: async (levels: Record<string, number>, remark = '', more: object = {}) =>
      send('saveAssessment', 'SaveAssessmentArgs', {
        roundId,
        ...(await mine()),
        levels: Object.entries(levels).map(([key, level]) => ({ key, level })),
        remark,
        ...more,
      }),
    give: async (more: object = {}) => send('giveAssessment', 'GiveAssessmentArgs', { roundId, ...(await mine()), ...more }),
    remark: (startsAt: number, quote: string, body: string) => send('writePassageRemark', 'WritePassageRemarkArgs', { roundId, startsAt, quote, body }),
    removeRemark: (remarkId: string) => send('removePassageRemark', 'RemovePassageRemarkArgs', { remarkId }),
    release: (assessmentId: string) => send('releaseAssessment', 'ReleaseAssessmentArgs', { assessmentId }),
  };
};

/** Reads with these levels and gives the answer; throws where that is refused. */
export async function answered(
  api: TestApi,
  person: { id: string },
  roundId: string,
  levels: Record<string, number>,
  remark = 'Ask first, then write.',
): Promise<void> {
  const acts = assessing(api, person, roundId);
  for (const answer of [await acts.save(levels, remark), await acts.give()]) {
    const payload = answer.data?.saveAssessment ?? answer.data?.giveAssessment;
    if (!payload || payload.errors.length > 0) throw new Error(JSON.stringify(answer));
  }
}
