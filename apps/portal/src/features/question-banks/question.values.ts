import type { AddBankQuestionArgs, ProgrammeQuestionKind } from '../../graphql/graphql.js';
import type { Question } from '../../ui/questions/given.js';
import type { QuestionFacts } from './banks.documents.js';

export interface QuestionValues {
  kind: ProgrammeQuestionKind;
  topic: string;
  text: string;
  explanation: string;
  /** Key of what explains it; empty where nothing is named. */
  explainedIn: string;
  options: { text: string; right: boolean }[];
  /** Which option is right where only one is: its place. */
  rightOne: string;
  truth: string;
  number: number | null;
  tolerance: number | null;
  /** One a line. */
  accepted: string;
}

export const hasOptions = (kind: ProgrammeQuestionKind): boolean => kind === 'ONE' || kind === 'SEVERAL' || kind === 'ORDER';

const empty = () => ({ text: '', right: false });

export function valuesOf(question: QuestionFacts | undefined, topic: string): QuestionValues {
  const options = question?.options.map(({ text, right }) => ({ text, right })) ?? [];
  const rightOne = options.findIndex(({ right }) => right);
  return {
    ...{ kind: question?.kind ?? 'ONE', topic: question?.topic ?? topic, text: question?.text ?? '', explanation: question?.explanation ?? '' },
    explainedIn: question?.explainedIn ?? '',
    options: options.length > 0 ? options : [empty(), empty(), empty()],
    rightOne: question?.kind === 'ONE' && rightOne >= 0 ? String(rightOne) : '',
    truth: question?.truth == null ? '' : String(question.truth),
    ...{ number: question?.number ?? null, tolerance: question?.tolerance ?? 0, accepted: (question?.accepted ?? []).join('\n') },
  };
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a kind does not need is left empty. */
export function inputOf(values: QuestionValues): Omit<AddBankQuestionArgs, 'bankId' | 'idempotencyKey'> {
  const { kind, topic, text, explanation, explainedIn, options, rightOne, truth, number, tolerance, accepted } = values;
  const isRight = (place: number): boolean => (kind === 'ONE' ? String(place) === rightOne : kind === 'SEVERAL' && options[place]?.right === true);
  return {
    ...{ kind, topic, text, explanation, explainedIn: explainedIn === '' ? null : explainedIn },
    options: hasOptions(kind) ? options.map((option, place) => ({ text: option.text, right: isRight(place) })) : [],
    truth: kind === 'TRUE_FALSE' && truth !== '' ? truth === 'true' : null,
    number: kind === 'NUMBER' ? number : null,
    tolerance: kind === 'NUMBER' ? (tolerance ?? 0) : null,
    accepted: kind === 'SHORT_TEXT' ? lines(accepted) : [],
  };
}

/** The question as a trainee meets it: no hint of what is right, and an order never as it belongs. */
export function shownTo({ kind, text, options }: Pick<QuestionValues, 'kind' | 'text' | 'options'>): Question {
  const filled = options.map(({ text: words }, place) => ({ key: String(place + 1), text: words })).filter((option) => option.text.trim() !== '');
  return { key: 'preview', kind, text: text.trim() || 'What is asked stands here.', options: kind === 'ORDER' ? [...filled].reverse() : filled };
}
