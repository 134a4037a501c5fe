import type { Viewer } from '@cairn/identity';
import type { EngagementPlace } from '../engagements/engagement.policy.js';

/** A unit leaves, and comes back, by an act of a coach who works or of the client lead. */
export const canOptOut = (viewer: Viewer, { id, clientId }: EngagementPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(id, 'LEAD', 'CO_COACH') || viewer.isAt(clientId, 'CLIENT_LEAD');
