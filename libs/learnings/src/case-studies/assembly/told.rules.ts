import { countWords, daysBetween, oneLine, type Day } from '@cairn/kernel';
import type { AssembledText } from '../case-study-kinds.js';
import type { RecordFacts } from './record.facts.js';

/** A sentence of the draft; left out where the record does not say it. */
export const told = (id: string, text: string | null): readonly AssembledText[] => (text === null ? [] : [{ id, text }]);

const longestQuote = 1_200;

/** What somebody of the client said, as they said it; a very long answer is cut at a word. */
export function quoted(text: string): string {
  const line = oneLine(text).replace(/^[“"]|[”"]$/gu, '');
  if (line.length <= longestQuote) return `“${line}”`;
  return `“${line.slice(0, longestQuote).replace(/\s+\S*$/u, '')} …”`;
}

/** Lengths instead of dates: they tell as much and point to nobody. Both days count. */
export function lengthWords(from: Day, to: Day): string {
  const days = daysBetween(from, to) + 1;
  if (days < 14) return countWords(days, 'day');
  if (days < 120) return countWords(Math.round(days / 7), 'week');
  return `${countWords(Math.round(days / 30.44), 'month')}`;
}

const industries: Readonly<Record<string, string>> = {
  PUBLIC: 'a public organisation',
  HEALTH: 'a health organisation',
  EDUCATION: 'an organisation in education',
  FINANCE: 'a financial firm',
  INDUSTRY: 'an industrial firm',
  TECHNOLOGY: 'a technology firm',
  RETAIL: 'a retail firm',
  ENERGY: 'an energy firm',
  MEDIA: 'a media firm',
  NON_PROFIT: 'a non-profit organisation',
  SERVICES: 'a service firm',
};
const regions: Readonly<Record<string, string>> = {
  EUROPE: 'in Europe',
  NORTH_AMERICA: 'in North America',
  LATIN_AMERICA: 'in Latin America',
  MIDDLE_EAST_AFRICA: 'in the Middle East or Africa',
  ASIA_PACIFIC: 'in Asia-Pacific',
  GLOBAL: 'that works across the world',
};
const sizes: Readonly<Record<string, string>> = {
  UP_TO_49: 'fewer than 50 people',
  FROM_50: 'between 50 and 249 people',
  FROM_250: 'between 250 and 999 people',
  FROM_1000: 'between 1,000 and 4,999 people',
  FROM_5000: '5,000 people or more',
};

export const sizeWords = (band: string | null): string | null => (band === null ? null : (sizes[band] ?? null));

/** By its name, or by the bands that learnings speak of clients in: "an industrial firm in Europe". */
export function whoIsIt({ clientName, industry, region }: Pick<RecordFacts, 'clientName' | 'industry' | 'region'>, named: boolean): string {
  if (named) return clientName;
  return [industries[industry ?? ''] ?? 'an organisation', regions[region ?? '']].filter(Boolean).join(' ');
}
