import { cleanText } from '@cairn/kernel';
import { known, parameterFor } from '../parameters/catalogue.js';
import type { Parameter, SignerRole } from '../parameters/parameter.js';
import { signersOf } from '../parameters/parameter.js';
import { describeValue } from '../parameters/describe.rules.js';
import { affectedBy } from './affected.rules.js';
import type { Affected, Roster } from './affected.rules.js';
import { startsWhen } from './starts-when.rules.js';
import type { CycleStand } from './starts-when.rules.js';

/** Stored as the proposed value where a parameter is to leave the plan. */
export const removal = { removed: true } as const;

export const isRemoval = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { removed?: unknown }).removed === true && Object.keys(value).length === 1;

/** One changed answer as the coach prepared it; both values have been read. */
export interface ProposedChange {
  readonly key: string;
  readonly nowValue: unknown;
  readonly proposedValue: unknown;
  readonly why: string;
  /** Why it starts although a cycle is running; null: with the next cycle. */
  readonly startsNowReason: string | null;
}

/** One change in the words that its signers read. */
export interface ChangeWords {
  readonly key: string;
  readonly number: number | null;
  readonly title: string;
  readonly heading: string;
  readonly question: string;
  /** Null: nothing was agreed before. */
  readonly nowText: string | null;
  readonly proposedText: string;
  readonly why: string;
  readonly affectedText: string;
  readonly affected: Pick<Affected, 'teams' | 'people'>;
  readonly startsText: string;
  readonly fromCycle: number | null;
  readonly startsNowReason: string | null;
  readonly countersignedBy: readonly SignerRole[];
}

const nothing = 'No longer part of the plan.';

/** The parameter that a change is about; own questions are known by the value that still holds their words. */
export const parameterOf = (change: Pick<ProposedChange, 'key' | 'nowValue' | 'proposedValue'>): Parameter =>
  parameterFor(change.key, isRemoval(change.proposedValue) ? change.nowValue : change.proposedValue) ?? unknownParameter(change.key);

function unknownParameter(key: string): never {
  throw new RangeError(`No parameter ${key}`);
}

/** A change is told as: the question, now, proposed, why, who is affected, and when it starts. */
export function changeWords(change: ProposedChange, roster: Roster, cycles: CycleStand): ChangeWords {
  const parameter = parameterOf(change);
  const affected = affectedBy(parameter.reaches, roster);
  const reason = change.startsNowReason === null ? null : cleanText(change.startsNowReason);
  const starts = startsWhen(cycles, reason);
  return {
    key: change.key,
    number: parameter.number,
    title: parameter.title,
    heading: parameter.heading,
    question: parameter.question,
    nowText: change.nowValue === null || change.nowValue === undefined ? null : describeValue(change.key, change.nowValue),
    proposedText: isRemoval(change.proposedValue) ? nothing : describeValue(change.key, change.proposedValue),
    why: cleanText(change.why),
    affectedText: affected.text,
    affected: { teams: affected.teams, people: affected.people },
    startsText: starts.text,
    fromCycle: starts.fromCycle,
    startsNowReason: reason,
    countersignedBy: signersOf(parameter),
  };
}

/** Everybody whom a set concerns, each counted once although several of its changes concern them. */
export const affectedBySet = (changes: readonly Pick<ProposedChange, 'key' | 'nowValue' | 'proposedValue'>[], roster: Roster): Affected =>
  affectedBy([...new Set(changes.flatMap((change) => parameterOf(change).reaches))], roster);

/** The ten in their order, then the others as they were added. */
export const inPlanOrder = <T extends { readonly key: string }>(changes: readonly T[]): readonly T[] => {
  const place = (key: string): number => (Object.hasOwn(known, key) ? Object.keys(known).indexOf(key) : Number.MAX_SAFE_INTEGER);
  return [...changes].sort((one, other) => place(one.key) - place(other.key));
};
