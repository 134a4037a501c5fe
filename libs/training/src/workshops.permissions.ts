import { definePermission } from '@cairn/platform';

/** To plan workshops and to say who was there; where, the policy says. */
export const leadWorkshops = definePermission('training.lead', { roles: ['OWNER', 'COACH', 'INTERNAL_COACH'] });
/** To move dates and to book others. */
export const keepDates = definePermission('training.keep-dates', { roles: ['OWNER', 'COACH', 'INTERNAL_COACH', 'CLIENT_LEAD', 'COORDINATOR'] });
export const scoreOutcomes = definePermission('training.score-outcomes', { roles: ['OWNER', 'COACH', 'INTERNAL_COACH', 'CLIENT_LEAD'] });
/** To write the practice's quizzes. */
export const keepQuizzes = definePermission('training.keep-quizzes', { roles: ['OWNER', 'COACH'] });
