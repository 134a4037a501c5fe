import { ok, refusal, type Result } from '../result.js';

// Control characters, marks that would show words in another order than they are recorded in, and those that a page pasted from
// puts into words to break them at line ends: soft hyphens and spaces without width. Joiners stay: emoji and some scripts are written with them.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What arrives as text but cannot be seen: characters that a database refuses, and marks that turn the order in which words are read. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu;
// Half of a character of two; no encoding can hold it.
const half = /[\ud800-\udfff]/gu;

/** Text that can be kept and is read as it was recorded; line ends and tabs stay. Made for everything that comes in, names too. */
export const readableText = (text: string): string => text.replace(unreadable, '').replace(half, '\ufffd');

/** Text as a person wrote it, without what a reader cannot see: no control or direction marks, no soft hyphens, no white space at line ends, no rows of empty lines. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

export interface TextBounds {
  readonly field: string;
  /** Start of the refusal's code, such as `WAIVER_REASON`. */
  readonly code: string;
  /** What the text is, as the start of a sentence: "The reason". */
  readonly what: string;
  readonly most?: number;
}

/** Longest reason, note or explanation that somebody will read on a phone. */
export const longestNote = 1000;

/** Text that may not be missing or endless. */
export function checkText(text: string, { field, code, what, most = longestNote }: TextBounds): Result<string> {
  const clean = cleanText(text);
  if (clean === '') return refusal(`${code}_MISSING`, `${what} is missing.`, field);
  if ([...clean].length > most) return refusal(`${code}_TOO_LONG`, `${what} has at most ${most} characters.`, field);
  return ok(clean);
}

/** A reason that others will read later says more than a word: at least three words and 15 characters. */
export function checkReason(text: string, bounds: TextBounds): Result<string> {
  const checked = checkText(text, bounds);
  if (!checked.ok) return checked;
  const words = new Set(checked.value.toLowerCase().split(/\s+/u));
  return words.size >= 3 && checked.value.length >= 15
    ? checked
    : refusal(`${bounds.code}_TOO_SHORT`, `${bounds.what} should still make sense in a year. Write a sentence.`, bounds.field);
}

/** Text that may still be missing while it is being written, but not endless. */
export function typed(text: string, field: string, what: string, most = longestNote): Result<string> {
  const clean = cleanText(text);
  return [...clean].length > most ? refusal('TEXT_TOO_LONG', `${what} has at most ${most} characters.`, field) : ok(clean);
}

/** Words as they compare: no case, accents, punctuation or doubled white space. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What people are called by those who know them: "Maya Lindqvist" is Maya. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;
