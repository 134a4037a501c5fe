import { definePermission } from '@cairn/platform';

// Programmes, applications and cohorts.
/** To write programmes, plan cohorts and decide about applications. */
export const directCertification = definePermission('certification.direct', { roles: ['OWNER', 'CERTIFICATION_DIRECTOR'] });
/** To see programmes and cohorts, and to run a cohort where one facilitates it: the policy says where. */
export const workOnCertification = definePermission('certification.work', {
  roles: ['OWNER', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'COACH', 'CERTIFIED_COACH'],
});
