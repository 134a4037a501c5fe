import type { Viewer } from '@cairn/identity';
import type { LearningVisibility, Reach } from './learning-kinds.js';

/** Where a learning was made, and by whom. */
export interface LearningPlace {
  readonly authorId: string;
  readonly clientId: string | null;
  readonly engagementId: string | null;
  readonly visibility: LearningVisibility;
}

/** A learning is read by its author, and once shared with them, by the coaches of its engagement; who coaches there no more reads it no more. */
export const canReadLearning = (viewer: Viewer, learning: LearningPlace): boolean =>
  learning.engagementId === null
    ? learning.authorId === viewer.personId
    : viewer.coaches(learning.engagementId) && (learning.authorId === viewer.personId || learning.visibility === 'COACHES');

/** A learning is written, handed in and withdrawn by its author. */
export const canWriteLearning = (viewer: Viewer, learning: LearningPlace): boolean =>
  learning.authorId === viewer.personId && canReadLearning(viewer, learning);

/** What was learned at a client is written down by those who coach there, whatever their part. */
export const canCaptureAt = (viewer: Viewer, engagementId: string): boolean => viewer.coaches(engagementId);

/** The practice's own people read what goes to the practice; the network reads what goes to the network. */
export const readableReaches = (viewer: Viewer): readonly Reach[] => {
  if (viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR')) return ['PRACTICE', 'NETWORK'];
  return viewer.is('ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER') ? ['NETWORK'] : [];
};

/** The queue is read by owners, directors and coaches; whose text it is, nobody sees in it. */
export const canReview = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR');

/** Whoever leads the practice or its certification answers for what it publishes, and may take it back. */
export const canModerate = (viewer: Viewer): boolean => viewer.is('OWNER', 'CERTIFICATION_DIRECTOR');
