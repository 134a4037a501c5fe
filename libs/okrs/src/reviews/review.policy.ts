import type { Viewer } from '@cairn/identity';
import type { TeamPlace } from '../drafts/draft-place.js';
import { canReadUnsent, canWriteForTeam, writesAsCoach } from '../drafts/draft.policy.js';

type Place = Pick<TeamPlace, 'engagementId' | 'clientId' | 'teamId' | 'mode' | 'mine' | 'myLine' | 'readers'>;

const coaches = (viewer: Viewer, place: Place): boolean => viewer.coaches(place.engagementId, 'LEAD', 'CO_COACH');

/** A draft is the team's: its own people send it and take it back, also where a coach may write in it. */
export const canSend = (viewer: Viewer, place: Place): boolean => canWriteForTeam(viewer, place) && !writesAsCoach(viewer, place);

/** Coaches who work, the client lead and an internal coach ask and remark. */
export const canReview = (viewer: Viewer, place: Place): boolean => coaches(viewer, place) || viewer.isAt(place.clientId, 'CLIENT_LEAD', 'INTERNAL_COACH');

/** The verdict is the coach's alone. */
export const canGiveVerdict = coaches;

/** Those who review and those who write talk about a draft; whoever may read it unsent listens. */
export const canTalk = (viewer: Viewer, place: Place): boolean => canReview(viewer, place) || canWriteForTeam(viewer, place);
export const canReadTalk = canReadUnsent;

/** Published by the team itself, or by the coach who found it ready. */
export const canPublish = (viewer: Viewer, place: Place): boolean => canSend(viewer, place) || coaches(viewer, place);

/** What is published changes by the hands that may write for the team. */
export const canChangePublished = canWriteForTeam;

/** Whose drafts lie on the desk of a viewer; null for both: all, for the owner. */
export function deskOf(viewer: Viewer): { readonly engagementIds: readonly string[] | null; readonly clientIds: readonly string[] | null } {
  if (viewer.is('OWNER')) return { engagementIds: null, clientIds: null };
  return {
    engagementIds: viewer.coaching.map((one) => one.engagementId),
    clientIds: viewer.roles.flatMap((held) => (held.clientId && (held.role === 'CLIENT_LEAD' || held.role === 'INTERNAL_COACH') ? [held.clientId] : [])),
  };
}

/** The same answer for one engagement, or for any. */
export function reviewsSomewhere(viewer: Viewer, at?: { readonly engagementId: string; readonly clientId: string }): boolean {
  const { engagementIds, clientIds } = deskOf(viewer);
  if (engagementIds === null || clientIds === null) return true;
  return at ? engagementIds.includes(at.engagementId) || clientIds.includes(at.clientId) : engagementIds.length + clientIds.length > 0;
}
