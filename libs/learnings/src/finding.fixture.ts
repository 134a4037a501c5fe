import { randomUUID } from 'node:crypto';
import type { Answer, TestApi, TestEngagement, TestPerson } from '@cairn/testing';
import { key, type Firm } from './learnings.fixture.js';

export interface Planted {
  readonly sentence?: string;
  readonly advice?: string;
  readonly why?: string;
  readonly language?: string;
  readonly phase?: string | null;
  readonly theme?: string | null;
  readonly parameterKey?: string | null;
  readonly industry?: string | null;
  readonly sizeBand?: string | null;
  readonly region?: string | null;
  readonly seenCount?: number;
  readonly confirmedOn?: string;
  readonly reach?: 'PRACTICE' | 'NETWORK';
  readonly status?: 'PUBLISHED' | 'IN_REVIEW' | 'WITHDRAWN';
  /** Where it came from, known to the wall alone. */
  readonly from?: TestEngagement;
  readonly author?: TestPerson;
}

/** A shared learning as publishing leaves it, with its origin; written as the superuser, past the review. For specs only. */
export async function plant(api: TestApi, firm: Firm, of: Planted = {}): Promise<string> {
  const id = randomUUID();
  const withdrawn = of.status === 'WITHDRAWN';
  const copy = {
    ...{ practice_id: firm.practice.id, id, status: of.status ?? 'PUBLISHED', reach: of.reach ?? 'PRACTICE' },
    sentence: withdrawn ? null : (of.sentence ?? 'One scoring style for all teams works best.'),
    advice: withdrawn ? '' : (of.advice ?? ''),
    why: withdrawn ? '' : (of.why ?? ''),
    ...{ phase: of.phase === undefined ? 'DRAFTING' : of.phase, theme: of.theme === undefined ? 'SCORING' : of.theme, parameter_key: of.parameterKey ?? null },
    ...{ industry: of.industry ?? null, size_band: of.sizeBand ?? null, region: of.region ?? null, language: of.language ?? 'en' },
    ...{
      handed_in_at: api.clock.now(),
      published_on: '2026-11-02',
      confirmed_on: of.confirmedOn ?? '2026-11-02',
      seen_count: of.seenCount ?? (of.from ? 1 : 0),
    },
    ...{ withdrawn_on: withdrawn ? '2026-11-20' : null, withdrawn_because: withdrawn ? 'AUTHOR' : null },
  };
  const names = Object.keys(copy);
  await api.sql.query(`alter table shared_learning disable trigger published_after_review`);
  await api.sql.query(`insert into shared_learning (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(copy));
  await api.sql.query(`alter table shared_learning enable trigger published_after_review`);
  if (of.from) await originOf(api, firm, id, of.from, of.author ?? firm.sam);
  return id;
}

async function originOf(api: TestApi, firm: Firm, sharedId: string, from: TestEngagement, author: TestPerson): Promise<void> {
  const learningId = randomUUID();
  await api.sql.query(
    `insert into learning (practice_id, id, client_id, engagement_id, author_id, source_kind, sentence, language, visibility, created_at, edited_at)
     values ($1, $2, $3, $4, $5, 'CAPTURED', 'With its names.', 'en', 'ONLY_ME', now(), now())`,
    [firm.practice.id, learningId, from.clientId, from.id, author.id],
  );
  await api.sql.query(
    `insert into learning_origin (practice_id, id, shared_id, learning_id, client_id, engagement_id, author_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [firm.practice.id, randomUUID(), sharedId, learningId, from.clientId, from.id, author.id],
  );
}

const foundFields = `id isOld learning { id sentence isWithdrawn seenCount confirmedOn phase theme } seenAt { engagementId clientName } notSeenAt { engagementId clientName }
  contradictions { id sentence isWithdrawn } availableActions { action }`;
export const LEARNINGS = `query ($filter: LearningFilterInput, $first: Int = 50, $after: String) { learnings(filter: $filter, first: $first, after: $after) {
  mode totalCount edges { cursor node { ${foundFields} } } pageInfo { hasNextPage endCursor } facets { facet value name count } cells { theme phase count agreed } } }`;
export const FOUND = `query ($id: UUID!) { foundLearning(id: $id) { ${foundFields} } }`;

export const search = async (api: TestApi, by: TestPerson, filter: object = {}, page: object = {}) => {
  const answer = await api.as(by)(LEARNINGS, { filter, ...page });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.learnings;
};
export const sentences = async (api: TestApi, by: TestPerson, filter: object = {}): Promise<string[]> =>
  (await search(api, by, filter)).edges.map((edge: { node: { learning: { sentence: string } } }) => edge.node.learning.sentence);

/** One of the mutations that answer with the learning. */
export const use = (api: TestApi, by: TestPerson, name: string, type: string, input: object): Promise<Answer & { payload: Answer['data'] }> =>
  api
    .as(by)(`mutation ($input: ${type}!) { ${name}(input: $input) { found { ${foundFields} } errors { code field message } } }`, {
      input: { idempotencyKey: key(), ...input },
    })
    .then((answer) => ({ ...answer, payload: answer.data?.[name] }));
