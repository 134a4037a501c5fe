import { day, type Day } from '@cairn/kernel';

/** 03/04 is the third of April or the fourth of March. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
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

/** Reads 2026-09-30, 30.9.2026, 9/30/2026, 30 Sep 2026. Undefined for what is no day. */
export function readDay(text: string, order: DayOrder): Day | undefined {
  const words = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(words);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken = /^(?:(\d{1,2})\.?\s+([A-Za-z]{3})[a-z]*\.?,?|([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?)\s+(\d{4})$/.exec(words);
  if (spoken) return dayOf(Number(spoken[5]), months.indexOf((spoken[2] ?? spoken[3] ?? '').toLowerCase()) + 1, Number(spoken[1] ?? spoken[4]));
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
