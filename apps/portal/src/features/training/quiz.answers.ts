import type { QuizAnswerInput, QuizPageQuery } from '../../graphql/graphql.js';

export type Attempt = NonNullable<QuizPageQuery['quizAttempt']>;
export type Question = Attempt['questions'][number];

/** What was answered so far; as typed. */
export interface Given {
  readonly chosen?: readonly string[];
  readonly truth?: boolean;
  readonly text?: string;
}
export type Answers = Readonly<Record<string, Given>>;

/** The order as it stands now: as arranged, or as it came. */
export const orderOf = ({ options }: Question, { chosen }: Given): readonly string[] => chosen ?? options.map(({ key }) => key);

export const isAnswered = ({ kind }: Question, { chosen, truth, text }: Given): boolean =>
  kind === 'ORDER' || (chosen?.length ?? 0) > 0 || truth !== undefined || (text ?? '').trim() !== '';

const figureIn = (text: string): number | null => {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};

/** What the server wants to know of each question; a figure that cannot be read counts as none. */
export function inputOf(questions: readonly Question[], answers: Answers): QuizAnswerInput[] {
  return questions.map((question) => {
    const given = answers[question.key] ?? {};
    const { key, kind } = question;
    const none = { question: key, chosen: [], truth: null, number: null, text: null };
    if (kind === 'ORDER') return { ...none, chosen: [...orderOf(question, given)] };
    if (kind === 'SINGLE' || kind === 'MULTIPLE') return { ...none, chosen: [...(given.chosen ?? [])] };
    if (kind === 'TRUE_FALSE') return { ...none, truth: given.truth ?? null };
    if (kind === 'NUMBER') return { ...none, number: figureIn(given.text ?? '') };
    return { ...none, text: given.text ?? '' };
  });
}
