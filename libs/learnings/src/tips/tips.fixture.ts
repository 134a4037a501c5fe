import type { TestApi, TestPerson } from '@cairn/testing';
import { key } from '../learnings.fixture.js';

const post = `id kind title intro tips theme phase reach status hiddenReason authorName isMine publishedAt editedAt version isAnswered answers comments thanks isThanked isFollowed isReported reportLeft { remark } availableActions { action }`;
const comment = `id kind text status hiddenReason authorName isMine editedAt version isAccepted thanks isThanked isReported availableActions { action }`;
const page = `id isThemeFollowed post { ${post} } accepted { id } discussion { totalCount edges { node { ${comment} } } pageInfo { hasNextPage endCursor } }`;
const payload = `page { ${page} } findings { field start text words mayKeep } errors { code field message }`;

export const TIPS = `query ($filter: TipFilterInput, $first: Int = 50, $after: String) { tips(filter: $filter, first: $first, after: $after) {
  totalCount isNear facets { facet value count } edges { node { ${post} } } pageInfo { hasNextPage endCursor } } }`;
export const TIP = `query ($tipId: UUID!, $first: Int = 100, $after: String) { tip(tipId: $tipId, first: $first, after: $after) { ${page} } }`;

/** The input type of each mutation that answers with the page. */
const inputs: Readonly<Record<string, string>> = {
  publishTip: 'PublishTipArgs',
  editTip: 'EditTipArgs',
  removeTip: 'OwnTipArgs',
  writeTipComment: 'WriteTipCommentArgs',
  editTipComment: 'EditTipCommentArgs',
  removeTipComment: 'OwnTipCommentArgs',
  acceptTipAnswer: 'TipAnswerArgs',
  unacceptTipAnswer: 'TipQuestionArgs',
  followTip: 'FollowTipArgs',
  unfollowTip: 'FollowTipArgs',
  thankForTip: 'TipSubjectArgs',
  unthankForTip: 'TipSubjectArgs',
  reportTip: 'ReasonedTipArgs',
  hideTip: 'ReasonedTipArgs',
  restoreTip: 'TipSubjectArgs',
  putBackTip: 'TipSubjectArgs',
  resolveTipReport: 'ResolveTipReportArgs',
};

/** One of the mutations of a post. */
export const act = async (api: TestApi, by: TestPerson, name: string, input: object) => {
  const answer = await api.as(by)(`mutation ($input: ${inputs[name] ?? ''}!) { ${name}(input: $input) { ${payload} } }`, {
    input: { idempotencyKey: key(), ...input },
  });
  return { ...answer, payload: answer.data?.[name] };
};

export const three = {
  kind: 'TIPS',
  title: 'Three ways to end a workshop',
  intro: 'People remember the last five minutes.',
  tips: ['Ask each for one sentence.', 'Say who does what until when.', 'End on time.'],
  theme: 'TRAINING',
  phase: 'TRAINING',
  reach: 'PRACTICE',
};
export const asked = { ...three, kind: 'QUESTION', title: 'Who scores when the champion has left?', intro: '', tips: [], theme: 'SCORING', phase: null };

interface Id {
  readonly id: string;
  readonly version: number;
}

/** Published by somebody; gives the post. */
export async function tipOf(api: TestApi, by: TestPerson, words: object = {}): Promise<Id> {
  const { payload: said } = await act(api, by, 'publishTip', { ...three, ...words });
  if (!said.page) throw new Error(JSON.stringify(said.errors));
  return said.page.post;
}
export const questionOf = (api: TestApi, by: TestPerson, words: object = {}): Promise<Id> => tipOf(api, by, { ...asked, ...words });

/** Said below a post, a minute after what was there before; gives the comment. */
export async function commentOf(api: TestApi, by: TestPerson, tipId: string, text: string, kind: 'COMMENT' | 'ANSWER' = 'COMMENT'): Promise<Id> {
  api.clock.set(new Date(api.clock.now().getTime() + 60_000).toISOString());
  const { payload: said } = await act(api, by, 'writeTipComment', { tipId, kind, text });
  if (!said.page) throw new Error(JSON.stringify(said.errors));
  return said.page.discussion.edges.at(-1).node;
}

export const titles = async (api: TestApi, by: TestPerson, filter: object = {}): Promise<string[]> => {
  const answer = await api.as(by)(TIPS, { filter });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.tips.edges.map((edge: { node: { title: string } }) => edge.node.title);
};
export const tipPage = async (api: TestApi, by: TestPerson, tipId: string) => (await api.as(by)(TIP, { tipId })).data.tip;
export const actionsOf = (of: { availableActions: { action: string }[] }): string[] => of.availableActions.map(({ action }) => action);
