import type { Viewer } from '@cairn/identity';
import { canDirect, canReadTrainee, type Learner, type RunBy } from '../certification.policy.js';

/** Nobody grades their own mentee, nor themselves; the database repeats it. */
export const isOwnMentee = (viewer: Pick<Viewer, 'personId'>, trainee: Learner): boolean =>
  trainee.mentorId === viewer.personId || trainee.personId === viewer.personId;

/** Assessors read what is handed in, of every cohort; its mentor and those who run its cohort read along. */
export const canReadRound = (viewer: Viewer, trainee: Learner, cohort: RunBy): boolean =>
  trainee.personId !== viewer.personId && (viewer.is('ASSESSOR') || canReadTrainee(viewer, trainee, cohort));

/** An answer is given by assessors and by those who direct, never to their own mentee. */
export const canAssess = (viewer: Viewer, trainee: Learner): boolean => (viewer.is('ASSESSOR') || canDirect(viewer)) && !isOwnMentee(viewer, trainee);

/** The same as a filter of the queue: everything, or what one mentors and runs; never one’s own. */
export const readableRounds = (viewer: Viewer): { readonly all: boolean; readonly personId: string } => ({
  all: viewer.is('ASSESSOR') || canDirect(viewer),
  personId: viewer.personId,
});
