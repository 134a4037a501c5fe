import type { Viewer } from '@cairn/identity';

interface Place {
  readonly clientId: string;
  readonly engagementId: string;
}

const belongsTo = (viewer: Viewer, clientId: string): boolean => viewer.roles.some((held) => held.clientId === clientId);

/** A plan is open to all people of the client, to the engagement's coaches and to the owner of the practice. */
export const canReadPlan = (viewer: Viewer, place: Place): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId) || belongsTo(viewer, place.clientId);

/** Drafts and notes among coaches are for those who coach the engagement and the owner. */
export const canReadDrafts = (viewer: Viewer, place: Place): boolean => viewer.is('OWNER') || viewer.coaches(place.engagementId);

/** Coaches prepare and send changes; a shadow watches. */
export const canPropose = (viewer: Viewer, place: Place): boolean => viewer.coaches(place.engagementId, 'LEAD', 'CO_COACH');

/** Overriding the amendment lock is the lead coach's act: it costs the client a broken promise of stability. */
export const canOverrideLock = (viewer: Viewer, place: Place): boolean => viewer.coaches(place.engagementId, 'LEAD');

/** Coaches and those who run the programme at the client write in the margin. */
export const canWriteNote = (viewer: Viewer, place: Place): boolean =>
  viewer.coaches(place.engagementId) || viewer.isAt(place.clientId, 'CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH');

/** Notes among coaches are written by coaches. */
export const canWriteCoachNote = (viewer: Viewer, place: Place): boolean => viewer.coaches(place.engagementId);
