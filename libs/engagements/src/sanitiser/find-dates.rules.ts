import { foldName } from './folded-text.js';
import { type Place, placesOf } from './place.js';

const languages = ['en', 'de', 'es', 'fr', 'nl', 'it', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'ca', 'ro', 'hu', 'tr'];

/** Names of the months in many languages, long and short, as the platform knows them, in plain letters. */
function monthNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of languages)
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...(day && { day }), timeZone: 'UTC' });
        for (let index = 0; index < 12; index += 1) {
          const part = format.formatToParts(new Date(Date.UTC(2024, index, 15))).find(({ type }) => type === 'month');
          const name = foldName(part?.value ?? '')
            .plain.toLowerCase()
            .replace(/\.$/, '');
          if (/^\p{L}{3,}/u.test(name)) names.add(name);
        }
      }
  return names.add('sept');
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first ersten zweiten dritten primero premier eerste'.split(
    ' ',
  );
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const dayWord = String.raw`(?:${day}(?:\s?(?:st|nd|rd|th|er|o|a|e|ste|de)(?!\p{L})|\.|º|ª)?|${ordinals.join('|')})`;
const year = String.raw`(?:(?:19|20)\d{2}|'\d{2})`;
const months = monthNames();
const [before, after] = [String.raw`(?<![\p{L}\p{N}.,/-])`, String.raw`(?![\p{L}\p{N}])`];
const numericMonth = String.raw`(?:0?[1-9]|1[0-2])`;

/** 3 March, 3rd of March 2026, 3. März, 3 de marzo de 2026, 1er mars: the day stands before the month. */
const dayBefore = new RegExp(String.raw`${before}${dayWord}[\s-]?\s?(?:of\s|de\s|d'|del\s|da\s)?(?:the\s)?$`, 'iu');
const yearAfter = new RegExp(String.raw`^\.?[\s,-]{1,2}(?:de[l]?\s)?${year}${after}`, 'u');
/** March 3, March the 3rd, 2026 */
const dayAfter = new RegExp(String.raw`^\.?[\s-](?:the\s)?${dayWord}${after}(?:,?\s?${year}${after})?`, 'iu');
const around = 24;

/** Days beside the name of a month. */
function namedDays(plain: string): readonly Place[] {
  return [...plain.matchAll(/\p{L}{3,}/gu)].flatMap((word): readonly Place[] => {
    if (!months.has(word[0].toLowerCase())) return [];
    const [start, end] = [word.index, word.index + word[0].length];
    const rest = plain.slice(end, end + around);
    const lead = dayBefore.exec(plain.slice(Math.max(0, start - around), start))?.[0].length;
    if (lead) return [{ start: start - lead, end: end + (yearAfter.exec(rest)?.[0].length ?? 0), kind: 'DATE' }];
    const follows = dayAfter.exec(rest)?.[0].length;
    return follows ? [{ start, end: end + follows, kind: 'DATE' }] : [];
  });
}

const patterns = [
  new RegExp(String.raw`${before}(?:19|20)\d{2}([-/.])${numericMonth}\1${day}(?!\d)`, 'giu'),
  new RegExp(String.raw`${before}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])${after}`, 'giu'),
  new RegExp(String.raw`${before}(?:${day}\s?[./-]\s?${numericMonth}|${numericMonth}\s?[./-]\s?${day})\s?[./-]\s?(?:(?:19|20)\d{2}|\d{2})${after}`, 'giu'),
  // 03/11: no fraction begins with a nought, and none ends with one.
  new RegExp(String.raw`${before}(?:0[1-9]\s?/\s?${day}|${day}\s?/\s?0[1-9])(?![\d/]|\p{L})`, 'giu'),
  // "on 3/11", which "on 1/3 of the teams" is not
  new RegExp(String.raw`(?<=(?<!\p{L})(?:on|since|until|le|el|op|am|vom)\s)${day}/${day}(?![\d/]|\p{L})(?!\s(?:of|der|des|de|van)(?!\p{L}))`, 'giu'),
  // 3.11. as German writes it
  new RegExp(String.raw`${before}${day}\.\s?${numericMonth}\.(?!\d)`, 'giu'),
  /(?:\d{4}年)?\d{1,2}月\d{1,2}日/gu,
];

/** Exact dates: a day of a month. A month, a quarter or a weekday alone says when without saying who. */
export const findDates = (plain: string): readonly Place[] => [
  ...namedDays(plain),
  ...(/\d/.test(plain) ? patterns.flatMap((pattern) => placesOf(plain, pattern, 'DATE')) : []),
];
