import type { Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { endEdition } from '../asking/end-edition.js';
import type { EditionEnd } from '../case-study-kinds.js';
import { caseStudyWithdrawn } from '../../learnings.events.js';
import { PublishedCaseStudyRow } from './published-case-study.entity.js';

export interface ToTakeDown {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly caseStudyId: string;
  readonly clientId: string;
  readonly publishedId: string | null;
  readonly publishedVersion: number | null;
}

/** Nobody reads this text any more: the copy keeps its address and no word. Throws CONFLICT. */
export async function takeDown(tx: Tx, edition: ToTakeDown, { because, on, by }: { because: EditionEnd; on: Day; by: string | null }): Promise<void> {
  await endEdition(tx, edition, because);
  const { publishedId, publishedVersion, caseStudyId, number, clientId } = edition;
  if (publishedId !== null && publishedVersion !== null)
    await tx
      .table(PublishedCaseStudyRow)
      .change(publishedId, publishedVersion, { title: null, text: '', charts: [], textSha256: null, until: null, withdrawnOn: on });
  await tx.record({ kind: 'learnings.case-study-withdrawn', clientId, body: { caseStudyId, number, publishedId, because, by } });
  if (publishedId !== null) await tx.emit(caseStudyWithdrawn({ publishedId, because }));
}
