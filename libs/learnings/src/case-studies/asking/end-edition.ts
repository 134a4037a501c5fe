import { instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { EditionEnd } from '../case-study-kinds.js';
import { EditionRow } from './edition.entity.js';

/** A text is over: its words go, that it was asked for stays. Throws CONFLICT. */
export async function endEdition(tx: Tx, { id, version }: { readonly id: string; readonly version: number }, endedBecause: EditionEnd): Promise<void> {
  await tx.table(EditionRow).change(id, version, { text: '', charts: [], endedAt: instant(tx.now()), endedBecause });
}
