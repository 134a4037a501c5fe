import { loadNames, sanitise } from '@cairn/engagements';
import type { Tx } from '@cairn/platform';
import type { LearningBands } from '../learning-kinds.js';
import type { Finding, TextField } from './finding.js';
import { loadClientBands } from './load-client-bands.js';
import { bandsToShare, findRareBands } from './rare-bands.rules.js';

export interface CheckedForSharing {
  /** In the order of the fields and of reading; rare bands last. */
  readonly findings: readonly Finding[];
  /** As many of the bands as five clients share. */
  readonly bandsToShare: LearningBands;
}

/** Looks through what is about to leave its engagement. */
export async function checkForSharing(tx: Tx, asked: { readonly fields: readonly TextField[]; readonly bands: LearningBands }): Promise<CheckedForSharing> {
  const directory = await loadNames(tx);
  const clients = await loadClientBands(tx);
  return { findings: [...sanitise(asked.fields, directory), ...findRareBands(asked.bands, clients)], bandsToShare: bandsToShare(asked.bands, clients) };
}
