import { countWords } from '@cairn/kernel';
import type { EvidenceBands } from './evidence-bands.js';

const industries: Readonly<Record<string, string>> = { PUBLIC: 'public sector' };
const sizes: Readonly<Record<string, string>> = {
  UP_TO_49: 'up to 49 people',
  FROM_50: '50 people or more',
  FROM_250: '250 people or more',
  FROM_1000: '1,000 people or more',
  FROM_5000: '5,000 people or more',
};
const titled = (word: string): string =>
  word
    .toLowerCase()
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
const plain = (word: string): string => word.toLowerCase().replaceAll('_', ' ');

/** What may be known of a client, as a line: `public sector, Europe, 1,000 people or more, cycle 1, 14 weeks`; null where nothing is. */
export function bandsInWords(bands: Partial<EvidenceBands>): string | null {
  const words = [
    ...(bands.industry ? [industries[bands.industry] ?? plain(bands.industry)] : []),
    ...(bands.region ? [titled(bands.region)] : []),
    ...(bands.sizeBand ? [sizes[bands.sizeBand] ?? plain(bands.sizeBand)] : []),
    ...(bands.cycleNumber ? [`cycle ${bands.cycleNumber}`] : []),
    ...(bands.weeks ? [countWords(bands.weeks, 'week')] : []),
    ...(bands.teams ? [`${bands.teams} teams`] : []),
  ];
  return words.length > 0 ? words.join(', ') : null;
}
