import { instant, newId } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { draftStarted } from '../okrs.events.js';
import type { DraftPlace } from './draft-place.js';
import { writesAsCoach } from './draft.policy.js';

/** What every new objective and line begins with. */
export function newlyWritten(tx: Tx, viewer: Viewer, place: DraftPlace) {
  const at = instant(tx.now());
  return {
    ...{ id: newId(), clientId: place.clientId, engagementId: place.engagementId, draftId: place.draftId },
    ...{
      authorId: viewer.personId,
      byCoach: writesAsCoach(viewer, place),
      createdAt: at,
      editedAt: at,
      editedBy: viewer.personId,
      deletedAt: null,
      deletedBy: null,
    },
  };
}

/** Who changed it now. */
export const edited = (tx: Tx, viewer: Viewer) => ({ editedAt: instant(tx.now()), editedBy: viewer.personId });

/** Tells once that a team has begun to write. */
export async function noteStart(tx: Tx, { draftId, cycleId, teamId, engagementId, clientId }: DraftPlace): Promise<void> {
  if (await tx.once(`okrs.draft-started:${draftId}`)) await tx.emit(draftStarted({ draftId, cycleId, teamId, engagementId, clientId }));
}
