import { z } from 'zod';
import { oneLine } from '@cairn/kernel';
import type { Field, Parameter, Reach } from './parameter.js';

/** Keys of questions that a practice or a client adds, such as `own-meeting-language`. */
export type OwnKey = `own-${string}`;

export const isOwnKey = (key: string): key is OwnKey => /^own-[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 60;

const reaches = ['everyone', 'authors', 'champions', 'leads'] as const satisfies readonly Reach[];

const asked = {
  title: z.string().trim().min(2).max(40),
  question: z.string().trim().min(5).max(200),
  reach: z.enum(reaches),
};

const whole = z.int().min(-1_000_000_000).max(1_000_000_000);

const schema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...asked,
      kind: z.literal('choice'),
      choices: z.array(z.string().trim().min(1).max(120)).min(2).max(12),
      answer: z.string().trim().min(1).max(120),
    }),
    z.strictObject({ ...asked, kind: z.literal('number'), unit: z.string().trim().max(20), min: whole, max: whole, answer: whole }),
    z.strictObject({ ...asked, kind: z.literal('yesNo'), answer: z.boolean() }),
    z.strictObject({ ...asked, kind: z.literal('text'), answer: z.string().trim().min(1).max(500) }),
  ])
  .superRefine((value, context) => {
    const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
    if (value.kind === 'choice') {
      if (new Set(value.choices).size !== value.choices.length) refuse('choices', 'Name each choice once.');
      if (!value.choices.includes(value.answer)) refuse('answer', 'The answer is one of the choices.');
    }
    if (value.kind === 'number') {
      if (value.min >= value.max) refuse('max', 'The largest number is above the smallest.');
      else if (value.answer < value.min || value.answer > value.max) refuse('answer', `The answer is a number from ${value.min} to ${value.max}.`);
    }
  });

/** A question of the client's own together with its answer, so that a plan says all that was agreed. */
export type OwnAnswer = z.infer<typeof schema>;

export interface OwnRule {
  readonly question: string;
  readonly answer: string | number | boolean;
}

function describe(value: OwnAnswer): string {
  if (value.kind === 'yesNo') return value.answer ? 'Yes.' : 'No.';
  const text = oneLine(value.kind === 'number' ? `${value.answer} ${value.unit}` : value.answer);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

const kinds = [
  { value: 'choice', label: 'One of several' },
  { value: 'number', label: 'A number' },
  { value: 'yesNo', label: 'Yes or no' },
  { value: 'text', label: 'Words' },
];

const onlyFor = (kind: OwnAnswer['kind']): { readonly field: string; readonly is: readonly string[] } => ({ field: 'kind', is: [kind] });

const fields: readonly Field[] = [
  { kind: 'text', name: 'title', label: 'Short name', minLength: 2, maxLength: 40 },
  { kind: 'text', name: 'question', label: 'Question', minLength: 5, maxLength: 200 },
  {
    kind: 'choice',
    name: 'reach',
    label: 'Whom it concerns',
    choices: [
      { value: 'everyone', label: 'Everyone in the programme' },
      { value: 'authors', label: 'Those who write OKRs' },
      { value: 'champions', label: 'KR champions' },
      { value: 'leads', label: 'Team leads' },
    ],
  },
  { kind: 'choice', name: 'kind', label: 'Kind of answer', choices: kinds },
  { kind: 'list', name: 'choices', label: 'Choices', min: 2, max: 12, maxLength: 120, shownWhen: onlyFor('choice') },
  { kind: 'text', name: 'unit', label: 'Unit', minLength: 0, maxLength: 20, shownWhen: onlyFor('number') },
  { kind: 'number', name: 'min', label: 'Smallest number', min: -1_000_000_000, max: 1_000_000_000, shownWhen: onlyFor('number') },
  { kind: 'number', name: 'max', label: 'Largest number', min: -1_000_000_000, max: 1_000_000_000, shownWhen: onlyFor('number') },
  // The kind of answer decides how it is given; all four fill the same property.
  { kind: 'text', name: 'answer', label: 'Answer', minLength: 1, maxLength: 120, shownWhen: onlyFor('choice') },
  { kind: 'number', name: 'answer', label: 'Answer', min: -1_000_000_000, max: 1_000_000_000, shownWhen: onlyFor('number') },
  { kind: 'yesNo', name: 'answer', label: 'Answer', shownWhen: onlyFor('yesNo') },
  { kind: 'text', name: 'answer', label: 'Answer', minLength: 1, maxLength: 500, shownWhen: onlyFor('text') },
];

/** The parameter that a client's own question makes; `value` may still be unchecked. */
export function ownParameter<K extends OwnKey>(key: K, value: unknown): Parameter<K, OwnAnswer, OwnRule> {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<string, unknown>>;
  const text = (of: unknown, otherwise: string): string => (typeof of === 'string' && of.trim() !== '' ? oneLine(of) : otherwise);
  const question = text(given['question'], 'Your own question');
  return {
    key,
    number: null,
    title: text(given['title'], question),
    heading: text(given['title'], question),
    question,
    options: [],
    fields,
    schema,
    defaultValue: { kind: 'text', title: 'Own question', question, reach: 'everyone', answer: 'To be agreed' },
    hint: 'Keep the number of own questions small; each one is a rule that everybody has to remember.',
    coachingQuestion: 'What would go wrong without this rule?',
    countersignedBy: [],
    reaches: [reaches.find((reach) => reach === given['reach']) ?? 'everyone'],
    describe,
    yields: (own) => ({ question: own.question, answer: own.answer }),
  };
}
