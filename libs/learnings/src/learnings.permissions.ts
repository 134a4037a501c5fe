import { definePermission } from '@cairn/platform';

/** To write down what was learned; at which client, the policy says. */
export const captureLearnings = definePermission('learnings.capture', { roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR'] });
/** To read whether a client would recognise itself; not in one's own learnings, nor where one coaches. */
export const reviewLearnings = definePermission('learnings.review', { roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR'] });
/** To read what is published; how far, the policy says. */
export const readLearnings = definePermission('learnings.read', {
  roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER'],
});
/** To say of a published learning where it was seen, that it is still true, what it contradicts, and whether it helped. */
export const useLearnings = definePermission('learnings.use', { roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR'] });
/** To see what the clients of the whole practice choose. */
export const seePracticeBenchmarks = definePermission('learnings.see-practice-benchmarks', { roles: ['OWNER'] });
/** To write the case study of an engagement, and to read those of one's own; at which client, the policy says. */
export const writeCaseStudies = definePermission('learnings.write-case-studies', { roles: ['OWNER', 'COACH'] });
/** To read the exact text that a client lead is asked about. */
export const readAskedCaseStudy = definePermission('learnings.read-asked-case-study', { roles: ['OWNER', 'COACH', 'CLIENT_LEAD'] });
/** To read tips and questions; how far, the policy says. Clients never do. */
export const readTips = definePermission('learnings.read-tips', {
  roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER'],
});
/** To publish, comment, answer, follow, thank and report; where, the policy says. */
export const writeTips = definePermission('learnings.write-tips', {
  roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER'],
});
/** To hide what others wrote, with a reason, and to decide about reports. */
export const moderateTips = definePermission('learnings.moderate-tips', { roles: ['OWNER', 'CERTIFICATION_DIRECTOR'] });
/** To withdraw a published learning of anybody, without being told whose it was. */
export const moderateLearnings = definePermission('learnings.moderate', { roles: ['OWNER', 'CERTIFICATION_DIRECTOR'] });
