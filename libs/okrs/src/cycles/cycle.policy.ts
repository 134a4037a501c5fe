import type { Viewer } from '@cairn/identity';

interface Place {
  readonly engagementId: string;
  readonly clientId: string;
}

/** Cycles are planned and moved on by those who run the programme: the coaches who work, the client lead, an internal coach, the owner. */
export const canRunCycles = (viewer: Viewer, place: Place): boolean =>
  viewer.is('OWNER') || viewer.coaches(place.engagementId, 'LEAD', 'CO_COACH') || viewer.isAt(place.clientId, 'CLIENT_LEAD', 'INTERNAL_COACH');
