import type { PlanAnswer } from '../plans/plan.js';
import { known, knownKeys } from './catalogue.js';
import type { KnownKey, KnownRules } from './catalogue.js';
import { isOwnKey } from './own.parameter.js';
import type { OwnAnswer, OwnRule } from './own.parameter.js';
import type { Parameter } from './parameter.js';

/** What the answers of a plan mean for later checks, gates and reminders; one property per parameter. */
export interface MachineRules extends KnownRules {
  /** Parameters that the plan leaves open: the field's usual answer counts, and nobody may call it agreed. */
  readonly assumed: readonly KnownKey[];
  /** The client's own questions, by key. They are shown beside the work, not enforced. */
  readonly own: Readonly<Record<string, OwnRule>>;
}

/** Each answer yields its rules; where a plan is silent the usual answer counts and is named as assumed. */
export function machineRules(answers: readonly PlanAnswer[]): MachineRules {
  const given = new Map<string, unknown>(answers.map((answer) => [answer.key, answer.value]));
  const rules = Object.fromEntries(
    knownKeys.map((key) => {
      const parameter: Parameter = known[key];
      return [key, parameter.yields(given.has(key) ? given.get(key) : parameter.defaultValue)];
    }),
  ) as unknown as KnownRules;
  const own = answers.filter((answer): answer is PlanAnswer & { readonly value: OwnAnswer } => isOwnKey(answer.key));
  return {
    ...rules,
    assumed: knownKeys.filter((key) => !given.has(key)),
    own: Object.fromEntries(own.map(({ key, value }) => [key, { question: value.question, answer: value.answer }])),
  };
}
