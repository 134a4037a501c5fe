import type { DraftStep } from './draft-steps.js';

/** What has been written so far, counted. */
export interface StepFacts {
  readonly mission: boolean;
  readonly aligned: boolean;
  readonly objectives: number;
  /** With a text and a reason why now. */
  readonly objectivesExplained: number;
  readonly objectivesMeasured: number;
  readonly keyResults: number;
  /** Key results under no objective, and lines without text. */
  readonly loose: number;
  /** With their levels, or in need of none. */
  readonly preScored: number;
  /** With one person as champion and a data source. */
  readonly owned: number;
  readonly sent: boolean;
}

export interface StepDefinition {
  readonly key: DraftStep;
  readonly title: string;
  readonly question: string;
  /** How a team usually goes about it. */
  readonly how: string;
  /** Whether training and plan have to come first. */
  readonly behindGates: boolean;
  readonly isDone: (facts: StepFacts) => boolean;
}

const all = (part: number, whole: number): boolean => whole > 0 && part >= whole;

/** The seven steps in their order. What a step is lies here alone: screens, counts and questions follow. */
export const stepCatalogue: readonly StepDefinition[] = [
  {
    key: 'MISSION',
    title: 'Mission',
    question: 'Why does this team exist?',
    how: 'One or two sentences that hold for years. Who would miss you, and what would they miss?',
    behindGates: false,
    isDone: (facts) => facts.mission,
  },
  {
    key: 'ALIGNMENT',
    title: 'Alignment check',
    question: 'Whom do we depend on, who depends on us, and with whom do we work most?',
    how: 'Five minutes. Name teams and people, say which ones decide over your cycle, and talk to those first.',
    behindGates: false,
    isDone: (facts) => facts.aligned,
  },
  {
    key: 'OBJECTIVE',
    title: 'Objective',
    question: 'What should be better by the end of the cycle, and why now?',
    how: 'Agree on three to five sentences of “why now” before you think of key results. Then one sentence that starts with what you do.',
    behindGates: true,
    isDone: (facts) => all(facts.objectivesExplained, facts.objectives),
  },
  {
    key: 'KEY_RESULTS',
    title: 'Key results',
    question: 'How will we know?',
    how: 'Everybody writes alone first, then in pairs. From where to where, by which measure?',
    behindGates: true,
    isDone: (facts) => all(facts.objectivesMeasured, facts.objectives),
  },
  {
    key: 'REFINE',
    title: 'Refine',
    question: 'Is this a key result, a health metric or a task?',
    how: 'What should move is a key result. What should stay in its range is a health metric. What you do for it is a task.',
    behindGates: true,
    isDone: (facts) => facts.keyResults > 0 && facts.loose === 0,
  },
  {
    key: 'PRESCORE',
    title: 'Levels and champions',
    question: 'What would be amazing, what is realistic, what do we promise, and who watches over it?',
    how: 'Fix all levels before the cycle begins. One person, not a group, is the champion of each key result.',
    behindGates: true,
    isDone: (facts) => all(facts.preScored, facts.keyResults) && all(facts.owned, facts.keyResults),
  },
  {
    key: 'REVIEW',
    title: 'Check and send',
    question: 'Does it hold to the plan, and would somebody outside understand it?',
    how: 'Go through the findings, then send the draft to your coach.',
    behindGates: true,
    isDone: (facts) => facts.sent,
  },
];

export interface StepState {
  readonly key: DraftStep;
  readonly state: 'DONE' | 'NOW' | 'AHEAD';
}

/** A step is done by what is written, in whatever order; the first that is not is the one to do now. */
export function stepStates(facts: StepFacts): StepState[] {
  const now = stepCatalogue.findIndex((step) => !step.isDone(facts));
  return stepCatalogue.map((step, at) => ({ key: step.key, state: step.isDone(facts) ? 'DONE' : at === now ? 'NOW' : 'AHEAD' }));
}

/** How many steps are done: written, and without an open rule in them. */
export const doneSteps = (facts: StepFacts, withOpenRules: ReadonlySet<DraftStep>): number =>
  stepCatalogue.filter((step) => step.isDone(facts) && !withOpenRules.has(step.key)).length;
