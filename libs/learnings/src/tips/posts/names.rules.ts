import { err, ok, plainWords, type Refusal, type Result } from '@cairn/kernel';
import type { Finding } from '../../sanitiser/finding.js';

/** A refusal that shows the words it is about. */
export interface NamesRefusal extends Refusal {
  readonly findings: readonly Finding[];
}

export const findingsOf = (refusal: Refusal): Finding[] => ('findings' in refusal ? [...(refusal as NamesRefusal).findings] : []);

export interface Asked {
  /** Words of which the author says that they tell nobody who it was. */
  readonly notNames: readonly string[];
  /** Names of those who speak in this discussion. */
  readonly speakers: readonly string[];
}

const withoutEnding = (words: string): string => words.replace(/\s*['’]s$|['’]$/u, '');

/** Whoever speaks in a discussion stands there by name, and may be called by it: whole, or by the first name. */
function callsSomebodyHere({ kind, text }: Finding, speakers: readonly string[]): boolean {
  const called = plainWords(withoutEnding(text));
  return kind === 'PERSON' && speakers.some((name) => plainWords(name) === called || plainWords(name).split(' ')[0] === called);
}

/**
 * Colleagues read this and no client, but what certainly tells who it was goes into no post. What may be just a word is asked about once, and
 * the answer is kept with the post. Gives the words that stay.
 */
export function decideNames(found: readonly Finding[], { notNames, speakers }: Asked): Result<readonly string[], NamesRefusal> {
  const kept = new Set(notNames);
  const judged = found.filter((finding) => finding.kind !== 'RARE_BANDS' && !callsSomebodyHere(finding, speakers));
  const open = judged.filter(({ mayKeep, text }) => !(mayKeep && kept.has(text)));
  const [first] = open;
  if (!first) return ok([...new Set(judged.map(({ text }) => text))]);
  const certain = open.find(({ mayKeep }) => !mayKeep);
  return err(
    certain
      ? { code: 'TIP_NAMES', field: certain.field, message: 'This tells who it was. Say it in other words; what you wrote is kept.', findings: open }
      : {
          code: 'TIP_MAY_BE_NAMES',
          field: first.field,
          message: 'Some words may tell who it was. Say them in other words, or say that they tell nobody.',
          findings: open,
        },
  );
}
