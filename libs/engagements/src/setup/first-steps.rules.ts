import { countWords, dayWords, listWords, type Day } from '@cairn/kernel';
import type { ClientRole } from '@cairn/identity';
import type { PhaseKind } from '../phases/phase.rules.js';

export interface FirstStepFacts {
  readonly slug: string;
  readonly today: Day;
  readonly outcome: string | null;
  readonly holders: readonly { readonly name: string; readonly role: ClientRole }[];
  readonly okrAuthors: number;
  readonly phases: readonly {
    readonly kind: PhaseKind;
    readonly cycleNumber: number | null;
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly agreedOn: Day | null;
  }[];
}

export interface FirstStepWords {
  readonly key: string;
  readonly ordinal: number;
  readonly title: string;
  readonly minutes: number;
  readonly unlocks: string;
  readonly state: 'DONE' | 'OPEN' | 'WAITING';
  readonly says: string | null;
  readonly path: string | null;
}

/**
 * A new engagement is set up in the order of the method: who decides and what they want, the plan, who writes, the decision, the training, the drafting.
 * Steps 2 and 4 belong to the deployment plan. A step is done by what is there, never by a tick.
 */
export function firstSteps(facts: FirstStepFacts): FirstStepWords[] {
  const home = `/c/${facts.slug}`;
  return [leadAndOutcome(facts, home), authors(facts, home), training(facts, home), drafting(facts)];
}

function leadAndOutcome({ holders, outcome }: FirstStepFacts, home: string): FirstStepWords {
  const [lead, sponsor] = [holders.find((one) => one.role === 'CLIENT_LEAD'), holders.find((one) => one.role === 'SPONSOR')];
  const missing = [...(lead ? [] : ['a client lead']), ...(sponsor ? [] : ['a sponsor']), ...(outcome ? [] : ['the outcome in one sentence'])];
  const people =
    lead && sponsor && lead.name === sponsor.name
      ? `${lead.name} leads and sponsors`
      : [lead && `${lead.name} leads`, sponsor && `${sponsor.name} sponsors`].filter(Boolean).join(', ');
  return {
    key: 'LEAD_AND_OUTCOME',
    ordinal: 1,
    title: 'Name who leads and sponsors it, and the outcome in one sentence',
    minutes: 3,
    unlocks: 'Somebody who can decide on the plan',
    state: missing.length === 0 ? 'DONE' : 'OPEN',
    says: missing.length === 0 ? people : `Missing: ${listWords(missing)}`,
    path: outcome && missing.length > 0 ? `${home}/people` : `${home}/settings`,
  };
}

function authors({ okrAuthors }: FirstStepFacts, home: string): FirstStepWords {
  return {
    key: 'AUTHORS',
    ordinal: 3,
    title: 'Add the people who write OKRs',
    minutes: 5,
    unlocks: 'Training and the count of who a change affects',
    state: okrAuthors > 0 ? 'DONE' : 'OPEN',
    says: okrAuthors === 0 ? 'Paste, type or import them' : `${countWords(okrAuthors, 'person writes', 'people write')} OKRs`,
    path: `${home}/people`,
  };
}

function training({ phases, today }: FirstStepFacts, home: string): FirstStepWords {
  const phase = phases.find((one) => one.kind === 'TRAINING');
  const dates = phase && `${dayWords(phase.startsOn, today)} to ${dayWords(phase.endsOn, today)}`;
  return {
    key: 'TRAINING_DATES',
    ordinal: 5,
    title: 'Agree the training dates',
    minutes: 2,
    unlocks: 'Invitations to the training',
    state: phase?.agreedOn ? 'DONE' : 'OPEN',
    says: dates ? (phase.agreedOn ? `Agreed: ${dates}` : `Planned by the template: ${dates}`) : null,
    path: `${home}/settings`,
  };
}

function drafting({ phases, today }: FirstStepFacts): FirstStepWords {
  const cycle = phases.find((one) => one.kind === 'CYCLE');
  const begun = cycle !== undefined && cycle.startsOn <= today;
  return {
    key: 'OPEN_DRAFTING',
    ordinal: 6,
    title: 'Open drafting',
    minutes: 1,
    unlocks: 'The first cycle',
    state: begun ? 'DONE' : 'WAITING',
    says: cycle
      ? begun
        ? `Cycle 1 began on ${dayWords(cycle.startsOn, today)}`
        : `Opens for cycle 1 on ${dayWords(cycle.startsOn, today)}, when the plan is in force and everyone who writes is trained`
      : null,
    path: null,
  };
}
