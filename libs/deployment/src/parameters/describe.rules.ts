import type { PlanAnswer } from '../plans/plan.js';
import { isUniversalKey, parameterFor, universalKeys } from './catalogue.js';

/** The plan says every answer in whole sentences that a newcomer understands. An unreadable answer is a fault of the program: it throws. */
export function describeValue(key: string, value: unknown): string {
  const parameter = parameterFor(key, value);
  if (!parameter) throw new RangeError(`No parameter ${key}`);
  return parameter.describe(parameter.schema.parse(value));
}

/** The ten universal parameters have their fixed numbers; added ones follow in the order in which they were agreed. */
export function numberOf(key: string, answers: readonly Pick<PlanAnswer, 'key'>[]): number {
  const fixed = universalKeys.findIndex((one) => one === key);
  if (fixed >= 0) return fixed + 1;
  const added = answers.map((answer) => answer.key).filter((one) => !isUniversalKey(one));
  const place = added.findIndex((one) => one === key);
  return universalKeys.length + 1 + (place < 0 ? added.length : place);
}

/** The same answer twice, whatever the order in which a store returns its properties. */
export const sameValue = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  ) ?? 'undefined';
