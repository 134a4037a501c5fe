import type { Viewer } from '@cairn/identity';

interface Place {
  readonly clientId: string;
  readonly engagementId: string;
}

/** Those who feel the rule may ask for an exception: team leads, those who run the programme, and the coaches. */
export const canAskWaiver = (viewer: Viewer, place: Place): boolean =>
  viewer.coaches(place.engagementId, 'LEAD', 'CO_COACH') || viewer.isAt(place.clientId, 'CLIENT_LEAD', 'COORDINATOR', 'INTERNAL_COACH', 'TEAM_LEAD');

/** An exception is granted, declined or ended by the client lead alone. */
export const canDecideWaiver = (viewer: Viewer, place: Pick<Place, 'clientId'>): boolean => viewer.isAt(place.clientId, 'CLIENT_LEAD');
