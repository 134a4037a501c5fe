export type QuestionKind = 'ONE' | 'SEVERAL' | 'TRUE_FALSE' | 'ORDER' | 'NUMBER' | 'SHORT_TEXT';

export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
}

/** What was answered so far; as typed. */
export interface Given {
  readonly chosen?: readonly string[];
  readonly truth?: boolean;
  readonly text?: string;
}

/** The order as it stands now: as arranged, or as it came. */
export const orderOf = ({ options }: Pick<Question, 'options'>, { chosen }: Given): readonly string[] => chosen ?? options.map(({ key }) => key);
