import type { QuestionKind, QuizQuestionInput } from '../../graphql/graphql.js';
import type { QuizFacts } from './quizzes.document.js';

export interface QuestionValues {
  key: string;
  kind: QuestionKind;
  text: string;
  explanation: string;
  options: { text: string; right: boolean }[];
  truth: string;
  number: number | null;
  tolerance: number | null;
  /** One a line. */
  accepted: string;
}
export interface QuizValues {
  title: string;
  passPercent: number | null;
  questions: QuestionValues[];
}

export const kindWords: Readonly<Record<QuestionKind, string>> = {
  SINGLE: 'One is right',
  MULTIPLE: 'Several are right',
  TRUE_FALSE: 'True or false',
  ORDER: 'Bring into order',
  NUMBER: 'A number',
  SHORT_TEXT: 'A few words',
};

export const hasOptions = (kind: QuestionKind): boolean => kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'ORDER';

/** A key stays with its question, so that answers given before still belong to it. */
export function newQuestion(taken: readonly string[]): QuestionValues {
  let count = taken.length + 1;
  while (taken.includes(`q${count}`)) count += 1;
  const options = [
    { text: '', right: true },
    { text: '', right: false },
    { text: '', right: false },
  ];
  return { key: `q${count}`, kind: 'SINGLE', text: '', explanation: '', options, truth: '', number: null, tolerance: 0, accepted: '' };
}

export const valuesOf = (quiz: QuizFacts | undefined): QuizValues => ({
  title: quiz?.title ?? '',
  passPercent: quiz?.passPercent ?? 70,
  questions: quiz
    ? quiz.questions.map(({ key, kind, text, explanation, options, truth, number, tolerance, accepted }) => ({
        ...{ key, kind, text, explanation, number, tolerance },
        options: options.map((option) => ({ text: option.text, right: option.right })),
        truth: truth === null ? '' : String(truth),
        accepted: accepted.join('\n'),
      }))
    : [newQuestion([])],
});

/** What a kind does not need is left empty. */
export function inputOf({ key, kind, text, explanation, options, truth, number, tolerance, accepted }: QuestionValues): QuizQuestionInput {
  return {
    ...{ key, kind, text, explanation },
    options: hasOptions(kind) ? options.map((option) => ({ text: option.text, right: kind !== 'ORDER' && option.right })) : [],
    truth: kind === 'TRUE_FALSE' && truth !== '' ? truth === 'true' : null,
    number: kind === 'NUMBER' ? number : null,
    tolerance: kind === 'NUMBER' ? (tolerance ?? 0) : 0,
    accepted:
      kind === 'SHORT_TEXT'
        ? accepted
            .split('\n')
            .map((word) => word.trim())
            .filter(Boolean)
        : [],
  };
}
