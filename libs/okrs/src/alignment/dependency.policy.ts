import type { Viewer } from '@cairn/identity';
import type { TeamPlace } from '../drafts/draft-place.js';
import { canWriteForTeam } from '../drafts/draft.policy.js';

/** Agreed is what the other side says: its own writers, or whoever helps both. For somebody outside the programme the team itself says it. */
export const canAgree = (viewer: Viewer, own: TeamPlace, other: TeamPlace | null): boolean => canWriteForTeam(viewer, other ?? own);
