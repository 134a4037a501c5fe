import type { Viewer } from '@cairn/identity';
import { canRunCycles } from '../cycles/cycle.policy.js';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { TeamPlace } from '../drafts/draft-place.js';
import { canWriteForTeam } from '../drafts/draft.policy.js';

type Place = Pick<TeamPlace, 'engagementId' | 'clientId' | 'teamId' | 'mode' | 'mine' | 'myLine' | 'readers'>;

/** A cycle is closed by the coaches who work, or by the owner. */
export const canCloseCycle = (viewer: Viewer, { engagementId }: { readonly engagementId: string }): boolean =>
  viewer.is('OWNER') || viewer.coaches(engagementId, 'LEAD', 'CO_COACH');

/** The end of a cycle is there for those who run the programme; for the others once they have something to score, or all can see how it ends. */
export const canSeeClosing = (
  viewer: Viewer,
  place: { readonly engagementId: string; readonly clientId: string; readonly status: CycleStatus },
  scores: boolean,
): boolean => place.status === 'CLOSING' || place.status === 'CLOSED' || scores || canRunCycles(viewer, place);

/** The champion states the score; team and coach write it down with them. */
export const canScore = (viewer: Viewer, place: Place, line: { readonly championId: string | null }): boolean =>
  line.championId === viewer.personId || canWriteForTeam(viewer, place) || viewer.coaches(place.engagementId, 'LEAD', 'CO_COACH');
