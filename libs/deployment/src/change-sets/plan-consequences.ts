import type { Tx } from '@cairn/platform';

/** A plan that is to come, or that has just come into force. */
export interface PlanStep {
  readonly engagementId: string;
  readonly planNumber: number;
  /** Of the parameters that it changes, those of the ten. */
  readonly parameterNumbers: readonly number[];
}

/** What a plan asks of people beyond its own words, such as learning something anew. */
export interface PlanConsequence {
  /** The parameters of the step that bring it. */
  readonly parameterNumbers: readonly number[];
  readonly personIds: readonly string[];
  /** To whoever proposes and decides: how many, and what. */
  readonly words: string;
  /** To each of these people. */
  readonly wordsToThem: string;
}

/** Tells what a plan means for another context; null: nothing. Reads only. */
export type ConsequenceSource = (tx: Tx, step: PlanStep) => Promise<PlanConsequence | null>;

const sources = new Map<string, ConsequenceSource>();

/** Adds what a plan means for another context to all that tells of plans; the same name again takes the place of the earlier one. */
export const definePlanConsequence = (name: string, source: ConsequenceSource): void => void sources.set(name, source);

/** What other contexts say of this step. A step that changes none of the ten asks nobody. */
export async function planConsequences(
  tx: Tx,
  step: Omit<PlanStep, 'parameterNumbers'>,
  changed: readonly { number: number | null }[],
): Promise<PlanConsequence[]> {
  const parameterNumbers = changed.flatMap((one) => one.number ?? []);
  const found: PlanConsequence[] = [];
  if (parameterNumbers.length > 0)
    for (const source of sources.values()) {
      const consequence = await source(tx, { ...step, parameterNumbers });
      if (consequence) found.push(consequence);
    }
  return found;
}

/** The sentence of a change, `null` where nothing follows from it. */
export const consequenceOf = (number: number | null, all: readonly PlanConsequence[]): string | null =>
  all
    .filter((one) => number !== null && one.parameterNumbers.includes(number))
    .map((one) => one.words)
    .join(' ') || null;
