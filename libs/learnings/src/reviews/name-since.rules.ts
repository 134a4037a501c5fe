import { countWords, listWords, type Refusal } from '@cairn/kernel';
import type { LearningField } from '../learning-kinds.js';

const where: Readonly<Record<LearningField, string>> = {
  sentence: 'the sentence',
  expected: 'what was expected',
  happened: 'what happened',
  why: 'why',
  advice: 'what you would advise',
  holdsWhen: 'when it holds',
  failsWhen: 'when it fails',
};

/** Whoever reads it for the author hears that a name stands in it, not which, and not whose. */
export const nameSince: Refusal = {
  code: 'REVIEW_NAME',
  message: 'A name stands in it that the practice’s directory did not have when it was handed in. It went back to its author, who finds it marked.',
};

/** The author hears where, and finds it marked on the page; what the second person wrote follows. */
export function remarkOf(found: readonly { readonly field: LearningField }[], remark: string): string {
  const fields = [...new Set(found.map(({ field }) => where[field]))];
  const own = `${countWords(found.length, 'place')} could tell who it was by now, in ${listWords(fields)}: the practice’s directory has grown since you handed this in.`;
  return [own, remark]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, 2000);
}
