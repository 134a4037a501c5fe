const id = (end: string): string => `0b6c6a52-6a43-4a3e-9b0e-6c8b7f2c0${end}`;
export const cycleId = id('c01');
export const logistics = id('b01');

const may = (action: string, label: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });
const no = (action: string) => ({ __typename: 'AvailableAction', action, state: { __typename: 'Forbidden' } });

export const aCycle = (more: object = {}) => ({
  __typename: 'Cycle',
  id: cycleId,
  number: 1,
  status: 'DRAFTING',
  startsOn: '2026-12-07',
  endsOn: '2027-04-06',
  draftingFrom: '2026-11-23',
  moment: 'Being drafted, begins on Monday 7 December',
  note: null,
  version: 3,
  availableActions: [may('planCycle', 'Change the days'), no('startDrafting'), may('startCycle', 'Start the cycle'), no('startClosing')],
  ...more,
});

export const aTeam = (end: string, name: string, more: object = {}) => ({
  __typename: 'OkrsTeam',
  teamId: id(end),
  name,
  kind: 'TEAM',
  parentId: null,
  leads: ['Ana Silva'],
  mine: false,
  notInCycle: null,
  lockedBecause: null,
  letInUntil: null,
  draftId: id(`d${end.slice(1)}`),
  status: 'DRAFTING',
  started: true,
  step: 'KEY_RESULTS',
  readable: true,
  objectives: 2,
  keyResults: 5,
  healthMetrics: 0,
  editedAt: '2026-11-26T09:00:00.000Z',
  sentAt: null,
  publishedAt: null,
  ...more,
});

export const anOkrsPage = (more: object = {}) => ({
  __typename: 'OkrsPage',
  engagementId: id('e01'),
  clientId: id('a01'),
  clientSlug: 'oakfield',
  clientName: 'Oakfield Council',
  planNumber: 2,
  cycles: [{ __typename: 'Cycle', id: cycleId, number: 1, status: 'DRAFTING' }],
  cycle: aCycle(),
  proposal: null,
  toReview: null,
  counts: { __typename: 'OkrsCounts', teams: 3, notStarted: 1, drafting: 1, sent: 1, ready: 0, published: 0 },
  teams: [
    aTeam('b01', 'Logistics'),
    aTeam('b02', 'Parks', { status: 'SENT', sentAt: '2026-11-26T15:00:00.000Z', step: null }),
    aTeam('b03', 'Schools', { started: false, step: 'MISSION', objectives: 0, keyResults: 0, editedAt: null, leads: [] }),
    aTeam('b04', 'Archive', {
      draftId: null,
      status: null,
      notInCycle: 'Left the programme on Monday 2 November.',
      readable: false,
      objectives: null,
      keyResults: null,
      healthMetrics: null,
    }),
  ],
  gate: null,
  availableActions: [no('planCycle')],
  ...more,
});

export const aGate = {
  __typename: 'Gated',
  headline: 'Drafting opens when everyone who writes OKRs is trained',
  done: 7,
  total: 11,
  dueOn: '2026-11-30',
  dueWords: 'drafting is planned for',
  left: [{ __typename: 'GateStep', text: 'Chu, Dev: no session yet', dueOn: null, act: null }],
  rule: { __typename: 'RuleRef', text: 'Whoever writes is trained first (Plan 2)', decidedBy: 'Dana Ruiz', decidedOn: '2026-09-04' },
  meanwhile: [{ __typename: 'LinkRef', text: 'Read the deployment plan', path: '/c/oakfield/plan' }],
  overrideBy: [{ __typename: 'PersonRef', name: 'Dana Ruiz' }],
  canOverride: false,
};
