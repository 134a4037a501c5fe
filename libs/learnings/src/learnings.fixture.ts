import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type ArrangedPractice, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { LearningsModule } from './learnings.module.js';

/** The doors of this context on a database of their own; for specs only. */
export const startLearnings = (): Promise<TestApi> => startApi(LearningsModule.with({ publicUrl: 'https://cairn.example' }));

export const key = (): string => randomUUID();
export const codeOf = (answer: Pick<Answer, 'errors'>): string | undefined => answer.errors?.[0]?.extensions.code;
export const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);

/** Adds a row as the superuser and gives its id. */
export const adder =
  (api: TestApi, practiceId: string) =>
  async (table: string, row: Record<string, unknown>): Promise<string> => {
    const whole: Record<string, unknown> = { practice_id: practiceId, id: randomUUID(), ...row };
    const names = Object.keys(whole);
    await api.sql.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(whole));
    return whole['id'] as string;
  };

export interface Firm {
  readonly practice: ArrangedPractice;
  readonly owner: TestPerson;
  readonly director: TestPerson;
  /** Leads Oakfield, of the public sector in Europe. */
  readonly sam: TestPerson;
  /** Co-coach of Oakfield. */
  readonly aisha: TestPerson;
  /** Leads Riverside, which is of the public sector in Europe too. */
  readonly ben: TestPerson;
  /** Leads Halden, of industry. */
  readonly chu: TestPerson;
  /** Certified, reads what goes to the network. */
  readonly member: TestPerson;
  readonly oakfield: TestEngagement;
  readonly riverside: TestEngagement;
  readonly halden: TestEngagement;
}

/** A practice with three clients, two of which compete, and everybody who may write, read or review a learning. */
export async function arrangeFirm(api: TestApi): Promise<Firm> {
  const practice = await api.practice({ name: 'Northlight' });
  const client = async (name: string, industry: string, region: string | null): Promise<TestEngagement> => {
    const engagement = await practice.engagement({ name });
    await api.sql.query(`update client set industry = $2, region = $3, size_band = 'FROM_1000' where id = $1`, [engagement.clientId, industry, region]);
    return engagement;
  };
  const [oakfield, riverside, halden] = [
    await client('Oakfield Council', 'PUBLIC', 'EUROPE'),
    await client('Riverside Borough', 'PUBLIC', 'EUROPE'),
    await client('Halden Robotics', 'INDUSTRY', 'EUROPE'),
  ];
  const coach = async (name: string, at: TestEngagement, part: 'LEAD' | 'CO_COACH' = 'LEAD'): Promise<TestPerson> => {
    const person = await practice.coach(name);
    await practice.coaches(person, at, part);
    return person;
  };
  const [sam, aisha] = [await coach('Sam Okafor', oakfield), await coach('Aisha Khan', oakfield, 'CO_COACH')];
  const [ben, chu] = [await coach('Ben Adeyemi', riverside), await coach('Chu Nguyen', halden)];
  const owner = await practice.owner('Mara Lind');
  const director = await practice.grant(await practice.person('Dora Weiss'), 'CERTIFICATION_DIRECTOR');
  const member = await practice.grant(await practice.person('Noor Haddad'), 'NETWORK_MEMBER');
  const add = adder(api, practice.id);
  const phases = [
    ['DEPLOYMENT', 1, null, '2026-09-01', '2026-09-30'],
    ['TRAINING', 2, null, '2026-10-01', '2026-10-31'],
    ['CYCLE', 3, 1, '2026-11-01', '2027-02-28'],
  ] as const;
  for (const [kind, ordinal, cycle_number, starts_on, ends_on] of phases)
    await add('phase', { client_id: oakfield.clientId, engagement_id: oakfield.id, kind, ordinal, cycle_number, starts_on, ends_on });
  return { practice, owner, director, sam, aisha, ben, chu, member, oakfield, riverside, halden };
}

/** The client's word in the ledger. */
export async function consentOf(api: TestApi, of: TestEngagement, level: 'NONE' | 'AGGREGATE' | 'LEARNING' | 'CASE_STUDY' | 'NAMED'): Promise<void> {
  const word = { kind: level === 'NONE' ? 'WITHDRAWN' : 'GIVEN', level, words: 'Agreed.', words_sha256: 'x', at: api.clock.now() };
  await api.sql.query(
    `insert into consent (practice_id, id, client_id, number, kind, level, words, words_sha256, at, person_id, person_name)
     select $1, $2, $3, 1 + coalesce((select max(c.number) from consent c where c.client_id = $3), 0), $4, $5, $6, $7, $8, p.id, p.name from person p where p.practice_id = $1 limit 1`,
    [of.practiceId, randomUUID(), of.clientId, word.kind, word.level, word.words, word.words_sha256, word.at],
  );
}

const learningFields = `id version stage standing sentence expected happened why advice phase theme parameterKey isMine clientName sourcePath binnedAt bands { industry sizeBand region levels cycleNumber }
  copy { sharedId reach round publishedOn withdrawnBecause } remarks { round verdict remark reviewerName } availableActions { action state { __typename } }`;
const pageFields = `page { learning { ${learningFields} } consent { level maySpread words } findings { field start length text kind mayKeep keptBecause } bandsToShare { industry sizeBand region } } errors { code field message }`;
export const LEARNING = `query ($id: UUID!) { learning(id: $id) { learning { ${learningFields} } consent { level maySpread words } findings { field start length text kind mayKeep keptBecause } } }`;
const door = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ${pageFields} } }`;
export const CAPTURE = door('captureLearning', 'CaptureLearningArgs');
export const EDIT = door('editLearning', 'EditLearningArgs');
export const BIN = door('binLearning', 'OwnLearningArgs');
export const RESTORE = door('restoreLearning', 'OwnLearningArgs');
export const SHARE = door('shareLearningWithCoaches', 'OwnLearningArgs');
export const KEEP = door('keepFinding', 'KeepFindingArgs');
export const HAND_IN = door('handInLearning', 'HandInLearningArgs');
export const WITHDRAW = door('withdrawLearning', 'OwnLearningArgs');
export const REVIEW = `mutation ($input: ReviewLearningArgs!) { reviewLearning(input: $input) { queue { waiting { id round sentence } forOthers } errors { code field message } } }`;
export const QUEUE = `{ learningQueue { waiting { id round reach sentence advice bands { industry region } waitingSince askedBefore } forOthers } }`;
export const SHARED = `query ($id: UUID!) { sharedLearning(id: $id) { id sentence advice isWithdrawn publishedOn seenCount learningId } }`;

export interface Written {
  readonly id: string;
  readonly version: number;
}

/** Somebody writes a learning down at a client, whole enough to be handed in. */
export async function written(api: TestApi, by: TestPerson, at: TestEngagement | null, texts: Record<string, unknown> = {}): Promise<Written> {
  const whole = {
    sentence: 'One scoring style for all teams works best.',
    advice: 'Agree on one before the first draft.',
    theme: 'SCORING',
    phase: 'DRAFTING',
    ...texts,
  };
  const input = { idempotencyKey: key(), sourceKind: 'CAPTURED', engagementId: at?.id ?? null, ...whole };
  const { page, errors } = (await api.as(by)(CAPTURE, { input })).data.captureLearning;
  if (!page) throw new Error(JSON.stringify(errors));
  return page.learning;
}

const act = async (api: TestApi, by: TestPerson, document: string, name: string, input: Record<string, unknown>) =>
  (await api.as(by)(document, { input: { idempotencyKey: key(), ...input } })).data[name];

/** Handed in; gives the id of the copy and the learning as it stands. */
export async function handedIn(
  api: TestApi,
  by: TestPerson,
  learning: Written,
  reach = 'PRACTICE',
): Promise<{ sharedId: string; learning: Written; round: number }> {
  const { page, errors } = await act(api, by, HAND_IN, 'handInLearning', { learningId: learning.id, version: learning.version, reach });
  if (!page) throw new Error(JSON.stringify(errors));
  return { sharedId: page.learning.copy.sharedId, round: page.learning.copy.round, learning: page.learning };
}

export const review = (api: TestApi, by: TestPerson, sharedId: string, verdict: 'PUBLISH' | 'RETURN' = 'PUBLISH', remark = '', round = 1): Promise<Answer> =>
  api.as(by)(REVIEW, { input: { idempotencyKey: key(), sharedId, round, verdict, remark } });

/** Written at a client, handed in by its author and published by somebody else. */
export async function published(
  api: TestApi,
  firm: Firm,
  of: { by?: TestPerson; at?: TestEngagement | null; reach?: string; texts?: Record<string, unknown> } = {},
) {
  const by = of.by ?? firm.sam;
  const at = of.at === undefined ? firm.oakfield : of.at;
  if (at) await consentOf(api, at, 'LEARNING');
  const handed = await handedIn(api, by, await written(api, by, at, of.texts), of.reach);
  const { errors } = (await review(api, firm.owner, handed.sharedId)).data.reviewLearning;
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return handed;
}
