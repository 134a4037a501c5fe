import { day, type Day } from '@cairn/kernel';
import { plain } from '../copying/words.rules.js';

/** 03/04 is the third of April or the fourth of March. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST';

/** Names of the months in English, German, French, Spanish and Dutch, without accents, and the short forms that are not their beginning. */
const months = [
  'january januar janvier enero januari',
  'february februar fevrier febrero februari',
  'march marz maerz mrz mars marzo maart mrt',
  'april avril abril',
  'may mai mayo mei',
  'june juni juin junio',
  'july juli juillet julio',
  'august aout agosto augustus',
  'september septembre septiembre setiembre',
  'october oktober octobre octubre',
  'november novembre noviembre',
  'december dezember decembre diciembre',
].map((names) => names.split(' '));

/** A month by its name or the beginning of it; 0 for none, and for one that begins like two. */
function monthOf(word: string): number {
  const asked = plain(word).replace('.', '');
  const found = months.flatMap((names, index) => (names.some((name) => name.startsWith(asked)) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? 0) : 0;
}
const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;

/** How a day says its order by its own form: null when it fits both ways. */
export function dayOrderOf(text: string): DayOrder | null {
  const match = numeric.exec(text.trim());
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (match[2] === '.' || first > 12) return 'DAY_FIRST';
  return second > 12 ? 'MONTH_FIRST' : null;
}

export const isAmbiguousDay = (text: string): boolean => numeric.test(text.trim()) && dayOrderOf(text) === null && !sameBothWays(text);

const sameBothWays = (text: string): boolean => {
  const match = numeric.exec(text.trim());
  return match !== null && Number(match[1]) === Number(match[3]);
};

/** Reads 2026-09-30, 30.9.2026, 9/30/2026, 30 Sep 2026, 30. Mai 2026. Undefined for what is no day. */
export function readDay(text: string, order: DayOrder): Day | undefined {
  const words = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(words);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken = /^(?:(\d{1,2})\.?\s+(?:de\s+)?(\p{L}{3,}\.?),?|(\p{L}{3,}\.?)\s+(\d{1,2}),?)\s+(?:de\s+)?(\d{4})$/u.exec(words);
  if (spoken) return dayOf(Number(spoken[5]), monthOf(spoken[2] ?? spoken[3] ?? ''), Number(spoken[1] ?? spoken[4]));
  const match = numeric.exec(words);
  if (!match) return undefined;
  const year = match[4]?.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
  const [first, second] = [Number(match[1]), Number(match[3])];
  return (dayOrderOf(words) ?? order) === 'DAY_FIRST' ? dayOf(year, second, first) : dayOf(year, first, second);
}

function dayOf(year: number, month: number, date: number): Day | undefined {
  try {
    return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  } catch {
    return undefined;
  }
}
