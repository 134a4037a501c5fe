type Facts = Record<string, unknown>;

/** An act that this reader can do. */
export const acted = (action: string): Facts => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label: action } });

export const aFinding = (facts: Facts = {}): Facts => ({
  __typename: 'DraftFinding',
  key: 'TASK l1',
  code: 'KEY_RESULT_IS_TASK',
  kind: 'RULE',
  step: 'KEY_RESULTS',
  subject: { __typename: 'FindingSubject', type: 'LINE', id: 'l1', field: 'text' },
  span: { __typename: 'TextSpan', start: 6, end: 12 },
  words: 'Reads like a task.',
  parameterKey: 'krTypes',
  parameterNumber: 5,
  reason: 'A key result says what changes.',
  offers: [
    { __typename: 'FindingOffer', act: 'FIX', label: 'Rewrite it', parameterKey: null },
    { __typename: 'FindingOffer', act: 'ASK_WAIVER', label: 'Ask for an exception', parameterKey: 'krTypes' },
  ],
  question: null,
  copiedFrom: null,
  waivedUntil: null,
  answered: false,
  answer: null,
  answerVersion: 0,
  availableActions: [],
  ...facts,
});

export const aCheck = (findings: readonly Facts[]): Facts => ({
  __typename: 'DraftCheck',
  id: 'd1',
  draftId: 'd1',
  planNumber: 2,
  headline: `${findings.length} rule, 0 pieces of advice`,
  openRules: findings.length,
  openAdvice: 0,
  openQuestions: 0,
  findings,
});

export const aReview = (facts: Facts = {}): Facts => ({
  __typename: 'DraftReview',
  id: 'd1',
  draftId: 'd1',
  status: 'DRAFTING',
  standing: 'With the coach since today.',
  revision: 1,
  version: 1,
  verdicts: [],
  remarks: [],
  openRemarks: 0,
  lookedAt: null,
  changes: [],
  changesWords: null,
  publications: [],
  history: [],
  availableActions: [],
  ...facts,
});
