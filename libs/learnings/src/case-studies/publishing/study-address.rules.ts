import { plainWords } from '@cairn/kernel';

/** Letters and figures that nobody takes for another one, and that spell no word. */
export const codeLetters = '23456789bcdfghjkmnpqrstvwxz';
export const codeLength = 12;

const longestWords = 60;

/** `okrs-at-an-industrial-firm-in-europe-…code`: the words are for people, the code alone finds the page. */
export function addressOf(title: string, code: string): string {
  const words: string[] = [];
  for (const word of plainWords(title)
    .replace(/[^a-z0-9 ]+/gu, '')
    .split(' ')) {
    if (word === '' || [...words, word].join('-').length > longestWords) continue;
    words.push(word);
  }
  return `/case-studies/${[...words, code].join('-')}`;
}

/** The code in the last part of an address; undefined for what is none. */
export const codeIn = (typed: string): string | undefined => new RegExp(`(?:^|-)([${codeLetters}]{${codeLength}})$`, 'u').exec(typed)?.[1];
