type Facts = Record<string, unknown>;

export const gate = (more: Facts = {}): Facts => ({
  ...{ __typename: 'Gated', headline: 'Module 2 opens when module 1 is passed', done: 0, total: 1, dueOn: null },
  rule: { __typename: 'RuleRef', text: '“OKR coach certification”, version 2, asks for what comes before', decidedBy: 'Noa Berg', decidedOn: '2026-09-10' },
  left: [{ __typename: 'GateStep', text: 'Module 1: Two stances', dueOn: '2026-12-04', act: null }],
  overrideBy: [{ __typename: 'PersonRef', name: 'Sam Okafor' }],
  canOverride: false,
  ...more,
});

export const item = (more: Facts = {}): Facts => ({
  ...{ __typename: 'PathItem', id: 'i1', moduleId: 'm1', kind: 'READ', title: 'Two stances', minutes: 12, completesWhen: 'You have read it.', required: true },
  ...{ state: 'OPEN', at: null, standing: null, dueOn: '2026-12-04', isLate: false, begun: false, closed: null, stays: null, lockedBecause: null, ...more },
});

export const module = (number: number, more: Facts = {}): Facts => ({
  ...{ __typename: 'PathModule', id: `m${number}`, number, title: `Module title ${number}`, summary: 'What it is about.', state: 'OPEN' },
  ...{ doneCount: 0, totalCount: 1, minutes: 12, passedAt: null, stays: null, lockedBecause: null, items: [item()], ...more },
});

export const path = (more: Facts = {}): Facts => ({
  ...{ __typename: 'LearningPath', id: 't1', status: 'ENROLLED', programmeTitle: 'OKR coach certification', cohortName: 'Winter 26', cohortStatus: 'RUNNING' },
  ...{
    startsOn: '2026-11-16',
    endsOn: '2027-02-26',
    mentorName: 'Sam Okafor',
    stepsDone: 1,
    stepsTotal: 4,
    pace: 'ON_PACE',
    paceWords: 'on pace',
    allMet: false,
  },
  ...{ nextModuleNumber: 1, next: item(), wait: null, modules: [module(1)], sessions: [] },
  requirements: [{ __typename: 'PathRequirement', key: 'modules', words: '0 of 2 modules passed', met: false, left: [] }],
  ...more,
});

export const allowed = (action: string, label: string): Facts => ({ __typename: 'AvailableAction', action, state: { __typename: 'Allowed', label } });

export const learning = (more: Facts = {}): Facts => ({
  ...{ __typename: 'LearningItem', id: 'i1', moduleNumber: 1, moduleTitle: 'Coaching stance', programmeTitle: 'OKR coach certification' },
  ...{ body: '## Why\n\nAsk **first**.', url: null, transcript: null, agenda: [], test: null, item: item(), sessions: [], next: null },
  availableActions: [allowed('markItem', 'I have read this')],
  ...more,
});

export const attempt = (more: Facts = {}): Facts => ({
  ...{
    __typename: 'LearningAttempt',
    id: 'a1',
    itemId: 'i1',
    kind: 'QUIZ',
    title: 'Ten questions',
    number: 1,
    passPercent: 70,
    attemptsLeft: null,
    version: 1,
  },
  ...{ startedAt: '2026-11-26T11:00:00.000Z', endsAt: null, now: '2026-11-26T11:00:00.000Z', handedInAt: null, handedInBy: null, score: null, passed: null },
  questions: [
    {
      ...{ __typename: 'TestQuestion', key: 'q1', kind: 'ONE', text: 'Who decides?' },
      options: ['The client', 'The coach'].map((text, at) => ({ __typename: 'TestOption', key: String(at + 1), text })),
    },
    { __typename: 'TestQuestion', key: 'q2', kind: 'NUMBER', text: 'How many weeks?', options: [] },
  ],
  ...{ answers: [], topics: [], results: [], ...more },
});
