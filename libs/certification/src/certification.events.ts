import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

// Programmes, applications and cohorts.
/** Somebody has a place in a cohort from now on. */
export const traineeEnrolled = defineEvent('certification.trainee-enrolled', z.object({ traineeId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
/** A version of a programme stands from now on. */
export const programmePublished = defineEvent('certification.programme-published', z.object({ programmeId: z.uuid(), versionId: z.uuid() }));

// Assignments and what assessors say to them.
const ofRound = z.object({ roundId: z.uuid(), traineeId: z.uuid(), itemId: z.uuid(), cohortId: z.uuid() });
export const assignmentHandedIn = defineEvent('certification.assignment-handed-in', ofRound);
/** Settled: returned, passed, or with the director because two assessors differ. */
export const assignmentAnswered = defineEvent('certification.assignment-answered', ofRound.extend({ status: z.enum(['RETURNED', 'PASSED', 'TO_DIRECTOR']) }));
