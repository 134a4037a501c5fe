import type { Viewer } from '@cairn/identity';

interface Place {
  readonly engagementId: string;
}

/** What stands in a plan, a workshop or an answer is put there by the coaches who work with the client; a shadow watches. */
export const canCite = (viewer: Viewer, { engagementId }: Place): boolean => viewer.coaches(engagementId, 'LEAD', 'CO_COACH');

/** Coaches of the engagement and the owner also read who cited it, and the way to the whole learning; people of the client read its sentence. */
export const readsAsCoach = (viewer: Viewer, { engagementId }: Place): boolean => viewer.is('OWNER') || viewer.coaches(engagementId);
