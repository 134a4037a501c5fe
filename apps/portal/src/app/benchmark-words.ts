import type { CycleBand, Industry, Region, SizeBand } from '../graphql/graphql.js';
import { industryWords, regionWords, sizeWords } from './client-words.js';

interface Bands {
  readonly industry: Industry | null;
  readonly sizeBand: SizeBand | null;
  readonly region: Region | null;
  readonly cycles: CycleBand | null;
}

const cycleWords: Readonly<Record<CycleBand, string>> = { FIRST_CYCLE: 'in their first cycle', LATER_CYCLES: 'after their first cycle' };

/** Whom a count is of: "All clients", or "Public sector, 250 to 999 people". */
export function benchmarkGroup({ industry, sizeBand, region, cycles }: Bands): string {
  const bands = [industry && industryWords[industry], sizeBand && sizeWords[sizeBand], region && regionWords[region], cycles && cycleWords[cycles]];
  return bands.filter((band) => band).join(', ') || 'All clients';
}
