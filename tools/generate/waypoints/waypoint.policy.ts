import type { Viewer } from '@cairn/identity';

export interface EngagementPlace {
  readonly id: string;
  readonly clientId: string;
}

/** Whoever belongs to the engagement: its coaches, the owner, and the people of its client. */
export const canReadWaypoints = (viewer: Viewer, { id, clientId }: EngagementPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(id) || viewer.roles.some((held) => held.clientId === clientId);

/** Coaches who work on the engagement, not one who only looks on. */
export const canAddWaypoint = (viewer: Viewer, { id }: EngagementPlace): boolean => viewer.is('OWNER') || viewer.coaches(id, 'LEAD', 'CO_COACH');
