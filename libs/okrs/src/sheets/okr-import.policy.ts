import type { Viewer } from '@cairn/identity';
import { canRunCycles } from '../cycles/cycle.policy.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canReadDraft, canWriteForTeam } from '../drafts/draft.policy.js';

interface ImportPlace {
  readonly engagementId: string;
  readonly clientId: string;
  readonly startedBy: string;
}

/** A file belongs to whoever brought it; those who run the programme see it too. */
export const canKeepImport = (viewer: Viewer, file: ImportPlace): boolean => file.startedBy === viewer.personId || canRunCycles(viewer, file);

/** Whoever writes for one of these teams may bring a sheet; what of it is written is decided row by row. */
export const canBringSheet = (viewer: Viewer, places: readonly DraftPlace[]): boolean =>
  places.some((place) => canReadDraft(viewer, place) && canWriteForTeam(viewer, place));
