const allowed = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const gated = (action: string, headline: string) => ({
  __typename: 'AvailableAction',
  action,
  state: { __typename: 'Gated', headline, dueOn: null, left: [], meanwhile: [], overrideBy: [], canOverride: false },
});

export const step = (key: string, ordinal: number, state: string, title: string) => ({
  __typename: 'FirstStep',
  key,
  ordinal,
  title,
  minutes: 3,
  unlocks: 'What follows',
  state,
  says: 'A fact',
  path: `/c/oakfield/${key.toLowerCase()}`,
});

/** An engagement with everything that a page of its client may ask for. */
export const anEngagement = {
  __typename: 'Engagement',
  consent: { __typename: 'Consent', title: 'Figures only', asked: null },
  id: 'e1',
  version: 4,
  status: 'ACTIVE',
  mode: 'COACHING',
  moment: 'Deployment, week 2 of 4',
  outcome: 'Every team can name its one priority.',
  startsOn: '2030-01-07',
  endsOn: '2030-09-01',
  pausedOn: null,
  pausedReason: null,
  closedOn: null,
  closedReason: null,
  drafting: { __typename: 'DraftingCounts', cycleNumber: 1, words: '1 of 5 teams has published.', toReview: 2 },
  discoveryAnswered: 3,
  discoveryQuestions: 11,
  phases: [
    {
      __typename: 'Phase',
      id: 'f1',
      kind: 'DEPLOYMENT',
      name: 'Deployment',
      startsOn: '2030-01-07',
      endsOn: '2030-02-03',
      agreedOn: '2030-01-02',
      completedOn: null,
      state: 'NOW',
      version: 1,
    },
    {
      __typename: 'Phase',
      id: 'f2',
      kind: 'TRAINING',
      name: 'Training',
      startsOn: '2030-02-04',
      endsOn: '2030-02-24',
      agreedOn: null,
      completedOn: null,
      state: 'AHEAD',
      version: 2,
    },
  ],
  coaches: [
    { __typename: 'EngagementCoach', personId: '0b6c6a52-6a43-4a3e-9b0e-6c8b7f2b0a03', name: 'Sam Okafor', part: 'LEAD', since: '2029-12-01T10:00:00.000Z' },
  ],
  holders: [{ __typename: 'RoleHolder', personId: 'p7', name: 'Dana Ruiz', role: 'CLIENT_LEAD' }],
  counts: { __typename: 'RosterCounts', people: 3, okrAuthors: 1, teams: 0 },
  firstSteps: [
    step('LEAD_AND_OUTCOME', 1, 'DONE', 'Name who leads'),
    step('AUTHORS', 3, 'OPEN', 'Add the people who write OKRs'),
    step('TRAINING_DATES', 5, 'OPEN', 'Agree the training dates'),
    step('OPEN_DRAFTING', 6, 'WAITING', 'Open drafting'),
  ],
  availableActions: [
    allowed('setOutcome', 'Write down the outcome'),
    allowed('movePhase', 'Move dates'),
    allowed('switchMode', 'Switch the mode'),
    allowed('pauseEngagement', 'Pause'),
    gated('extendEngagement', 'It opens with the first cycle.'),
    allowed('writeNote', 'Write a note'),
  ],
};

export const aClient = {
  __typename: 'Client',
  id: 'c1',
  slug: 'oakfield',
  name: 'Oakfield',
  timeZone: 'Europe/London',
  language: 'en',
  industry: null,
  region: null,
  sizeBand: null,
  archivedAt: null,
  version: 1,
  availableActions: [allowed('editClient', 'Change'), gated('archiveClient', 'Close the engagement first.')],
  engagement: anEngagement,
};

export const aNote = (id: string, visibility: string, body: string) => ({
  __typename: 'EngagementNote',
  id,
  body,
  visibility,
  authorName: 'Sam Okafor',
  createdAt: '2030-01-10T10:00:00.000Z',
  mine: true,
  version: 1,
});
