import { ok, plainWords, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { QuestionKind, QuizQuestion } from './quiz.rules.js';

export interface AttemptOption {
  /** Says nothing of what is right: it is the place at which the option is shown. */
  readonly key: string;
  readonly text: string;
  readonly right: boolean;
  /** Of an order: its right place, 0 is the first. */
  readonly place: number;
}

/** A question as one attempt has it, options shuffled. */
export type AttemptQuestion = Omit<QuizQuestion, 'options'> & { readonly options: readonly AttemptOption[] };

/** Nobody learns a place by heart: options stand in another order each time, and an order never in the right one. `random` gives 0 up to 1. */
export function attemptOf(questions: readonly QuizQuestion[], random: () => number): readonly AttemptQuestion[] {
  return questions.map((question) => {
    const placed = question.options.map((option, place) => ({ ...option, place }));
    const shown = shuffled(placed, random);
    const isRightAsShown = question.kind === 'ORDER' && shown.every((option, at) => option.place === at);
    const options = isRightAsShown ? [...shown.slice(1), ...shown.slice(0, 1)] : shown;
    return { ...question, options: options.map((option, at) => ({ ...option, key: String(at + 1) })) };
  });
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const left = [...all];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}

export interface QuizAnswer {
  readonly question: string;
  /** Keys of the chosen options; of an order, all of them as arranged. */
  readonly chosen: readonly string[];
  readonly truth: boolean | null;
  readonly number: number | null;
  readonly text: string | null;
}

export interface QuestionResult {
  readonly question: string;
  /** 0 to 1; part of a multiple choice or an order counts in part. */
  readonly share: number;
  readonly given: string;
  readonly rightAnswer: string;
  readonly explanation: string;
}

export interface GradedAttempt {
  readonly scorePercent: number;
  readonly passed: boolean;
  readonly results: readonly QuestionResult[];
}

/** Every question has one answer at most; a question that was left out counts as wrong, and that is for the person to decide. */
export function checkAnswers(questions: readonly AttemptQuestion[], answers: readonly QuizAnswer[]): Result<true> {
  const at = answers.findIndex((answer) => {
    const question = questions.find((one) => one.key === answer.question);
    return (
      !question || answer.chosen.some((key) => !question.options.some((option) => option.key === key)) || new Set(answer.chosen).size < answer.chosen.length
    );
  });
  if (at >= 0) return refusal('QUIZ_ANSWER_UNKNOWN', 'This answer belongs to another question. Load the quiz again.', `answers.${at}`);
  return new Set(answers.map((answer) => answer.question)).size < answers.length
    ? refusal('QUIZ_ANSWER_TWICE', 'A question is answered twice.', 'answers')
    : ok(true);
}

/** Passed from the quiz's share of right answers on, rounded down: 69.9 % of 70 is not passed. */
export function gradeAttempt(questions: readonly AttemptQuestion[], answers: readonly QuizAnswer[], passPercent: number): GradedAttempt {
  const results = questions.map((question): QuestionResult => {
    const answer = answers.find((one) => one.question === question.key);
    return {
      question: question.key,
      share: answer ? shareOf(question, answer) : 0,
      given: answer ? givenWords(question, answer) : '',
      rightAnswer: rightWords(question),
      explanation: question.explanation,
    };
  });
  const scorePercent = Math.floor((results.reduce((sum, result) => sum + result.share, 0) * 100) / questions.length + 1e-9);
  return { scorePercent, passed: scorePercent >= passPercent, results };
}

const shares: Record<QuestionKind, (question: AttemptQuestion, answer: QuizAnswer) => number> = {
  SINGLE: (question, { chosen }) => (chosen.length === 1 && question.options.some((option) => option.right && option.key === chosen[0]) ? 1 : 0),
  // A wrong choice takes a right one away: ticking everything is not knowing.
  MULTIPLE: (question, { chosen }) => {
    const right = question.options.filter((option) => option.right);
    const hits = right.filter((option) => chosen.includes(option.key)).length;
    return Math.max(0, (hits - (chosen.length - hits)) / right.length);
  },
  TRUE_FALSE: (question, { truth }) => (truth !== null && truth === question.truth ? 1 : 0),
  ORDER: (question, { chosen }) => {
    const inPlace = chosen.filter((key, at) => question.options.find((option) => option.key === key)?.place === at).length;
    return inPlace / question.options.length;
  },
  NUMBER: (question, { number }) => (number !== null && question.number !== null && Math.abs(number - question.number) <= question.tolerance + 1e-9 ? 1 : 0),
  SHORT_TEXT: (question, { text }) => (question.accepted.some((word) => plainWords(word) === plainWords(text ?? '')) ? 1 : 0),
};
const shareOf = (question: AttemptQuestion, answer: QuizAnswer): number => shares[question.kind](question, answer);

const truthWords = (truth: boolean | null): string => (truth === null ? '' : truth ? 'True' : 'False');

function givenWords(question: AttemptQuestion, answer: QuizAnswer): string {
  if (question.kind === 'TRUE_FALSE') return truthWords(answer.truth);
  if (question.kind === 'NUMBER') return answer.number === null ? '' : String(answer.number);
  if (question.kind === 'SHORT_TEXT') return (answer.text ?? '').trim();
  return answer.chosen.flatMap((key) => question.options.find((option) => option.key === key)?.text ?? []).join('; ');
}

function rightWords(question: AttemptQuestion): string {
  if (question.kind === 'TRUE_FALSE') return truthWords(question.truth);
  if (question.kind === 'NUMBER') return String(question.number) + (question.tolerance > 0 ? ` (± ${question.tolerance})` : '');
  if (question.kind === 'SHORT_TEXT') return question.accepted[0] ?? '';
  const options =
    question.kind === 'ORDER' ? [...question.options].sort((one, other) => one.place - other.place) : question.options.filter((option) => option.right);
  return options.map((option) => option.text).join('; ');
}
