import type { LearningBands } from '../learning-kinds.js';
import type { Finding } from './finding.js';

/** Fewer clients than these under one description, and the description is nearly a name. */
export const clientsThatHide = 5;

/** What a client of the practice looks like in bands; no id and no name. */
export interface ClientBands {
  readonly industry: string | null;
  readonly sizeBand: string | null;
  readonly region: string | null;
  /** Levels that set OKRs by the plan in force. */
  readonly levels: readonly string[];
  /** The highest number of a cycle that has begun there; 0 before the first. */
  readonly cycles: number;
}

type Band = keyof LearningBands;
/** The most telling for a reader first: it is given up last. */
const bandOrder: readonly Band[] = ['industry', 'cycleNumber', 'sizeBand', 'levels', 'region'];

const said = (bands: LearningBands, band: Band): boolean => {
  const value = bands[band];
  return Array.isArray(value) ? value.length > 0 : value !== null;
};

const sameLevels = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join();

function fits(bands: LearningBands, client: ClientBands): boolean {
  return (
    (bands.industry === null || bands.industry === client.industry) &&
    (bands.sizeBand === null || bands.sizeBand === client.sizeBand) &&
    (bands.region === null || bands.region === client.region) &&
    (bands.levels.length === 0 || sameLevels(bands.levels, client.levels)) &&
    (bands.cycleNumber === null || bands.cycleNumber <= client.cycles)
  );
}

const clientsFitting = (bands: LearningBands, clients: readonly ClientBands[]): number => clients.filter((client) => fits(bands, client)).length;

const keeping = (bands: LearningBands, kept: readonly Band[]): LearningBands => ({
  industry: kept.includes('industry') ? bands.industry : null,
  sizeBand: kept.includes('sizeBand') ? bands.sizeBand : null,
  region: kept.includes('region') ? bands.region : null,
  levels: kept.includes('levels') ? bands.levels : [],
  cycleNumber: kept.includes('cycleNumber') ? bands.cycleNumber : null,
});

/** As many of the bands as five clients of the practice share; of two equal choices the one that tells a reader more. */
export function bandsToShare(bands: LearningBands, clients: readonly ClientBands[]): LearningBands {
  const asked = bandOrder.filter((band) => said(bands, band));
  const choices = Array.from({ length: 2 ** asked.length }, (_, mask) => asked.filter((_, place) => (mask >> place) & 1));
  const weight = (kept: readonly Band[]): number => kept.length * 1000 + kept.reduce((sum, band) => sum + 2 ** (bandOrder.length - bandOrder.indexOf(band)), 0);
  const safe = choices.filter((kept) => kept.length === 0 || clientsFitting(keeping(bands, kept), clients) >= clientsThatHide);
  return keeping(bands, safe.sort((one, other) => weight(other) - weight(one))[0] ?? []);
}

/** A description that fewer than five clients of the practice fit tells which one it is. */
export function findRareBands(bands: LearningBands, clients: readonly ClientBands[]): readonly Finding[] {
  if (!bandOrder.some((band) => said(bands, band)) || clientsFitting(bands, clients) >= clientsThatHide) return [];
  return [
    {
      ...{ field: 'bands', start: 0, length: 0, text: '', kind: 'RARE_BANDS' },
      words: 'Fewer than five clients of this practice fit this description together, so some of it is left out.',
      mayKeep: false,
    },
  ];
}
