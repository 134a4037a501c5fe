import type { Viewer } from '@cairn/identity';

interface Of {
  readonly clientId: string;
  readonly engagementId: string;
}

/** A case study is read by the coaches of its engagement, and by the owner, who may publish it. */
export const canReadStudy = (viewer: Viewer, { engagementId }: Of): boolean => viewer.is('OWNER') || viewer.coaches(engagementId);

/** Lead coach and co-coaches write it and ask for consent; a shadow watches. */
export const canWriteStudy = (viewer: Viewer, { engagementId }: Of): boolean => viewer.coaches(engagementId, 'LEAD', 'CO_COACH');

/** The lead coach or the owner publish and withdraw. */
export const canPublishStudy = (viewer: Viewer, { engagementId }: Of): boolean => viewer.is('OWNER') || viewer.coaches(engagementId, 'LEAD');

/** The exact text that was asked for is also read by whoever may agree to it. */
export const canReadAsked = (viewer: Viewer, of: Of): boolean => canReadStudy(viewer, of) || viewer.isAt(of.clientId, 'CLIENT_LEAD');
