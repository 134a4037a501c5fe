import { ok, plainWords, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { QuestionKind } from '../certification-kinds.js';
import type { AttemptQuestion } from './draw.rules.js';

export interface Answer {
  readonly question: string;
  /** Keys of the chosen options; of an order, all of them as arranged. */
  readonly chosen: readonly string[];
  readonly truth: boolean | null;
  /** A number or words, as they were typed. */
  readonly text: string | null;
}

export interface QuestionResult {
  readonly question: string;
  /** 0 to 1; of several right ones or of an order, the part that is right. */
  readonly share: number;
  readonly given: string;
  /** What was given, choice by choice; of an order, place by place. Empty without an answer. */
  readonly parts: readonly AnswerPart[];
  readonly rightAnswer: string;
  /** The same in its parts: every right choice, or an order from its first. */
  readonly rightParts: readonly string[];
  readonly explanation: string;
}

export interface AnswerPart {
  readonly text: string;
  readonly right: boolean;
}

export interface TopicResult {
  readonly topic: string;
  readonly questions: number;
  /** Percent, rounded down. */
  readonly percent: number;
}

export interface Graded {
  readonly score: number;
  readonly passed: boolean;
  readonly topics: readonly TopicResult[];
  readonly results: readonly QuestionResult[];
}

/** Answers belong to questions of this attempt, once each; what says nothing is no answer. */
export function readAnswers(questions: readonly AttemptQuestion[], given: readonly Answer[]): Result<readonly Answer[]> {
  const strange = given.findIndex((answer) => {
    const question = questions.find((one) => one.key === answer.question);
    return (
      !question || answer.chosen.some((key) => !question.options.some((option) => option.key === key)) || new Set(answer.chosen).size < answer.chosen.length
    );
  });
  if (strange >= 0) return refusal('ANSWER_UNKNOWN', 'This answer belongs to another question. Load the page again.', `answers.${strange}`);
  if (new Set(given.map((answer) => answer.question)).size < given.length) return refusal('ANSWER_TWICE', 'A question is answered twice.', 'answers');
  if (given.some((answer) => (answer.text ?? '').length > 500)) return refusal('ANSWER_LONG', 'An answer has at most 500 characters.', 'answers');
  return ok(given.filter(saysSomething));
}

const saysSomething = (answer: Answer): boolean => answer.chosen.length > 0 || answer.truth !== null || (answer.text ?? '').trim() !== '';

/** Passed from the share of right answers on that was asked for, rounded down: 69.9 % of 70 is not passed. What was left out is wrong. */
export function grade(questions: readonly AttemptQuestion[], answers: readonly Answer[], passPercent: number): Graded {
  const results = questions.map((question): QuestionResult => {
    const answer = answers.find((one) => one.question === question.key);
    return {
      ...{ question: question.key, share: answer ? shares[question.kind](question, answer) : 0 },
      ...{ given: answer ? givenWords(question, answer) : '', parts: answer ? partsOf(question, answer) : [] },
      ...{ rightAnswer: rightWords(question), rightParts: rightParts(question), explanation: question.explanation },
    };
  });
  const score = percentOf(results.map((result) => result.share));
  const topics = [...new Set(questions.map((question) => question.topic))].map((topic): TopicResult => {
    const own = results.filter((_, at) => questions[at]?.topic === topic);
    return { topic, questions: own.length, percent: percentOf(own.map((result) => result.share)) };
  });
  return { score, passed: score >= passPercent, topics, results };
}

const percentOf = (of: readonly number[]): number => Math.floor((of.reduce((sum, share) => sum + share, 0) * 100) / Math.max(1, of.length) + 1e-9);

const shares: Record<QuestionKind, (question: AttemptQuestion, answer: Answer) => number> = {
  ONE: ({ right }, { chosen }) => (chosen.length === 1 && chosen[0] === right[0] ? 1 : 0),
  // A wrong choice takes a right one away: ticking everything is not knowing.
  SEVERAL: ({ right }, { chosen }) => {
    const hits = right.filter((key) => chosen.includes(key)).length;
    return Math.max(0, (hits - (chosen.length - hits)) / right.length);
  },
  TRUE_FALSE: (question, { truth }) => (truth !== null && truth === question.truth ? 1 : 0),
  NUMBER: ({ number }, { text }) =>
    number !== null && numbersIn(text ?? '').some((value) => Math.abs(value - number.value) <= number.tolerance + 1e-9) ? 1 : 0,
  ORDER: ({ right }, { chosen }) => chosen.filter((key, at) => right[at] === key).length / right.length,
  SHORT_TEXT: ({ accepted }, { text }) => (plainWords(text ?? '') !== '' && accepted.some((word) => plainWords(word) === plainWords(text ?? '')) ? 1 : 0),
};

/**
 * What a typed number can mean: `12,5` and `12.5` are the same, `1.234,5` and `1,234.5` too. `1,250` is a thousand to some and one and a
 * quarter to others, so both are read. A percent sign and spaces do not matter.
 */
export function numbersIn(text: string): readonly number[] {
  const plain = text
    .replace(/[\s\u00a0\u202f’']/gu, '')
    .replace(/%$/u, '')
    .replace(/^[+]/u, '')
    .replace(/^−/u, '-');
  if (!/^-?\d[\d.,]*$|^-?[.,]\d+$/u.test(plain)) return [];
  const [commas, points] = [plain.split(',').length - 1, plain.split('.').length - 1];
  const asPoint = (mark: ',' | '.'): string => plain.replaceAll(mark === ',' ? '.' : ',', '').replace(mark, '.');
  const without = plain.replace(/[.,]/gu, '');
  if (commas === 0 && points === 0) return [Number(plain)];
  if (commas > 0 && points > 0) {
    const last = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.';
    return (last === ',' ? commas : points) === 1 ? [Number(asPoint(last))] : [];
  }
  const mark = commas > 0 ? ',' : '.';
  const isGrouped = /^-?\d{1,3}([.,]\d{3})+$/u.test(plain);
  if (commas + points > 1) return isGrouped ? [Number(without)] : [];
  return isGrouped ? [Number(asPoint(mark)), Number(without)] : [Number(asPoint(mark))];
}

const truthWords = (truth: boolean | null): string => (truth === null ? '' : truth ? 'True' : 'False');
const textsOf = (question: AttemptQuestion, keys: readonly string[]): string =>
  keys.flatMap((key) => question.options.find((option) => option.key === key)?.text ?? []).join('; ');

function givenWords(question: AttemptQuestion, answer: Answer): string {
  if (question.kind === 'TRUE_FALSE') return truthWords(answer.truth);
  if (question.kind === 'NUMBER' || question.kind === 'SHORT_TEXT') return (answer.text ?? '').trim();
  return textsOf(question, answer.chosen);
}

/** Each thing that was said is right or not by itself, so that half of an answer shows which half. */
function partsOf(question: AttemptQuestion, answer: Answer): readonly AnswerPart[] {
  const textOf = (key: string): string => question.options.find((option) => option.key === key)?.text ?? '';
  if (question.kind === 'SEVERAL' || question.kind === 'ONE') return answer.chosen.map((key) => ({ text: textOf(key), right: question.right.includes(key) }));
  if (question.kind === 'ORDER') return answer.chosen.map((key, at) => ({ text: textOf(key), right: question.right[at] === key }));
  const given = givenWords(question, answer);
  return given === '' ? [] : [{ text: given, right: shares[question.kind](question, answer) === 1 }];
}

const rightParts = (question: AttemptQuestion): readonly string[] =>
  question.options.length === 0 ? [rightWords(question)] : question.right.flatMap((key) => question.options.find((option) => option.key === key)?.text ?? []);

function rightWords(question: AttemptQuestion): string {
  if (question.kind === 'TRUE_FALSE') return truthWords(question.truth);
  if (question.kind === 'NUMBER')
    return `${question.number?.value}${question.number && question.number.tolerance > 0 ? ` (± ${question.number.tolerance})` : ''}`;
  if (question.kind === 'SHORT_TEXT') return question.accepted[0] ?? '';
  return textsOf(question, question.right);
}
