import { wordsOf, type Word } from '../../copying/words.rules.js';

const beforeTheVerb = new Set(['we', 'to', 'will', 'shall', 'must', 'our', 'the', 'team', 'should', 'please', 'let', 'us', 'i']);

/** The words of a text from its first one that says something: "We will launch…" opens with "launch". */
export function opening(text: string): readonly Word[] {
  const words = wordsOf(text);
  const first = words.findIndex((word) => !beforeTheVerb.has(word.plain));
  return first < 0 ? [] : words.slice(first);
}

/** The article may stay where a noun follows: only a text that begins with its verb, or with "we will" before it, opens with it. */
export const opensWith = (text: string, verbs: ReadonlySet<string>): Word | null => {
  const word = opening(text)[0];
  return word && verbs.has(word.plain) ? word : null;
};
