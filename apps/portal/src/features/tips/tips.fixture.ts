export const acts = (...actions: string[]) =>
  actions.map((action) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label: action } }));
export const post = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'TipPost', id: 't1', kind: 'TIPS', title: 'Three ways to end', intro: 'People remember the end.', tips: ['One.', 'Two.', 'Three.'] },
  ...{ theme: 'TRAINING', phase: 'TRAINING', reach: 'PRACTICE', status: 'OPEN', hiddenReason: null, authorName: 'Mara Lind', isMine: false },
  ...{ publishedAt: '2026-11-20T10:00:00.000Z', editedAt: null, version: 1, isAnswered: false, answers: 0, comments: 1, thanks: 2, isThanked: false },
  ...{ isFollowed: false, isReported: false, reportLeft: null, availableActions: acts('writeTipComment', 'followTip', 'thankForTip', 'reportTip') },
  ...more,
});
export const question = (more: Record<string, unknown> = {}) =>
  post({ id: 't2', kind: 'QUESTION', title: 'Who scores at last?', intro: '', tips: [], theme: 'CLOSING', phase: null, comments: 0, answers: 1, ...more });
export const comment = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'TipComment', id: 'c1', tipId: 't2', kind: 'ANSWER', text: 'The deputy.', status: 'OPEN', hiddenReason: null, authorName: 'Chu Nguyen' },
  ...{ isMine: false, at: '2026-11-21T10:00:00.000Z', editedAt: null, version: 1, isAccepted: false, thanks: 0, isThanked: false, isReported: false },
  reportLeft: null,
  availableActions: acts('thankForTip', 'reportTip'),
  ...more,
});
export const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
export const desk = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'TipDesk', reaches: ['PRACTICE', 'NETWORK'], followedThemes: [], moderates: false, reportsWaiting: 0, wantsDigest: true },
  ...more,
});
export const list = (posts: unknown[], of: Record<string, unknown> = {}) => ({
  TipsPage: {
    tips: {
      __typename: 'TipPostConnection',
      ...{ totalCount: posts.length, isNear: false, facets: [] as unknown[] },
      edges: posts.map((node) => ({ __typename: 'TipPostEdge', node })),
      pageInfo,
    },
    tipDesk: desk(of),
  },
});
export const page = (of: unknown, said: unknown[] = [], more: Record<string, unknown> = {}) => ({
  TipPage: {
    tip: {
      ...{ __typename: 'TipPage', id: (of as { id: string }).id, post: of, accepted: null, isThemeFollowed: false },
      discussion: {
        __typename: 'TipCommentConnection',
        totalCount: said.length,
        edges: said.map((node) => ({ __typename: 'TipCommentEdge', node })),
        pageInfo,
      },
      ...more,
    },
  },
});
export const finding = (more: Record<string, unknown> = {}) => ({
  ...{ __typename: 'TipFinding', field: 'tips.0', start: 3, text: 'Oakfield', words: 'The name of a client.', mayKeep: false },
  ...more,
});
export const payload = (more: Record<string, unknown> = {}) => ({
  __typename: 'TipPayload',
  page: { __typename: 'TipPage', id: 't1', post: post() },
  findings: [],
  errors: [],
  ...more,
});
export const refused = (message: string, field: string | null, findings: unknown[] = []) =>
  payload({ page: null, findings, errors: [{ __typename: 'UserError', code: 'TIP', field, message }] });
export interface Input {
  readonly input: Record<string, unknown>;
}
