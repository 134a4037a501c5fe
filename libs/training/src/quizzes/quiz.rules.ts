import { checkText, ok, plainWords, refusal, typed } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';

export type QuestionKind = 'SINGLE' | 'MULTIPLE' | 'TRUE_FALSE' | 'ORDER' | 'NUMBER' | 'SHORT_TEXT';

export interface QuizOption {
  readonly text: string;
  /** Of single and multiple choice; an order is right as it stands. */
  readonly right: boolean;
}

/** A question with its right answer. What a kind does not need is empty. */
export interface QuizQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly text: string;
  /** Shown after handing in, right or wrong. */
  readonly explanation: string;
  readonly options: readonly QuizOption[];
  readonly truth: boolean | null;
  readonly number: number | null;
  /** How far off a number may be. */
  readonly tolerance: number;
  /** Words that count as right; case, accents and punctuation do not matter. */
  readonly accepted: readonly string[];
}

export interface QuizText {
  readonly title: string;
  readonly passPercent: number;
  readonly questions: readonly QuizQuestion[];
}

const optionBounds: Partial<Record<QuestionKind, readonly [number, number]>> = { SINGLE: [2, 8], MULTIPLE: [2, 8], ORDER: [3, 8] };

/** A quiz has one to fifty questions, each with an answer that can be told right from wrong. */
export function checkQuiz(asked: QuizText): Result<QuizText> {
  const title = checkText(asked.title.replace(/\s+/gu, ' '), { field: 'title', code: 'QUIZ_TITLE', what: 'The title', most: 120 });
  if (!title.ok) return title;
  if (!Number.isInteger(asked.passPercent) || asked.passPercent < 1 || asked.passPercent > 100)
    return refusal('QUIZ_PASS_PERCENT', 'Enter 1 to 100 percent.', 'passPercent');
  if (asked.questions.length === 0) return refusal('QUIZ_EMPTY', 'A quiz has at least one question.', 'questions');
  if (asked.questions.length > 50) return refusal('QUIZ_LONG', 'A quiz has at most 50 questions.', 'questions');
  const questions: QuizQuestion[] = [];
  for (const [at, question] of asked.questions.entries()) {
    const read = checkQuestion(question, `questions.${at}`);
    if (!read.ok) return read;
    questions.push(read.value);
  }
  if (new Set(questions.map((question) => question.key)).size < questions.length) return refusal('QUIZ_KEYS', 'Two questions have the same key.', 'questions');
  return ok({ title: title.value, passPercent: asked.passPercent, questions });
}

function checkQuestion(question: QuizQuestion, at: string): Result<QuizQuestion> {
  const text = checkText(question.text, { field: `${at}.text`, code: 'QUESTION_TEXT', what: 'The question', most: 500 });
  if (!text.ok) return text;
  const explanation = typed(question.explanation, `${at}.explanation`, 'The explanation', 1000);
  if (!explanation.ok) return explanation;
  const options = checkOptions(question, at);
  if (!options.ok) return options;
  const accepted = question.accepted.map((word) => word.trim()).filter((word) => plainWords(word) !== '');
  const answer = checkAnswer({ ...question, accepted }, at);
  if (!answer.ok) return answer;
  return ok({ ...question, text: text.value, explanation: explanation.value, options: options.value, accepted });
}

function checkOptions(question: QuizQuestion, at: string): Result<readonly QuizOption[]> {
  const bounds = optionBounds[question.kind];
  if (!bounds) return ok([]);
  const [least, most] = bounds;
  const options: QuizOption[] = [];
  for (const [place, option] of question.options.entries()) {
    const text = checkText(option.text, { field: `${at}.options.${place}.text`, code: 'OPTION_TEXT', what: 'This answer', most: 300 });
    if (!text.ok) return text;
    options.push({ text: text.value, right: option.right });
  }
  if (options.length < least || options.length > most) return refusal('QUESTION_OPTIONS', `Give ${least} to ${most} answers to choose from.`, `${at}.options`);
  return new Set(options.map((option) => option.text.toLowerCase())).size < options.length
    ? refusal('QUESTION_OPTIONS_SAME', 'Two answers are the same.', `${at}.options`)
    : ok(options);
}

function checkAnswer(question: QuizQuestion, at: string): Result<true> {
  const right = question.options.filter((option) => option.right).length;
  switch (question.kind) {
    case 'SINGLE':
      return right === 1 ? ok(true) : refusal('QUESTION_RIGHT', 'Mark exactly one answer as right.', `${at}.options`);
    case 'MULTIPLE':
      return right >= 1 ? ok(true) : refusal('QUESTION_RIGHT', 'Mark at least one answer as right.', `${at}.options`);
    case 'TRUE_FALSE':
      return question.truth === null ? refusal('QUESTION_RIGHT', 'Say whether it is true.', `${at}.truth`) : ok(true);
    case 'NUMBER':
      return question.number === null || !Number.isFinite(question.number) || !(question.tolerance >= 0)
        ? refusal('QUESTION_RIGHT', 'Enter the right number, and how far off it may be.', `${at}.number`)
        : ok(true);
    case 'SHORT_TEXT':
      return question.accepted.length === 0 ? refusal('QUESTION_RIGHT', 'Enter at least one answer that counts as right.', `${at}.accepted`) : ok(true);
    case 'ORDER':
      return ok(true);
  }
}
