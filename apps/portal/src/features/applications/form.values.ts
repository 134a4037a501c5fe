import type { ApplicationFormPageQuery, EditApplicationFormArgs } from '../../graphql/graphql.js';

type Programme = ApplicationFormPageQuery['certificationProgramme'];
export type AnswerKind = Programme['questions'][number]['kind'];

export interface QuestionValues {
  key: string;
  label: string;
  hint: string;
  kind: AnswerKind;
  required: boolean;
  /** One a line. */
  options: string;
}
export interface FormValues {
  questions: QuestionValues[];
  criteria: { key: string; title: string; hint: string }[];
}

export const answerKindWords: Readonly<Record<AnswerKind, string>> = { LINE: 'one line', TEXT: 'a text', CHOICE: 'one of several answers', FILE: 'files' };

export const valuesOf = ({ questions, criteria }: Programme): FormValues => ({
  questions: questions.map(({ key, label, hint, kind, required, options }) => ({ key, label, hint, kind, required, options: options.join('\n') })),
  criteria: criteria.map(({ key, title, hint }) => ({ key, title, hint })),
});

/** A key stays with its part, so that answers and marks given before still belong to it. */
export function freeKey(start: string, taken: readonly { readonly key: string }[]): string {
  let count = taken.length + 1;
  while (taken.some(({ key }) => key === `${start}${count}`)) count += 1;
  return `${start}${count}`;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const inputOf = ({ questions, criteria }: FormValues): Pick<EditApplicationFormArgs, 'questions' | 'criteria'> => ({
  questions: questions.map((question) => ({ ...question, options: question.kind === 'CHOICE' ? lines(question.options) : [] })),
  criteria,
});
