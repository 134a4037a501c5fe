import { isKnownKey, known, type KnownKey } from './catalogue.js';
import { sameValue } from './describe.rules.js';
import type { Option, Parameter } from './parameter.js';

export interface ChosenOption {
  readonly key: string;
  readonly label: string;
}

const propertiesOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** An answer was often tuned after an option was taken: it counts as the offered answer that it shares most with, the deciding property above all. */
export function nearestOption(key: string, value: unknown): ChosenOption | null {
  if (!isKnownKey(key)) return null;
  const parameter: Parameter = known[key] as unknown as Parameter;
  const answer = propertiesOf(value);
  const deciding = parameter.fields[0]?.name ?? '';
  const shared = (option: Option<unknown>): number => {
    const offered = propertiesOf(option.value);
    const names = Object.keys(offered).filter((name) => sameValue(offered[name], answer[name]));
    return names.length + (names.includes(deciding) ? 100 : 0);
  };
  const best = [...parameter.options].sort((one, other) => shared(other) - shared(one))[0];
  return best && shared(best) > 0 ? { key: best.key, label: best.label } : { key: 'other', label: 'Something else' };
}

/** What is offered as answers to a known question, in their order; empty for a client's own questions. */
export const optionsOf = (key: string): readonly ChosenOption[] =>
  isKnownKey(key) ? (known[key as KnownKey].options as readonly ChosenOption[]).map((option) => ({ key: option.key, label: option.label })) : [];
