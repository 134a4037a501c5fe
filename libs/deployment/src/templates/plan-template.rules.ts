import { ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import { known, oftenAddedKeys, parameterFor, universalKeys, type KnownKey } from '../parameters/catalogue.js';
import { describeValue } from '../parameters/describe.rules.js';
import type { Parameter } from '../parameters/parameter.js';
import { readAnswer } from '../parameters/read-answer.rules.js';

/** What a practice starts new plans with, for one parameter. */
export interface TemplateAnswer {
  readonly key: string;
  /** The answer the practice usually begins with. */
  readonly value: unknown;
  /** Filled in for a new client; otherwise only suggested, and the client answers. */
  readonly prefilled: boolean;
  /** Keys of the offered answers that clients are shown; empty: all. */
  readonly offered: readonly string[];
  /** Why the practice recommends it. It opens the "why" of the first plan. */
  readonly why: string;
  /** For coaches only. */
  readonly note: string;
}

/** One line of a new engagement's first draft. */
export interface OpeningAnswer {
  readonly key: string;
  readonly question: string;
  /** Null: the client has to answer. */
  readonly value: unknown;
  readonly suggestion: unknown;
  readonly suggestionText: string;
  readonly why: string;
  readonly clientAnswers: string | null;
}

const whyLength = 1000;

/** The calendar decides, but a first programme is best off with four months. */
const suggestions: Partial<Record<string, unknown>> = { cycle: { months: 4, top: 'same' } };

/** What the field usually answers, filled in unless only the client can know. */
export function usualAnswer(key: KnownKey): TemplateAnswer {
  const parameter: Parameter = known[key];
  const value = suggestions[key] ?? parameter.defaultValue;
  const option = parameter.options.find((one) => parameter.describe(one.value) === parameter.describe(value));
  return { key, value, prefilled: parameter.clientAnswers === undefined, offered: [], why: option?.explanation ?? '', note: '' };
}

/** A practice that changed nothing starts with the field's usual answers, the mission first and training before writing. */
export const usualTemplate = (): readonly TemplateAnswer[] => [...universalKeys, 'teamMission' as const, 'trainingRule' as const].map(usualAnswer);

/** Questions that practice adds often and this template does not ask. */
export const addableTo = (template: readonly TemplateAnswer[]): readonly TemplateAnswer[] =>
  oftenAddedKeys.filter((key) => !template.some((answer) => answer.key === key)).map(usualAnswer);

/** A template asks all ten universal questions once, in their order, and every answer in it can be used as it is. */
export function readTemplate(answers: readonly TemplateAnswer[]): Result<readonly TemplateAnswer[]> {
  const keys = answers.map((answer) => answer.key);
  const missing = universalKeys.find((key) => !keys.includes(key));
  if (missing)
    return refusal('TEMPLATE_PARAMETER_MISSING', `Parameter ${known[missing].number}, ${known[missing].title}, belongs to every plan.`, 'parameters');
  if (keys.length > 30) return refusal('TEMPLATE_TOO_LONG', 'A plan holds at most 30 parameters. Fewer are easier to keep.', 'parameters');
  const checked: TemplateAnswer[] = [];
  for (const [at, answer] of answers.entries()) {
    const field = `parameters.${at}`;
    if (keys.indexOf(answer.key) !== at) return refusal('TEMPLATE_PARAMETER_TWICE', 'This parameter is in the template twice.', `${field}.key`);
    const read = readAnswer(answer.key, answer.value, `${field}.value`);
    if (!read.ok) return read;
    const options = parameterFor(answer.key, answer.value)?.options ?? [];
    if (answer.offered.some((key) => !options.some((option) => option.key === key)))
      return refusal('TEMPLATE_OPTION_UNKNOWN', 'One of the offered answers does not exist.', `${field}.offered`);
    if (answer.why.length > whyLength) return refusal('TEMPLATE_WHY_TOO_LONG', `The reason has at most ${whyLength} characters.`, `${field}.why`);
    if (answer.note.length > whyLength) return refusal('TEMPLATE_NOTE_TOO_LONG', `The coaches’ note has at most ${whyLength} characters.`, `${field}.note`);
    checked.push({ ...answer, value: read.value.value, offered: [...new Set(answer.offered)], why: answer.why.trim(), note: answer.note.trim() });
  }
  const place = (key: string): number => (universalKeys as readonly string[]).indexOf(key) >>> 0;
  return ok(checked.sort((one, other) => place(one.key) - place(other.key)));
}

/** A new engagement begins with its practice's answers; what only the client can know is suggested and left open. */
export const openingDraft = (template: readonly TemplateAnswer[]): readonly OpeningAnswer[] =>
  template.map((answer) => {
    const parameter = parameterFor(answer.key, answer.value);
    return {
      key: answer.key,
      question: parameter?.question ?? '',
      value: answer.prefilled ? answer.value : null,
      suggestion: answer.value,
      suggestionText: describeValue(answer.key, answer.value),
      why: answer.why,
      clientAnswers: parameter?.clientAnswers ?? null,
    };
  });
