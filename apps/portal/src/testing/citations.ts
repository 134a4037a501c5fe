/** A place in which nothing is cited, seen by somebody who cites nothing. */
export const noCitations = { __typename: 'CitationsHere', all: [], availableActions: [] } as const;

/** A citation as a coach reads it, unless told otherwise. */
export const aCitation = (more: object = {}) => ({
  __typename: 'CitedLearning',
  id: 'k1',
  place: 'PARAMETER',
  placeId: null,
  parameterKey: null,
  standing: 'OPEN',
  sentence: 'Four months first.',
  withdrawnOn: null,
  sharedId: 's1',
  seenCount: 3,
  citedByName: 'Sam Okafor',
  citedOn: '2030-01-12',
  bands: { __typename: 'LearningBands', industry: 'PUBLIC', sizeBand: null, region: null, levels: [], cycleNumber: null },
  availableActions: [{ __typename: 'AvailableAction', action: 'takeBackCitation', state: { __typename: 'Allowed', label: 'Take it out' } }],
  ...more,
});
export const mayCite = [{ __typename: 'AvailableAction', action: 'citeLearning', state: { __typename: 'Allowed', label: 'Cite a learning' } }];
