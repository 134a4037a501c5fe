import type { Viewer } from '@cairn/identity';

/** Who facilitates a cohort. */
export interface RunBy {
  readonly facilitatorId: string;
  readonly secondFacilitatorId: string | null;
}

/** Whose path it is, and who accompanies it. */
export interface Learner {
  readonly personId: string;
  readonly mentorId: string | null;
}

/** Programmes, applications and cohorts are directed by the certification director and by owners. */
export const canDirect = (viewer: Viewer): boolean => viewer.is('OWNER', 'CERTIFICATION_DIRECTOR');

/** Those who work on certification see programmes and cohorts: directors, assessors and mentors. */
export const canWorkOnCertification = (viewer: Viewer): boolean => canDirect(viewer) || viewer.is('ASSESSOR', 'MENTOR');

/** A cohort is run by those who direct, and by its own two facilitators. */
export const canRunCohort = (viewer: Viewer, cohort: RunBy): boolean =>
  canDirect(viewer) || cohort.facilitatorId === viewer.personId || cohort.secondFacilitatorId === viewer.personId;

/** A path is read by the trainee, their mentor, and those who run the cohort. */
export const canReadTrainee = (viewer: Viewer, trainee: Learner, cohort: RunBy): boolean =>
  trainee.personId === viewer.personId || trainee.mentorId === viewer.personId || canRunCohort(viewer, cohort);
