import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

// Programmes, applications and cohorts.
/** Somebody has a place in a cohort from now on. */
export const traineeEnrolled = defineEvent('certification.trainee-enrolled', z.object({ traineeId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
/** A version of a programme stands from now on. */
export const programmePublished = defineEvent('certification.programme-published', z.object({ programmeId: z.uuid(), versionId: z.uuid() }));
