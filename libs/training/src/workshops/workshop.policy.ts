import type { Viewer } from '@cairn/identity';

export interface TrainingPlace {
  readonly clientId: string;
  readonly engagementId: string;
}

/** Everybody of the client, the coaches and the owner see that a workshop takes place, its agenda and what to read before. */
export const canReadWorkshop = (viewer: Viewer, place: TrainingPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId) || viewer.roles.some((held) => held.clientId === place.clientId);

const leads = (viewer: Viewer, place: TrainingPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId, 'LEAD', 'CO_COACH') || viewer.isAt(place.clientId, 'INTERNAL_COACH');

/** Content is planned by those who lead workshops: the coaches who work, and the client's own coach. */
export const canPlanWorkshop = leads;

/** Dates are kept by them, the client lead and the coordinator. */
export const canMoveWorkshop = (viewer: Viewer, place: TrainingPlace): boolean =>
  leads(viewer, place) || viewer.isAt(place.clientId, 'CLIENT_LEAD', 'COORDINATOR');

/** The same people invite and book others; everybody books for themselves. */
export const canBookOthers = canMoveWorkshop;

/** Who was there clears people for drafting, so it is said by whoever led the workshop. */
export const canRecordAttendance = leads;
export const canDecideMakeUp = leads;

/** What a workshop is to achieve is agreed by the client: its lead, its sponsor, or the lead of the team it is for. */
export const canAgreeOutcome = (viewer: Viewer, place: TrainingPlace & { readonly teamLeadIds: readonly string[] }): boolean =>
  viewer.isAt(place.clientId, 'CLIENT_LEAD', 'SPONSOR') || place.teamLeadIds.includes(viewer.personId);

/** Whether it did is said by those who led it and by the client lead. */
export const canScoreOutcome = (viewer: Viewer, place: TrainingPlace): boolean => leads(viewer, place) || viewer.isAt(place.clientId, 'CLIENT_LEAD');

/** Who is booked, was there, or handed in: those who may read the list of people. Everybody else sees their own. */
export const canReadSeats = (viewer: Viewer, place: TrainingPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId) || viewer.isAt(place.clientId, 'CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH');

/** What people said of a workshop helps those who lead the next one. */
export const canReadFeedback = (viewer: Viewer, place: TrainingPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId) || viewer.isAt(place.clientId, 'INTERNAL_COACH');
