import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { engagements } from '../engagements/engagements.repository.js';
import { EngagementNoteRow } from './engagement-note.entity.js';
import { canReadNote } from './note.policy.js';

/** Throws NOT_FOUND, also for notes that the viewer may not know of. */
export async function noteOf(tx: Tx, viewer: Viewer, id: string): Promise<EngagementNoteRow> {
  const note = await tx.table(EngagementNoteRow).get(id);
  const engagement = await engagements(tx).get(viewer, note.engagementId);
  if (!canReadNote(viewer, engagement, note)) throw notFound();
  return note;
}
