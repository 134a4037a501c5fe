import { checkText, ok, refusal, type Result } from '@cairn/kernel';
import type { VersionStatus } from '../certification-kinds.js';
import type { QuestionText, RightAnswer } from './question.rules.js';

/** How many questions one bank holds at most. */
export const mostQuestions = 300;

/** A bank has a title of one line. */
export const checkBankTitle = (title: string): Result<string> =>
  checkText(title.replace(/\s+/gu, ' '), { field: 'title', code: 'BANK_TITLE', what: 'The title', most: 160 });

/** A bank holds at most 300 questions. */
export const addQuestion = (held: number): Result<true> =>
  held < mostQuestions ? ok(true) : refusal('BANK_FULL', `This bank holds ${mostQuestions} questions already. Put one aside first.`);

export interface BankUse {
  readonly title: string;
  /** Questions of one attempt. */
  readonly take: number;
}

/** A question is put aside; once trainees are asked from it, a bank keeps as many as one attempt draws. */
export function putAside(bank: { readonly status: VersionStatus; readonly held: number; readonly uses: readonly BankUse[] }): Result<true> {
  const tight = bank.status === 'PUBLISHED' ? bank.uses.find(({ take }) => bank.held - 1 < take) : undefined;
  return tight ? refusal('BANK_TOO_SMALL', `“${tight.title}” asks ${tight.take} questions of this bank. Add another one first.`) : ok(true);
}

/** A bank goes while its version is a draft and nothing draws from it. */
export function removeBank(bank: { readonly status: VersionStatus; readonly uses: readonly BankUse[] }): Result<true> {
  if (bank.status === 'PUBLISHED') return refusal('VERSION_PUBLISHED', 'This version is published. Its banks stay.');
  const [use] = bank.uses;
  return use ? refusal('BANK_USED', `“${use.title}” asks from this bank. Choose another bank there first.`) : ok(true);
}

/** What can be read or watched in a version. */
export interface Material {
  readonly key: string;
  readonly title: string;
  readonly moduleTitle: string;
}

/** A question is explained in something of its own version, so that whoever missed it can go back there. */
export const explained = (key: string | null, material: readonly Pick<Material, 'key'>[]): Result<true> =>
  key === null || material.some((one) => one.key === key)
    ? ok(true)
    : refusal('QUESTION_EXPLAINED_IN', 'This is not in the programme any more. Choose where it is explained.', 'explainedIn');

/** A question as its form has it: which options are right stands beside them. */
export interface AskedQuestion extends Pick<QuestionText, 'kind' | 'topic' | 'text' | 'explanation' | 'explainedIn'> {
  readonly options: readonly { readonly text: string; readonly right: boolean }[];
  readonly truth: boolean | null;
  readonly number: number | null;
  readonly tolerance: number | null;
  readonly accepted: readonly string[];
}

/** What the form says, in the words of the rule. */
export function questionIn({ kind, topic, text, explanation, explainedIn, options, truth, number, tolerance, accepted }: AskedQuestion): QuestionText {
  const right = options.flatMap((option, place) => (option.right ? [place] : []));
  const answers: Record<QuestionText['kind'], RightAnswer | null> = {
    ...{ ONE: right.length === 1 ? (right[0] ?? null) : null, SEVERAL: right, TRUE_FALSE: truth },
    ...{ NUMBER: number === null ? null : { value: number, tolerance: tolerance ?? 0 }, ORDER: options.map((_, place) => place), SHORT_TEXT: accepted },
  };
  return { kind, topic, text, explanation, explainedIn, options: options.map((option) => option.text), answer: answers[kind] as RightAnswer };
}

/** And back: a stored question as its form shows it. */
export function askedIn({ kind, options, answer, ...told }: QuestionText): AskedQuestion {
  const right: readonly unknown[] = kind === 'ONE' ? [answer] : kind === 'SEVERAL' ? (answer as readonly number[]) : [];
  const number = kind === 'NUMBER' ? (answer as { value: number; tolerance: number }) : null;
  return {
    ...told,
    kind,
    options: options.map((text, place) => ({ text, right: right.includes(place) })),
    truth: kind === 'TRUE_FALSE' ? answer === true : null,
    ...{ number: number?.value ?? null, tolerance: number?.tolerance ?? null },
    accepted: kind === 'SHORT_TEXT' ? (answer as readonly string[]) : [],
  };
}
