import { day, daysBetween, type Day } from '@cairn/kernel';

/** What a cell such as "Q3 2026" says of its time: days, a cycle by number, or a financial year that only the client can tell. */
export type CycleWord =
  | { readonly kind: 'DAYS'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'NUMBER'; readonly number: number }
  | { readonly kind: 'FINANCIAL' }
  | { readonly kind: 'UNKNOWN' };

const parts = { Q: 4, T: 3, H: 2, S: 2 } as const;
const monthEnd = (year: number, month: number): Day => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;

/** Reads "Q3 2026", "2026-Q3", "T2/26", "H1 2026", "2026", "FY26-T2", "Cycle 2". Q is a quarter, T a third, H and S a half of the year. */
export function readCycleWord(text: string): CycleWord {
  const words = text
    .trim()
    .toUpperCase()
    .replace(/['’]/g, '')
    .replace(/[\s/_.-]+/g, ' ');
  if (/^(?:FY|GJ|EX)\s?\d{2,4}(?:\s?[QTHS]\s?\d)?$/.test(words) || /^[QTHS]\s?\d\s?(?:FY|GJ)\s?\d{2,4}$/.test(words)) return { kind: 'FINANCIAL' };
  const numbered = /^(?:CYCLE|ZYKLUS|C)?\s?(\d{1,2})$/.exec(words);
  if (numbered) return { kind: 'NUMBER', number: Number(numbered[1]) };
  const match = /^([QTHS])\s?(\d) (\d{4}|\d{2})$/.exec(words) ?? swapped(/^(\d{4}|\d{2}) ?([QTHS])\s?(\d)$/.exec(words));
  if (match) {
    const count = parts[match[1] as keyof typeof parts];
    const [place, year] = [Number(match[2]), fullYear(match[3] ?? '')];
    if (place < 1 || place > count) return { kind: 'UNKNOWN' };
    const months = 12 / count;
    const first = (place - 1) * months + 1;
    return { kind: 'DAYS', from: day(`${year}-${String(first).padStart(2, '0')}-01`), to: monthEnd(year, first + months - 1) };
  }
  const year = /^(\d{4})$/.exec(words);
  return year ? { kind: 'DAYS', from: day(`${year[1]}-01-01`), to: day(`${year[1]}-12-31`) } : { kind: 'UNKNOWN' };
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const swapped = (match: RegExpExecArray | null): (string | undefined)[] | null => match && [match[0], match[2], match[3], match[1]];

/** Whether rows with this word belong to the cycle: most of the shorter span lies in the other. Null: only the client can tell. */
export function belongsToCycle(word: CycleWord, cycle: { readonly number: number; readonly startsOn: Day; readonly endsOn: Day }): boolean | null {
  if (word.kind === 'NUMBER') return word.number === cycle.number;
  if (word.kind !== 'DAYS') return null;
  const [from, to] = [word.from > cycle.startsOn ? word.from : cycle.startsOn, word.to < cycle.endsOn ? word.to : cycle.endsOn];
  const length = (a: Day, b: Day): number => daysBetween(a, b) + 1;
  return length(from, to) > Math.min(length(word.from, word.to), length(cycle.startsOn, cycle.endsOn)) / 2;
}
