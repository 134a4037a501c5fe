import type { Viewer } from '@cairn/identity';
import { canRunCohort, type Learner, type RunBy } from '../certification.policy.js';

/** A trainee is written to by their mentor and by those who run the cohort; nobody nudges themselves. */
export const canNudge = (viewer: Viewer, trainee: Learner, cohort: RunBy): boolean =>
  trainee.personId !== viewer.personId && (trainee.mentorId === viewer.personId || canRunCohort(viewer, cohort));

/** Who sent it takes it back, and whoever may send in their place. */
export const canTakeNudgeBack = (viewer: Viewer, nudge: { readonly nudgedBy: string }, cohort: RunBy): boolean =>
  nudge.nudgedBy === viewer.personId || canRunCohort(viewer, cohort);
