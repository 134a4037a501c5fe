import { newId, type Instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { OkrChangeRow } from './okr-change.entity.js';
import type { MadeChange } from './write-changes.js';

interface Act {
  readonly publicationNumber: number;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** What changed stays readable beside its reason. */
export const keepHistory = (tx: Tx, { draftId, engagementId, clientId }: DraftPlace, changes: readonly MadeChange[], act: Act): Promise<void> =>
  tx.table(OkrChangeRow).addAll(changes.map((change) => ({ id: newId(), clientId, engagementId, draftId, ...change, ...act })));
