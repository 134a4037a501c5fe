import { oneLine, ok, refusal, type Result } from '@cairn/kernel';
import type { DraftStep } from '../drafts/draft-steps.js';
import type { CoachingQuestion } from './question.js';
import { usualQuestions } from './usual-questions.js';

export interface TypedQuestion {
  /** Null for one that the practice adds. */
  readonly key: string | null;
  readonly text: string;
}

const most = 12;
const longest = 300;

/** A step has one to twelve questions, each a question in one line, none twice; whoever edits one keeps its key, so that findings still ask it. */
export function editQuestions(
  step: DraftStep,
  typed: readonly TypedQuestion[],
  known: readonly CoachingQuestion[],
  newKey: () => string,
): Result<readonly CoachingQuestion[]> {
  if (typed.length === 0) return refusal('QUESTIONS_EMPTY', 'A step keeps at least one question. You can restore the usual ones instead.', 'questions');
  if (typed.length > most) return refusal('QUESTIONS_TOO_MANY', `At most ${most} questions a step: nobody reads more while they write.`, 'questions');
  const keys = new Set([...usualQuestions[step], ...known].map((question) => question.key));
  const edited: CoachingQuestion[] = [];
  for (const [at, { key, text }] of typed.entries()) {
    const field = `questions.${at}.text`;
    const words = oneLine(text);
    if (words === '') return refusal('QUESTION_EMPTY', 'Write the question, or remove it.', field);
    if (words.length > longest) return refusal('QUESTION_TOO_LONG', `Use at most ${longest} characters; these are ${words.length}.`, field);
    if (!/[?？؟;]["”’)]?$/u.test(words)) return refusal('QUESTION_ASKS_NOTHING', 'A coach asks here. End it with a question mark.', field);
    if (key !== null && !keys.has(key)) return refusal('QUESTION_UNKNOWN', 'This question is not of this step. Reload the page.', `questions.${at}.key`);
    if (edited.some((one) => one.key === key || one.text.toLowerCase() === words.toLowerCase()))
      return refusal('QUESTION_TWICE', 'This question is in the list twice.', field);
    edited.push({ key: key ?? newKey(), text: words });
  }
  return ok(edited);
}
