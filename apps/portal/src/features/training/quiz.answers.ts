import type { QuizAnswerInput, QuizPageQuery } from '../../graphql/graphql.js';
import { orderOf, type Given, type Question } from '../../ui/questions/given.js';

export type Attempt = NonNullable<QuizPageQuery['quizAttempt']>;
export type Answers = Readonly<Record<string, Given>>;
type QuizQuestion = Attempt['questions'][number];

const kinds = { SINGLE: 'ONE', MULTIPLE: 'SEVERAL', TRUE_FALSE: 'TRUE_FALSE', ORDER: 'ORDER', NUMBER: 'NUMBER', SHORT_TEXT: 'SHORT_TEXT' } as const;
/** In the words of the fields that ask it. */
export const asked = (question: QuizQuestion): Question => ({ ...question, kind: kinds[question.kind] });

/** An order counts as answered as it came. */
export const isAnswered = ({ kind }: QuizQuestion, { chosen, truth, text }: Given): boolean =>
  kind === 'ORDER' || (chosen?.length ?? 0) > 0 || truth !== undefined || (text ?? '').trim() !== '';

const figureIn = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};

/** What the server wants to know of each question; a figure that cannot be read counts as none. */
export function inputOf(questions: readonly QuizQuestion[], answers: Answers): QuizAnswerInput[] {
  return questions.map((question) => {
    const given = answers[question.key] ?? {};
    const { key, kind } = question;
    const none = { question: key, chosen: [], truth: null, number: null, text: null };
    if (kind === 'ORDER') return { ...none, chosen: [...orderOf(asked(question), given)] };
    if (kind === 'SINGLE' || kind === 'MULTIPLE') return { ...none, chosen: [...(given.chosen ?? [])] };
    if (kind === 'TRUE_FALSE') return { ...none, truth: given.truth ?? null };
    if (kind === 'NUMBER') return { ...none, number: figureIn(given.text ?? '') };
    return { ...none, text: given.text ?? '' };
  });
}
