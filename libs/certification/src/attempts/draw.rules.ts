import type { QuestionKind } from '../certification-kinds.js';
import type { QuestionText, RightAnswer } from '../questions/question.rules.js';

export interface PoolQuestion extends Omit<QuestionText, 'explainedIn'> {
  readonly id: string;
  /** In how many earlier attempts of this trainee it stood. */
  readonly seen: number;
}

export interface AttemptOption {
  /** Says nothing of what is right: it is the place at which the option is shown. */
  readonly key: string;
  readonly text: string;
}

/** A question as one attempt has it: frozen with its right answer, options shuffled. */
export interface AttemptQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly topic: string;
  readonly text: string;
  readonly options: readonly AttemptOption[];
  /** Keys of the right options; of an order, all of them as they belong. */
  readonly right: readonly string[];
  readonly truth: boolean | null;
  readonly number: { readonly value: number; readonly tolerance: number } | null;
  readonly accepted: readonly string[];
  readonly explanation: string;
}

/** An attempt takes its questions by chance, those first that this trainee has seen least, and keeps their order. `random` gives 0 up to 1. */
export function drawQuestions(pool: readonly PoolQuestion[], take: number, random: () => number): readonly AttemptQuestion[] {
  const bySeen = shuffled(pool, random).sort((one, other) => one.seen - other.seen);
  return shuffled(bySeen.slice(0, take), random).map((question) => frozen(question, random));
}

/** Nobody learns a place by heart: options stand in another order each time, and an order never in the right one. */
function frozen(question: PoolQuestion, random: () => number): AttemptQuestion {
  const { id, kind, topic, text, explanation, options, answer } = question;
  const placed = options.map((option, place) => ({ option, place }));
  const mixed = shuffled(placed, random);
  const isRightAsShown = kind === 'ORDER' && mixed.every(({ place }, at) => place === at);
  const shown = isRightAsShown ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
  const keyOf = (place: number): string => String(shown.findIndex((one) => one.place === place) + 1);
  return {
    ...{ key: id, kind, topic, text, explanation },
    options: shown.map(({ option }, at) => ({ key: String(at + 1), text: option })),
    right: rightPlaces(kind, answer).map(keyOf),
    truth: kind === 'TRUE_FALSE' ? answer === true : null,
    number: kind === 'NUMBER' ? (answer as AttemptQuestion['number']) : null,
    accepted: kind === 'SHORT_TEXT' ? (answer as readonly string[]) : [],
  };
}

function rightPlaces(kind: QuestionKind, answer: RightAnswer): readonly number[] {
  if (kind === 'ONE') return [answer as number];
  return kind === 'SEVERAL' || kind === 'ORDER' ? (answer as readonly number[]) : [];
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const left = [...all];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}
