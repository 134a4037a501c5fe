import { countWords } from '@cairn/kernel';
import { personBound, type TrainingRule } from '../gate/gate.rules.js';
import { keyParameters, lapseOf, type Clearance, type KeyAnswer } from './clearance.rules.js';

/** Somebody of the programme who was trained, and what they do in it. */
export interface TrainedWriter extends Pick<Clearance, 'state' | 'untilCompleteCycles' | 'planNumber'> {
  readonly personId: string;
  readonly leadsTeam: boolean;
}

export interface PlanToCome {
  readonly planNumber: number;
  readonly parameterNumbers: readonly number[];
  readonly completeCycles: number;
  /** As agreed now; what the plan itself brought is left out. */
  readonly keyAnswers: readonly KeyAnswer[];
  readonly rule: TrainingRule;
}

/** The parameters of a plan that end what a workshop taught. */
export const taughtAnew = (parameterNumbers: readonly number[]): readonly number[] => parameterNumbers.filter((number) => keyParameters.includes(number));

/**
 * A plan that changes levels, scoring or the kinds of key results closes writing for everybody who may write until then and does not know it yet.
 * Whose clearance ended before for another reason is not counted once more, nor is anybody whom the training rule lets write untrained.
 */
export function lapsingBy(people: readonly TrainedWriter[], plan: PlanToCome): readonly string[] {
  if (taughtAnew(plan.parameterNumbers).length === 0) return [];
  const before = { completeCycles: plan.completeCycles, keyAnswers: plan.keyAnswers.filter((answer) => answer.since < plan.planNumber) };
  const after = { ...before, keyAnswers: [...before.keyAnswers, { title: '', since: plan.planNumber }] };
  return people
    .filter((person) => person.state !== 'NONE' && personBound(person, plan.rule))
    .filter((person) => lapseOf(person, before) === null && lapseOf(person, after) !== null)
    .map((person) => person.personId);
}

/** `7 people need a short briefing on Plan 2 before they write OKRs again.` */
export const lapsingWords = (count: number, planNumber: number): string =>
  `${countWords(count, 'person', 'people')} ${count === 1 ? 'needs' : 'need'} a short briefing on Plan ${planNumber} before they write OKRs again.`;

export const lapsingWordsToThem = (planNumber: number): string =>
  `This changes what your training taught. Before you write OKRs again there is a short briefing on Plan ${planNumber}; reading stays open to you.`;
