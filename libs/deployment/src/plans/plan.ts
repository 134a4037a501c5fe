import type { Instant } from '@cairn/kernel';
import type { Answers, KnownKey } from '../parameters/catalogue.js';
import type { OwnAnswer, OwnKey } from '../parameters/own.parameter.js';
import type { SignerRole } from '../parameters/parameter.js';

/** One answered question of a plan; what its value is follows from its key. */
export type PlanAnswer =
  { readonly [K in KnownKey]: { readonly key: K; readonly value: Answers[K] } }[KnownKey] | { readonly key: OwnKey; readonly value: OwnAnswer };

/** What was agreed, under its number: "Plan 2". */
export interface Plan {
  readonly number: number;
  readonly answers: readonly PlanAnswer[];
}

/** A signature under a plan, as its pages and its charter say it. */
export interface DecidedBy {
  readonly personId: string;
  readonly name: string;
  readonly capacities: readonly SignerRole[];
  readonly parameterKeys: readonly string[];
  readonly decidedAt: Instant;
  readonly note?: string;
}
