import type { Instant } from '@cairn/kernel';
import { oneLine, cleanText } from '@cairn/kernel';
import { recordMomentWords } from '@cairn/kernel';
import type { AgreedAnswer } from './agreed-answer.js';

export interface PlanWords {
  readonly clientName: string;
  readonly number: number;
  readonly inForceFrom: Instant;
  readonly timeZone: string;
  readonly answers: readonly Pick<AgreedAnswer, 'number' | 'title' | 'question' | 'text' | 'fromCycle' | 'since'>[];
}

const indented = (text: string): string => cleanText(text).split('\n').join('\n    ');

/** The whole plan in exact words; its SHA-256 stands on the charter, so that a print can be checked against the record. */
export function planText({ clientName, number, inForceFrom, timeZone, answers }: PlanWords): string {
  const head = [`Deployment plan of ${oneLine(clientName)}: Plan ${number}`, `In force from ${recordMomentWords(inForceFrom, timeZone)}`].join('\n');
  const parts = answers.map((answer, at) =>
    [
      `${answer.number ?? at + 1}. ${oneLine(answer.title)}`,
      `Question: ${indented(answer.question)}`,
      `Answer: ${indented(answer.text)}`,
      ...(answer.fromCycle === null ? [] : [`Starts with cycle ${answer.fromCycle}`]),
      `Since: Plan ${answer.since}`,
    ].join('\n'),
  );
  return [head, ...parts].join('\n\n') + '\n';
}
