type Facts = Record<string, unknown>;

const allowed = (label: string) => ({ __typename: 'Allowed', label });
const writing = {
  writeMission: 'Write',
  addDependency: 'Name',
  finishAlignment: 'Finish',
  addObjective: 'Add',
  addLine: 'Add',
  editText: 'Write',
  startSilentWriting: 'Write alone',
};

/** The acts of whoever writes for the team, some of them otherwise. */
export const withAct = (others: Readonly<Record<string, unknown>> = {}): Facts[] =>
  Object.entries({ ...Object.fromEntries(Object.entries(writing).map(([name, label]) => [name, allowed(label)])), ...others }).map(([action, state]) => ({
    __typename: 'AvailableAction',
    action,
    state,
  }));

export const refusal = (message: string): Facts => ({ __typename: 'UserError', code: 'X', field: 'text', message });

const nothing = (names: readonly string[]): Facts => Object.fromEntries(names.map((name) => [name, null]));

export const aLine = (facts: Facts = {}): Facts => ({
  __typename: 'OkrLine',
  ...nothing(['direction', 'baseline', 'commitValue', 'targetValue', 'stretchValue', 'headline', 'championId', 'dueOn', 'healthyLow', 'healthyHigh']),
  ...nothing(['currentValue', 'checkedOn', 'ownerId', 'ownerName', 'editedByName', 'levelFault', 'suggestion']),
  id: 'l1',
  version: 3,
  kind: 'KEY_RESULT',
  krType: 'METRIC',
  objectiveId: 'o1',
  text: 'Fewer failed visits',
  unit: '',
  commitText: '',
  targetText: '',
  stretchText: '',
  championName: '',
  dataSource: '',
  authorName: 'Ana Silva',
  byCoach: false,
  onlyMine: false,
  ...facts,
});

export const anObjective = (facts: Facts = {}): Facts => ({
  __typename: 'Objective',
  ...nothing(['kind', 'supportsObjectiveId', 'sharedWithTeamId', 'sharedWithTeamName', 'editedByName']),
  id: 'o1',
  version: 2,
  text: 'Customers run after our first visit',
  whyNow: '',
  authorName: 'Ana Silva',
  byCoach: false,
  lines: [aLine()],
  ...facts,
});

const titles = {
  MISSION: 'Mission',
  ALIGNMENT: 'Alignment check',
  OBJECTIVE: 'Objective',
  KEY_RESULTS: 'Key results',
  REFINE: 'Refine',
  PRESCORE: 'Levels and champions',
  REVIEW: 'Check and send',
};

/** A draft of Field Service in cycle 2, as the API answers it. */
export const draftPage = (facts: Facts = {}): Facts => ({
  __typename: 'OkrDraft',
  ...nothing(['notInCycle', 'sentAt', 'sentByName', 'publishedAt', 'editedAt', 'silent']),
  id: 'd1',
  teamId: 't1',
  teamName: 'Field Service',
  teamKind: 'TEAM',
  engagementId: 'e1',
  clientSlug: 'oakfield',
  clientName: 'Oakfield Council',
  mode: 'COACHING',
  coachName: 'Sam Okafor',
  status: 'DRAFTING',
  revision: 0,
  version: 1,
  aligned: true,
  dependsOnNobody: true,
  hiddenLines: 0,
  planNumber: 2,
  cycle: {
    __typename: 'Cycle',
    id: 'c2',
    number: 2,
    startsOn: '2027-01-01',
    endsOn: '2027-04-30',
    status: 'DRAFTING',
    moment: 'Drafting for January to April',
  },
  steps: Object.entries(titles).map(([key, title], index) => ({
    __typename: 'DraftStepState',
    key,
    title,
    question: `${title}?`,
    how: 'Five minutes.',
    state: index < 2 ? 'DONE' : index === 2 ? 'NOW' : 'AHEAD',
    behindGates: index > 1,
  })),
  mission: { __typename: 'TeamMission', number: 1, body: 'Machines that run', writtenByName: 'Ana Silva', byCoach: false, at: '2026-11-20T10:00:00.000Z' },
  earlierMissions: [],
  dependencies: [],
  askedOfUs: [],
  objectives: [anObjective()],
  looseLines: [],
  present: [],
  people: [{ __typename: 'Choice', id: 'p1', name: 'Ana Silva' }],
  otherTeams: [{ __typename: 'Choice', id: 't2', name: 'Logistics' }],
  higher: [],
  rules: [
    { __typename: 'PlanRule', parameterKey: 'quantity', number: 2, heading: 'How many', text: 'up to 2 objectives per team' },
    { __typename: 'PlanRule', parameterKey: 'krTypes', number: 5, heading: 'Which types', text: 'one milestone' },
  ],
  limits: {
    __typename: 'DraftLimits',
    usualObjectives: 1,
    maxObjectives: 2,
    minKeyResults: 2,
    maxKeyResults: 4,
    internalAndExternal: false,
    headline: 'stretch',
    missionRequired: true,
    levels: ['commit', 'target', 'stretch'].map((name, index) => ({
      __typename: 'ScoredLevel',
      name,
      score: [0.3, 0.7, 1][index],
      likelihood: [0.9, 0.5, 0.1][index],
    })),
  },
  availableActions: withAct(),
  ...facts,
});
