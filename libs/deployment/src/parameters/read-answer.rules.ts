import { ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { z } from 'zod';
import type { PlanAnswer } from '../plans/plan.js';
import { listWords } from '@cairn/kernel';
import { parameterFor } from './catalogue.js';
import type { Field, Parameter } from './parameter.js';

/** Takes an answer from outside only if its question exists and every field holds what the question allows. */
export function readAnswer(key: string, value: unknown, field = 'value'): Result<PlanAnswer> {
  const parameter = parameterFor(key, value);
  if (!parameter) return refusal('PARAMETER_UNKNOWN', 'There is no such parameter. Own parameters have a key like “own-meeting-language”.', 'key');
  if (value === undefined || value === null) return refusal('PARAMETER_UNANSWERED', `${parameter.title} has no answer yet.`, field);
  const read = parameter.schema.safeParse(value);
  // The schema and the key come from the same parameter, which TypeScript cannot follow through the look-up.
  if (read.success) return ok({ key, value: read.data } as PlanAnswer);
  const [first] = read.error.issues;
  return first ? malformed(parameter, first, value, field) : refusal('PARAMETER_VALUE_INVALID', `${parameter.title} has no answer that can be read.`, field);
}

function malformed(parameter: Parameter, issue: z.core.$ZodIssue, value: unknown, prefix: string): Result<never> {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...issue.path, ...(extra === undefined ? [] : [extra])].map(String);
  const at = [prefix, ...path].join('.');
  const refuse = (message: string): Result<never> => refusal('PARAMETER_VALUE_INVALID', `${parameter.title}: ${message}`, at);
  const field = fieldOf(parameter, path[0], value);
  if (issue.code === 'custom') return refuse(issue.message);
  if (!path[0]) return refuse('the answer is not in the form that this question asks for.');
  if (extra !== undefined && issue.path.length === 0)
    return refuse(field ? `“${field.label}” does not belong to this answer. Leave it out.` : `“${shortened(extra)}” is not part of this answer. Leave it out.`);
  if (!field) return refuse(`“${shortened(path[0])}” is not part of this answer. Leave it out.`);
  return refuse(isMissing(value, path[0]) ? `“${field.label}” is missing. ${expects(field)}` : expects(field));
}

/** The field behind a property; where several fill it, the one that is asked beside the other answers. */
function fieldOf({ fields }: Parameter, name: string | undefined, value: unknown): Field | undefined {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const named = fields.filter((one) => one.name === name);
  return named.find(({ shownWhen }) => shownWhen?.is.some((one) => one === given[shownWhen.field])) ?? named[0];
}

const isMissing = (value: unknown, name: string): boolean => (value as Readonly<Record<string, unknown>>)[name] === undefined;
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What a field takes, in the words that its form uses. */
export function expects(field: Field): string {
  const unit = 'unit' in field && field.unit ? ` ${field.unit}` : '';
  switch (field.kind) {
    case 'choice':
      return `“${field.label}” is one of: ${listWords(
        field.choices.map((choice) => choice.label),
        'or',
      )}.`;
    case 'choices':
      return `“${field.label}” is at least one of: ${listWords(
        field.choices.map((choice) => choice.label),
        'or',
      )}.`;
    case 'number':
      return `“${field.label}” is a whole number from ${field.min} to ${field.max}${unit}.`;
    case 'yesNo':
      return `“${field.label}” is answered with yes or no.`;
    case 'text':
      return `“${field.label}” is text of ${field.minLength === 0 ? 'at most' : `${field.minLength} to`} ${field.maxLength} characters.`;
    case 'list':
      return `“${field.label}” holds ${field.min} to ${field.max} entries of at most ${field.maxLength} characters.`;
    case 'teams':
      return `“${field.label}” holds at most 100 teams of the roster, each with its name.`;
  }
}
