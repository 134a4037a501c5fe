import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

// Programmes, applications and cohorts.
/** Somebody has a place in a cohort from now on. */
export const traineeEnrolled = defineEvent('certification.trainee-enrolled', z.object({ traineeId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
