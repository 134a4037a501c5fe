import type { ProgrammeQuestionKind, QuestionBankPageQuery } from '../graphql/graphql.js';

/** What a question asks for. */
export const questionKindWords: Readonly<Record<ProgrammeQuestionKind, string>> = {
  ONE: 'One is right',
  SEVERAL: 'Several are right',
  TRUE_FALSE: 'True or false',
  ORDER: 'Bring into order',
  NUMBER: 'A number',
  SHORT_TEXT: 'A few words',
};

type Answered = Pick<QuestionBankPageQuery['questionBank']['questions'][number], 'kind' | 'options' | 'truth' | 'number' | 'tolerance' | 'accepted'>;

/** The right answer in a line, for whoever writes programmes. */
export function rightWords({ kind, options, truth, number, tolerance, accepted }: Answered): string {
  if (kind === 'TRUE_FALSE') return truth ? 'True' : 'False';
  if (kind === 'NUMBER') return tolerance ? `${number}, give or take ${tolerance}` : String(number);
  if (kind === 'SHORT_TEXT') return accepted.join(', or ');
  if (kind === 'ORDER') return options.map(({ text }) => text).join(', then ');
  return options
    .filter(({ right }) => right)
    .map(({ text }) => text)
    .join('; ');
}
