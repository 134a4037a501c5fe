import { checkText, ok, plainWords, refusal, typed } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { QuestionKind } from '../certification-kinds.js';

export interface NumberAnswer {
  readonly value: number;
  /** How far off an answer may be. */
  readonly tolerance: number;
}

/** By kind. ONE: place of the right option, from 0. SEVERAL: places. ORDER: places as they belong, which is as they stand. SHORT_TEXT: what is accepted. */
export type RightAnswer = number | boolean | NumberAnswer | readonly number[] | readonly string[];

export interface QuestionText {
  readonly kind: QuestionKind;
  /** What feedback names: "Pre-scoring, 2 of 3". */
  readonly topic: string;
  readonly text: string;
  readonly options: readonly string[];
  readonly answer: RightAnswer;
  readonly explanation: string;
  /** Key of the item of its version where this can be read or watched again; null where none is named. */
  readonly explainedIn: string | null;
}

const optionBounds: Partial<Record<QuestionKind, readonly [number, number]>> = { ONE: [2, 8], SEVERAL: [2, 8], ORDER: [3, 8] };

/** A question has an answer that can be told right from wrong, by a rule of its kind. */
export function checkQuestion(asked: QuestionText): Result<QuestionText> {
  const text = checkText(asked.text, { field: 'text', code: 'QUESTION_TEXT', what: 'The question', most: 1000 });
  if (!text.ok) return text;
  const topic = checkText(asked.topic.replace(/\s+/gu, ' '), { field: 'topic', code: 'QUESTION_TOPIC', what: 'The topic', most: 80 });
  if (!topic.ok) return topic;
  const explanation = typed(asked.explanation, 'explanation', 'The explanation', 2000);
  if (!explanation.ok) return explanation;
  const options = checkOptions(asked);
  if (!options.ok) return options;
  const answer = checkRight(asked, options.value);
  if (!answer.ok) return answer;
  return ok({
    ...{ kind: asked.kind, text: text.value, topic: topic.value, explanation: explanation.value, explainedIn: asked.explainedIn },
    ...{ options: options.value, answer: answer.value },
  });
}

function checkOptions({ kind, options }: QuestionText): Result<readonly string[]> {
  const bounds = optionBounds[kind];
  if (!bounds) return ok([]);
  const clean: string[] = [];
  for (const [at, option] of options.entries()) {
    const text = checkText(option, { field: `options.${at}`, code: 'OPTION_TEXT', what: 'This answer', most: 300 });
    if (!text.ok) return text;
    clean.push(text.value);
  }
  const [least, most] = bounds;
  if (clean.length < least || clean.length > most) return refusal('QUESTION_OPTIONS', `Give ${least} to ${most} answers to choose from.`, 'options');
  return new Set(clean.map((option) => option.toLowerCase())).size < clean.length
    ? refusal('QUESTION_OPTIONS_SAME', 'Two answers are the same.', 'options')
    : ok(clean);
}

const wrong = (message: string) => refusal('QUESTION_RIGHT', message, 'answer');

function checkRight({ kind, answer }: QuestionText, options: readonly string[]): Result<RightAnswer> {
  const isPlace = (place: unknown): place is number => Number.isInteger(place) && Number(place) >= 0 && Number(place) < options.length;
  switch (kind) {
    case 'ONE':
      return isPlace(answer) ? ok(answer) : wrong('Mark exactly one answer as right.');
    case 'SEVERAL': {
      const places = Array.isArray(answer) ? [...new Set(answer as readonly unknown[])].filter(isPlace).sort((one, other) => one - other) : [];
      return places.length > 0 ? ok(places) : wrong('Mark at least one answer as right.');
    }
    case 'TRUE_FALSE':
      return typeof answer === 'boolean' ? ok(answer) : wrong('Say whether it is true.');
    case 'NUMBER': {
      const number = answer as Partial<NumberAnswer> | null;
      const [value, tolerance] = [number?.value, number?.tolerance ?? 0];
      return typeof value === 'number' && Number.isFinite(value) && typeof tolerance === 'number' && tolerance >= 0
        ? ok({ value, tolerance })
        : wrong('Enter the right number, and how far off it may be.');
    }
    case 'ORDER':
      return ok(options.map((_, place) => place));
    case 'SHORT_TEXT': {
      const words = Array.isArray(answer)
        ? (answer as readonly unknown[]).filter((word): word is string => typeof word === 'string' && plainWords(word) !== '')
        : [];
      return words.length > 0 ? ok(words.map((word) => word.trim())) : wrong('Enter at least one answer that counts as right.');
    }
  }
}
