import { createHash } from 'node:crypto';
import { instant, newId } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { canonicalJson, type Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { okrsPublished } from '../okrs.events.js';
import { contentOf } from '../reviews/draft-content.js';
import { PublicationRow } from './publication.entity.js';

/** Keeps a copy of the draft as it stands, its hash in the practice's record, and tells the others. Returns the number of the copy. */
export async function freeze(tx: Tx, viewer: Viewer, place: DraftPlace, reason: string | null): Promise<number> {
  const { draftId, cycleId, teamId, engagementId, clientId, cycleNumber, teamName, planNumber } = place;
  const number = await nextNumber(tx, draftId);
  const content = canonicalJson({ team: teamName, cycle: cycleNumber, plan: planNumber, ...(await contentOf(tx, draftId)) });
  const contentSha256 = createHash('sha256').update(content).digest('hex');
  const body = { draftId, cycleId, teamId, engagementId, number, contentSha256, publishedBy: viewer.personId, reason };
  const record = await tx.record({ kind: number === 1 ? 'okrs.published' : 'okrs.published-changed', clientId, body });
  const at = { publishedBy: viewer.personId, publishedAt: instant(tx.now()) };
  await tx.table(PublicationRow).add({ id: newId(), clientId, engagementId, draftId, number, content, contentSha256, reason, recordId: record.id, ...at });
  await tx.emit(okrsPublished({ draftId, cycleId, teamId, engagementId, clientId, number }));
  return number;
}

/** Whoever publishes holds the draft, so numbers follow each other. */
export async function nextNumber(tx: Tx, draftId: string): Promise<number> {
  const last = await tx.row<{ number: number }>(`select coalesce(max(number), 0) as number from publication where practice_id = $1 and draft_id = $2`, [
    draftId,
  ]);
  return (last?.number ?? 0) + 1;
}
