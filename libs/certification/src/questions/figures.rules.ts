import { plainWords } from '@cairn/kernel';
import type { AttemptQuestion } from '../attempts/draw.rules.js';
import { findingOf } from './finding.rules.js';
import type { Meeting } from './meetings.rules.js';
import type { NumberAnswer, QuestionText } from './question.rules.js';

export interface Choice {
  readonly text: string;
  readonly right: boolean;
  /** How many people chose it; of an order, how many put it in its place. */
  readonly count: number;
}

export interface Figures {
  /** How many people were asked. The rest is empty until there are enough of them. */
  readonly asked: number;
  /** Share of those who had it wholly right, rounded down. */
  readonly rightPercent: number | null;
  readonly leftOut: number | null;
  /** -1 to 1: how much those who know the other questions know this one rather than not. Null where nobody differs. */
  readonly apart: number | null;
  readonly choices: readonly Choice[];
  /** What its writer should look at, in words. */
  readonly finding: string | null;
}

/** Figures of fewer people would be chance, and would tell what a single one answered. */
export const leastPeople = 5;

/** How a question went with those who met it. */
export function figuresOf(question: QuestionText, meetings: readonly Meeting[]): Figures {
  const own = meetings.filter((meeting) => isSame(question, meeting.question));
  const asked = own.length;
  if (asked < leastPeople) return { asked, rightPercent: null, leftOut: null, apart: null, choices: [], finding: null };
  const right = own.filter(({ share }) => share >= 1).length;
  const choices = choicesOf(question, own);
  const rightPercent = Math.floor((right * 100) / asked);
  const apart = apartOf(own);
  const leftOut = own.filter(({ answer }) => answer === null).length;
  return { asked, rightPercent, leftOut, apart, choices, finding: findingOf({ kind: question.kind, asked, rightPercent, apart, choices }) };
}

/** It is the same question as long as what is asked, what can be chosen and what is right are the same: its topic, its explanation and its place do not matter. */
function isSame(text: QuestionText, met: AttemptQuestion): boolean {
  const textOf = (key: string): string => met.options.find((option) => option.key === key)?.text ?? '';
  const said = (words: readonly string[]): string => JSON.stringify(text.kind === 'ORDER' ? words : [...words].sort());
  const sameOptions = said(text.options) === said(text.kind === 'ORDER' ? met.right.map(textOf) : met.options.map((option) => option.text));
  if (text.kind !== met.kind || text.text !== met.text || !sameOptions) return false;
  switch (text.kind) {
    case 'ONE':
    case 'SEVERAL':
      return said(rightTexts(text)) === said(met.right.map(textOf));
    case 'TRUE_FALSE':
      return text.answer === met.truth;
    case 'NUMBER':
      return (text.answer as NumberAnswer).value === met.number?.value && (text.answer as NumberAnswer).tolerance === met.number.tolerance;
    case 'SHORT_TEXT':
      return said(text.answer as readonly string[]) === said(met.accepted);
    case 'ORDER':
      return true;
  }
}

const rightTexts = ({ kind, options, answer }: QuestionText): readonly string[] =>
  (kind === 'ONE' ? [answer as number] : (answer as readonly number[])).flatMap((place) => options[place] ?? []);

/** How this question goes together with the rest of the attempt, as a correlation: whoever answers the rest well should answer it well. */
function apartOf(meetings: readonly Meeting[]): number | null {
  const pairs = meetings.flatMap(({ share, rest }): [number, number][] => (rest === null ? [] : [[share, rest]]));
  if (pairs.length < leastPeople) return null;
  const mean = (of: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [here, rest] = [mean(0), mean(1)];
  const sum = (each: (pair: [number, number]) => number): number => pairs.reduce((total, pair) => total + each(pair), 0);
  const spread = Math.sqrt(sum(([one]) => (one - here) ** 2) * sum(([, other]) => (other - rest) ** 2));
  return spread < 1e-9 ? null : Math.round((sum(([one, other]) => (one - here) * (other - rest)) / spread) * 100) / 100;
}

function choicesOf(question: QuestionText, meetings: readonly Meeting[]): readonly Choice[] {
  const chosenBy = (text: string): number =>
    meetings.filter(({ question: met, answer }) => answer?.chosen.some((key) => met.options.find((option) => option.key === key)?.text === text)).length;
  const inPlace = (place: number): number => meetings.filter(({ question: met, answer }) => answer && answer.chosen[place] === met.right[place]).length;
  switch (question.kind) {
    case 'ONE':
    case 'SEVERAL': {
      const right = rightTexts(question);
      return question.options.map((text) => ({ text, right: right.includes(text), count: chosenBy(text) }));
    }
    case 'TRUE_FALSE':
      return [true, false].map((truth) => ({
        text: truth ? 'True' : 'False',
        right: truth === question.answer,
        count: meetings.filter(({ answer }) => answer?.truth === truth).length,
      }));
    case 'ORDER':
      return question.options.map((text, place) => ({ text, right: true, count: inPlace(place) }));
    case 'NUMBER':
    case 'SHORT_TEXT':
      return typedChoices(question, meetings);
  }
}

/** What is right together; of what is wrong, what two or more typed: the words of a single person are nobody's business. */
function typedChoices({ kind, answer }: QuestionText, meetings: readonly Meeting[]): readonly Choice[] {
  const right = kind === 'NUMBER' ? String((answer as NumberAnswer).value) : ((answer as readonly string[])[0] ?? '');
  const typed = new Map<string, { text: string; count: number }>();
  meetings.forEach(({ answer: given, share }) => {
    const text = (given?.text ?? '').trim();
    const key = kind === 'NUMBER' ? text.replace(/\s/gu, '') : plainWords(text);
    if (text === '' || share >= 1) return;
    typed.set(key, { text: typed.get(key)?.text ?? text, count: (typed.get(key)?.count ?? 0) + 1 });
  });
  const wrong = [...typed.values()].sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
  const alone = wrong.filter(({ count }) => count < 2).length;
  return [
    { text: right, right: true, count: meetings.filter(({ share }) => share >= 1).length },
    ...wrong.filter(({ count }) => count >= 2).map((one) => ({ ...one, right: false })),
    ...(alone > 0 ? [{ text: 'Something else', right: false, count: alone }] : []),
  ];
}
