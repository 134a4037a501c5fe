import { definePermission } from '@cairn/platform';

const ofTheClient = ['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH', 'TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR', 'MEMBER'] as const;

/** To plan cycles and to move them on. */
export const runCycles = definePermission('okrs.run-cycles', { roles: ['OWNER', 'COACH', 'CLIENT_LEAD', 'INTERNAL_COACH'] });
/** To write for a team; whose, and whether now, is decided behind the door. */
export const writeOkrs = definePermission('okrs.write', { roles: ['COACH', 'OWNER', ...ofTheClient] });
/** To word the questions that coaches ask. */
export const wordQuestions = definePermission('okrs.word-questions', { roles: ['OWNER', 'COACH'] });
/** To review what teams wrote, and to publish it; whose, and whether now, is decided behind the door. */
export const reviewOkrs = definePermission('okrs.review', { roles: ['COACH', 'OWNER', ...ofTheClient] });
