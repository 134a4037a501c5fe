import type { Day } from '@cairn/kernel';
import { countWords, listWords, oneLine, cleanText } from '@cairn/kernel';
import { recordDayWords } from '@cairn/kernel';
import type { ChangeWords } from './change-words.rules.js';

type SignedWords = Pick<ChangeWords, 'title' | 'question' | 'nowText' | 'proposedText' | 'why' | 'affectedText' | 'startsText'>;

/** A change set as its signers read it. */
export interface DecisionWords {
  readonly practiceName: string;
  readonly clientName: string;
  /** Number that the plan gets when it comes into force. */
  readonly planNumber: number;
  /** Number of the plan in force; null for the first. */
  readonly basedOn: number | null;
  readonly revision: number;
  readonly askedBy: string;
  readonly decideBy: Day;
  readonly whyNow: string;
  readonly ifNothing: string;
  /** Why parameters change before their time; null where none does. */
  readonly overrideReason: string | null;
  readonly changes: readonly SignedWords[];
}

export const notAgreedYet = 'Nothing has been agreed yet.';

// Further lines are indented, so that nobody's words can pass for a line of the record.
const line = (label: string, text: string): string => `${label}: ${cleanText(text).split('\n').join('\n    ')}`;

/** The exact words of one change. A verdict is bound to their SHA-256, so that no word can change behind a signature. */
export const changeText = (change: SignedWords): string =>
  [
    line('Parameter', oneLine(change.title)),
    line('Question', change.question),
    line('Now', change.nowText ?? notAgreedYet),
    line('Proposed', change.proposedText),
    line('Why', change.why),
    line('Affects', change.affectedText),
    line('Starts', change.startsText),
  ].join('\n');

/** The exact words of a whole set, the same on every machine and whenever they are written; the record keeps them with their SHA-256. */
export function decisionText(set: DecisionWords): string {
  const head = [
    `Deployment plan of ${oneLine(set.clientName)}: Plan ${set.planNumber}`,
    `${countWords(set.changes.length, 'change')}, sending ${set.revision}`,
    line('Asked by', `${oneLine(set.askedBy)}, ${oneLine(set.practiceName)}`),
    line('Decision by', recordDayWords(set.decideBy)),
    line('In force', set.basedOn === null ? 'No plan yet' : `Plan ${set.basedOn}`),
    ...(cleanText(set.whyNow) === '' ? [] : [line('Why now', set.whyNow)]),
    ...(set.overrideReason === null ? [] : [line('Changed before its time because', set.overrideReason)]),
  ].join('\n');
  const changes = set.changes.map((change, at) => `${at + 1}.\n${changeText(change)}`);
  return [head, ...changes, line('If nothing is decided', set.ifNothing)].join('\n\n') + '\n';
}

/** The words a signer agrees to with the button. */
export function consentText(name: string, titles: readonly string[], clientName: string): string {
  const what = titles.length === 1 ? 'this change' : `these ${titles.length} changes`;
  return `I, ${oneLine(name)}, approve ${what} to the deployment plan of ${oneLine(clientName)}: ${listWords(titles.map(oneLine))}.`;
}
