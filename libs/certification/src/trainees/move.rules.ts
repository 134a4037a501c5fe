import type { ItemKind } from '../certification-kinds.js';
import type { ItemState } from '../progress/path.js';

/** A step of a version, as far as it tells whether another version has the same. */
export interface StepOfVersion {
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly required: boolean;
}
export interface StepOfPath extends StepOfVersion {
  readonly state: ItemState;
  /** Something of it is kept already. */
  readonly begun: boolean;
}

/** Titles of steps by what becomes of them for somebody who moves. */
export interface MoveOfSteps {
  /** Passed here, and passed there. */
  readonly counts: readonly string[];
  /** Begun, handed in or returned: it goes on there. */
  readonly goesOn: readonly string[];
  /** Passed here, but asked for in another way there. */
  readonly again: readonly string[];
  /** Passed or begun here; no part of it there. */
  readonly gone: readonly string[];
  /** Required there, and unknown here. */
  readonly added: readonly string[];
}

const isSame = (one: StepOfVersion, other: StepOfVersion): boolean => one.key === other.key && one.kind === other.kind;
const titles = (steps: readonly StepOfVersion[]): string[] => steps.map(({ title }) => title);

/** Whoever moves to a cohort of another version takes along what both have: a step is the same where its key and kind are, whatever it is called. */
export function moveOfSteps(here: readonly StepOfPath[], there: readonly StepOfVersion[]): MoveOfSteps {
  const stateOf = (step: StepOfVersion): StepOfPath | undefined => here.find((one) => isSame(one, step));
  const isPassed = ({ state }: StepOfPath): boolean => state === 'PASSED';
  const isBegun = (step: StepOfPath): boolean => !isPassed(step) && (step.begun || step.state === 'WAITING' || step.state === 'RETURNED');
  const isThere = (step: StepOfPath): boolean => there.some((one) => isSame(one, step) || (isPassed(step) && one.key === step.key));
  const passedOtherwise = (step: StepOfVersion): boolean => !stateOf(step) && here.some((one) => one.key === step.key && isPassed(one));
  const hasDone = (test: (step: StepOfPath) => boolean) => (step: StepOfVersion) => {
    const found = stateOf(step);
    return found !== undefined && test(found);
  };
  return {
    counts: titles(there.filter(hasDone(isPassed))),
    goesOn: titles(there.filter(hasDone(isBegun))),
    again: titles(there.filter(passedOtherwise)),
    gone: titles(here.filter((step) => (isPassed(step) || isBegun(step)) && !isThere(step))),
    added: titles(there.filter((step) => step.required && !stateOf(step) && !passedOtherwise(step))),
  };
}
