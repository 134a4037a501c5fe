import unhomoglyph from 'unhomoglyph';

/** A text as it reads to a person: plain letters, whatever script form, accent or invisible sign was used to write it. */
export interface FoldedText {
  /** Without accents and invisible signs, case kept. */
  readonly plain: string;
  /** As `plain` and of the same length, with letters of other scripts replaced by the Latin ones they look like. */
  readonly alike: string;
  /** Where each character of `plain` begins and ends in the text as typed. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const spelled: Record<string, string> = {
  ...{
    ß: 'ss',
    ẞ: 'SS',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'TH',
    ı: 'i',
    ħ: 'h',
    Ħ: 'H',
  },
  ...Object.fromEntries([...'‘’‛ʼʻ′´`'].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'‐‑‒–—―−﹘'].map((mark) => [mark, '-'])),
};

/** Small capitals, which Unicode does not count as forms of the letters they are, and a letter that is the Latin one when written by hand. */
const smallCapitals: Record<string, string> = {
  п: 'n',
  ...{
    ᴀ: 'a',
    ʙ: 'b',
    ᴅ: 'd',
    ᴇ: 'e',
    ꜰ: 'f',
    ɢ: 'g',
    ʜ: 'h',
    ɪ: 'i',
    ᴊ: 'j',
    ᴋ: 'k',
    ĸ: 'k',
    ʟ: 'l',
    ᴍ: 'm',
    ʍ: 'm',
    ɴ: 'n',
    ᴏ: 'o',
    ᴘ: 'p',
    ʀ: 'r',
    ꜱ: 's',
    ᴛ: 't',
    ᴜ: 'u',
  },
};

/** Letters on flags and in filled circles and squares: first code, and the letter it stands for. */
const letterSigns: readonly (readonly [from: number, first: string])[] = [
  [0x1f1e6, 'A'],
  [0x1f150, 'A'],
  [0x1f170, 'A'],
];

const invisible = /[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0\u2800]/gu;
const plainLetter = /^[A-Za-z]$/;

function signOf(point: string): string | undefined {
  const code = point.codePointAt(0) ?? 0;
  const row = letterSigns.find(([from]) => code >= from && code < from + 26);
  return row && String.fromCharCode(row[1].charCodeAt(0) + code - row[0]);
}

const accentless = (text: string): string => text.normalize('NFKD').replace(invisible, '');

function plainOf(point: string): string {
  const sign = signOf(point);
  if (sign !== undefined) return sign;
  return [...accentless(spelled[point] ?? point)].map((letter) => spelled[letter] ?? (/\s/.test(letter) && letter !== '\n' ? ' ' : letter)).join('');
}

/** The Latin letter that this one is taken for, in its small or its large form; itself when there is none. */
function lookAlike(letter: string): string {
  const found = [letter, letter.toUpperCase()].map((form) => smallCapitals[form] ?? accentless(unhomoglyph(form))).find((form) => plainLetter.test(form));
  if (found === undefined) return letter;
  return letter === letter.toLowerCase() ? found.toLowerCase() : found;
}

interface Folded {
  readonly plain: string;
  readonly alike: string;
}

const known = new Map<string, Folded>();
function foldPoint(point: string): Folded {
  const before = known.get(point);
  if (before) return before;
  const plain = plainOf(point);
  const alike = [...plain].map((letter) => (letter.charCodeAt(0) > 127 && letter.length === 1 && /\p{L}/u.test(letter) ? lookAlike(letter) : letter)).join('');
  const folded = { plain, alike };
  // Enough for the letters of any language; a text of a thousand rare signs does not stay in memory.
  if (known.size < 2000) known.set(point, folded);
  return folded;
}

/** Folds a text and remembers where each character came from. */
export function foldText(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let [plain, alike] = ['', ''];
  let at = 0;
  for (const point of text) {
    const folded = point.charCodeAt(0) < 128 && point !== '`' ? undefined : foldPoint(point);
    const end = at + point.length;
    plain += folded ? folded.plain : point;
    alike += folded ? folded.alike : point;
    // A sign that is not seen belongs to what stands before it, so that a finding covers it.
    if (folded?.plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let count = starts.length; count < plain.length; count += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { plain, alike, starts, ends };
}

/** Letters, figures and marks of ASCII only, with nothing to fold. */
export const isPlain = (text: string): boolean => /^[\x00-\x5f\x61-\x7f]*$/.test(text);

/** The same without places: for names of the directory. */
export function foldName(name: string): Folded {
  if (isPlain(name)) return { plain: name, alike: name };
  const { plain, alike } = foldText(name);
  return { plain, alike };
}
