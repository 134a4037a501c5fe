import { titles } from './generic-words.js';
import { calendarWords, usualness } from './ordinary-words.js';
import type { NameForm } from './name-forms.rules.js';
import type { Word } from './words-of-text.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What people do in a text about work; after these, the word before them is somebody. */
const saying = setOf(
  'said says told tells asked asks thought thinks felt feels wanted wants insisted insists believed believes sagte meinte fragte dijo dice pidio disait dit demandait zei vroeg vond',
);
const doing = setOf(`
  was is has had does did led leads ran runs kept keeps gave gives took takes wrote writes came comes went goes knew knows saw sees made makes left leaves held holds met meets brought brings became began chose needs
  hat ist war wollte konnte tiene fue era quiere a est etait avait heeft wilde had`);
/** Before a month or a day that is meant as one. */
const ofTime = setOf(
  'in on by until till since from during before after last next this early mid late of end every around per to and or between im am ab bis seit en desde hasta depuis avant apres op sinds tot vor nach',
);

const isCapital = (word: Word): boolean => word.shape === 'CAPITAL' || word.shape === 'MIXED';

/** "Will asked", "Mark insisted": a verb that only a person's name can stand before; "will be", "mark the": no. */
function actsNext(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.shape !== 'LOWER' || !/^[\s,]*$/.test(next.gap)) return false;
  return saying.has(next.text) || doing.has(next.text) || (/[a-z]{2,}ed$/.test(next.text) && usualness(next.text) !== 'NONE');
}

/** "May 2026", "in March", "by Friday". */
function speaksOfTime(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  return (before !== undefined && (ofTime.has(before.text) || /^\d/.test(before.text))) || (next !== undefined && /^\d/.test(next.text));
}

/**
 * Whether a word that is also a usual word is meant as the name: "Mark asked", "Mr Will", "with Grace", "Target's board".
 * Where a text is in capitals throughout, or the word begins a sentence, its capital says nothing.
 */
export function meantAsName(form: NameForm, words: readonly Word[], at: number, shouted: boolean): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const before = words[at - 1];
  if (before !== undefined && titles.has(before.text) && /^[.\s]+$/.test(word.gap)) return true;
  const large = isCapital(word) || (word.shape === 'CAPS' && !shouted && word.text.length > 1);
  if (form.needs === 'CAPITAL' && large) return true;
  const next = words[at + 1];
  if (next !== undefined && large && /^'$/.test(next.gap) && next.text === 's' && !(next.shape === 'CAPS' && !shouted)) return true;
  if (large && actsNext(words, at)) return true;
  if (next !== undefined && saying.has(next.text) && /^\s+$/.test(next.gap) && !calendarWords.has(word.text)) return true;
  if (!large || word.opens) return false;
  return !calendarWords.has(word.text) || !speaksOfTime(words, at);
}
