import type { DecidedBy } from './plan.js';

/** One parameter of a plan in force, with what must stay true although people and the catalogue change. */
export interface AgreedAnswer {
  readonly key: string;
  /** 1 to 10, null for added ones. */
  readonly number: number | null;
  readonly title: string;
  readonly heading: string;
  readonly question: string;
  readonly value: unknown;
  readonly text: string;
  readonly why: string;
  /** Number of the plan that brought this answer. */
  readonly since: number;
  readonly decidedBy: readonly DecidedBy[];
  /** Complete cycles of the engagement when it came into force: the amendment lock counts from here. */
  readonly cyclesThen: number;
  /** Number of the cycle with which it starts; null: at once. */
  readonly fromCycle: number | null;
  /** What counted before and counts until `fromCycle` begins; null where nothing was agreed or it starts at once. */
  readonly until: unknown;
  /** The amendment lock was overridden for it. */
  readonly overridden: boolean;
}
