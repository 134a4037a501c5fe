import { bySound } from './by-sound.js';
import type { DirectoryName, NameKind } from './finding.js';
import { foldName, isPlain } from './folded-text.js';
import { connectors, legalForms, organisationWords, particles, teamWords, titles, usualCapitals } from './generic-words.js';
import { usualness } from './ordinary-words.js';

/** What else must speak for a name before a word that reads like it is one: nothing, a capital, or a capital where none is due. */
export type Needs = 'NOTHING' | 'CAPITAL' | 'CONTEXT';

export interface NameForm {
  /** Small plain letters without gaps. */
  readonly key: string;
  readonly kind: NameKind;
  readonly visible: boolean;
  /** The whole name of several words, or one word of it. */
  readonly part: 'WHOLE' | 'WORD';
  readonly needs: Needs;
  /** Made of words that a text may use without meaning anybody. */
  readonly ordinary: boolean;
}

export interface NameForms {
  readonly forms: readonly NameForm[];
  /** Initials and acronyms, in small letters. */
  readonly letters: readonly string[];
  /** Words of the name as it is written, titles and forms of companies with them. */
  readonly count: number;
}

const ofOrganisations: ReadonlySet<NameKind> = new Set(['CLIENT', 'PRODUCT']);

/** A usual word is a name only where something says so; a client's or product's name is looked for more strictly than a first name. */
export function needsOf(word: string, kind: NameKind): Needs {
  const usual = usualness(word);
  if (usual === 'USUAL' || organisationWords.has(word)) return 'CONTEXT';
  if (word.length < 3) return 'CAPITAL';
  return usual === 'KNOWN' && !ofOrganisations.has(kind) ? 'CAPITAL' : 'NOTHING';
}

/** Which words of a name point to it alone: of people all but particles, of organisations and teams those that say more than what they do. */
function tellingWords(kind: NameKind, words: readonly string[]): readonly string[] {
  const long = words.filter((word) => word.length > 1 && !/^\d+$/.test(word));
  if (kind === 'PERSON') return long.filter((word) => !particles.has(word));
  if (words.length === 1) return long;
  const said = long.filter((word) => !connectors.has(word) && !organisationWords.has(word) && !(kind === 'TEAM' && teamWords.has(word)));
  const first = kind === 'TEAM' ? undefined : said[0];
  // "Green" of Green Energy Partners is what people say; the rest of its words is in every text.
  return said.filter((word) => word === first || usualness(word) === 'NONE');
}

/** ü may be written u or ue, and a name that is written ue may be meant. */
const spellings = (key: string): readonly string[] => {
  if (!/[aou]e/.test(key)) return [key];
  const short = key.replace(/([aou])e/g, '$1');
  return short === key || short.length < 4 ? [key] : [key, short];
};
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ø: 'oe', Ø: 'Oe', å: 'aa', Å: 'Aa' };
const written = (name: string): readonly string[] => {
  if (isPlain(name)) return [name];
  const composed = name.normalize('NFC');
  const long = composed.replace(/[äöüøåÄÖÜØÅ]/g, (letter) => umlauts[letter] ?? letter);
  return long === composed ? [name] : [name, long];
};

const runs = (text: string): readonly string[] => text.toLowerCase().match(isPlain(text) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];

/** The words of a name that belong to it: without titles, forms of companies, and the way "and" is written. */
function ownWords(kind: NameKind, words: readonly string[]): readonly string[] {
  const foreign = kind === 'PERSON' ? titles : legalForms;
  if (!words.some((word) => foreign.has(word))) return words;
  const own = words.filter((word) => !foreign.has(word));
  return own.length > 0 ? own : words;
}

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('');

function lettersOf(kind: NameKind, words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  if (words.length === 2) return [initials(words)];
  const telling = words.filter((word) => !connectors.has(word));
  const ends = kind === 'PERSON' ? [`${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`] : [];
  return [initials(words), initials(telling), ...ends].filter((letters) => letters.length > 1 && letters.length < 7);
}

/** "Hldn", "Vspr": what people make of the name of a client in a hurry. Undefined where too little is left, or a word of its own. */
function withoutVowels(word: string): string | undefined {
  const short = `${word[0]}${word.slice(1).replace(/[aeiou]/g, '')}`;
  return short.length < 3 || short === word || usualCapitals.has(short) || usualness(short) !== 'NONE' ? undefined : short;
}

/** Named after what it does (Sales, Customer Success): points to nobody, every organisation has one. */
const saysOnlyWhat = (kind: NameKind, words: readonly string[]): boolean => kind === 'TEAM' && words.every((word) => teamWords.has(word));

/** Forms of one spelling of a name, in one script. */
function formsOfSpelling({ kind, visible }: Omit<DirectoryName, 'name'>, words: readonly string[]): readonly NameForm[] {
  const forms: NameForm[] = [];
  let ordinary = true;
  for (const word of words) if (usualness(word) === 'NONE' && !connectors.has(word)) ordinary = false;
  for (const word of tellingWords(kind, words)) {
    const needs = needsOf(word, kind);
    for (const key of spellings(word)) forms.push({ key, kind, visible, part: 'WORD', needs, ordinary: usualness(word) !== 'NONE' });
    const short = ofOrganisations.has(kind) && needs !== 'CONTEXT' ? withoutVowels(word) : undefined;
    // "hldn" is no word, so it needs no capital; three letters may be anything.
    if (short !== undefined) forms.push({ key: short, kind, visible, part: 'WORD', needs: short.length > 3 ? 'NOTHING' : 'CAPITAL', ordinary: true });
  }
  if (words.length < 2) return forms;
  const [all, said] = [words.join(''), words.filter((word) => !connectors.has(word)).join('')];
  for (const key of all === said ? [all] : [all, said]) if (key.length > 3) forms.push({ key, kind, visible, part: 'WHOLE', needs: 'NOTHING', ordinary });
  return forms;
}

/** Under which forms a name of the directory may stand in a text. */
export function formsOf(name: DirectoryName): NameForms {
  const forms: NameForm[] = [];
  const letters: string[] = [];
  let count = 1;
  for (const spelling of written(name.name)) {
    const folded = foldName(spelling);
    for (const script of folded.plain === folded.alike ? [folded.plain] : [folded.plain, folded.alike]) {
      const all = runs(script);
      const words = ownWords(name.kind, all);
      count = Math.max(count, all.length);
      if (words.length === 0 || saysOnlyWhat(name.kind, words)) continue;
      forms.push(...formsOfSpelling(name, words));
      const sounded = words.map((word) => bySound(word) ?? word);
      // "Olena Koval" for Олена Коваль: how people write it who write in Latin letters.
      if (sounded.some((word, at) => word !== words[at])) forms.push(...formsOfSpelling(name, sounded).map((form) => ({ ...form, ordinary: true })));
      // "T&C" of Tern & Co: what is left out when the name is said stands in its letters.
      for (const told of ofOrganisations.has(name.kind) && all.length > words.length ? [words, all] : [words]) letters.push(...lettersOf(name.kind, told));
    }
  }
  return { forms, letters, count };
}
