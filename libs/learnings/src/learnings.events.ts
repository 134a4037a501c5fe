import { defineEvent } from '@cairn/platform';
import { z } from 'zod';
import { withdrawalCauses } from './learning-kinds.js';

// Events carry ids of the copy; who may know where it comes from asks `learning_origin`.
const ofShared = { sharedId: z.uuid() };

/** Written down, as a private draft. */
export const learningDrafted = defineEvent('learnings.learning-drafted', z.object({ learningId: z.uuid() }));
/** A copy without names waits for a second person. */
export const learningHandedIn = defineEvent('learnings.learning-handed-in', z.object({ ...ofShared, round: z.int() }));
/** The second person has remarks. */
export const learningReturned = defineEvent(
  'learnings.learning-returned',
  z.object({ ...ofShared, round: z.int(), answer: z.literal('RETURNED').default('RETURNED') }),
);
/** Everybody whom it reaches may read the copy from now on. */
export const learningPublished = defineEvent(
  'learnings.learning-published',
  z.object({ ...ofShared, round: z.int(), answer: z.literal('PUBLISHED').default('PUBLISHED') }),
);
/** The copy has no text any more; whatever cites it says so. */
export const learningWithdrawn = defineEvent(
  'learnings.learning-withdrawn',
  z.object({ ...ofShared, cause: z.enum(withdrawalCauses), answer: z.literal('WITHDRAWN').default('WITHDRAWN') }),
);
/** Others may read the case study from now on, where the client agreed. */
export const caseStudyPublished = defineEvent('learnings.case-study-published', z.object({ publishedId: z.uuid() }));
/** Its copy has no text any more. */
export const caseStudyWithdrawn = defineEvent(
  'learnings.case-study-withdrawn',
  z.object({ publishedId: z.uuid(), because: z.enum(['COACH', 'CLIENT', 'DAY', 'REPLACED']) }),
);
