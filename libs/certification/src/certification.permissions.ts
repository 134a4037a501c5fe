import { definePermission } from '@cairn/platform';

// Programmes, applications and cohorts.
/** To write programmes, plan cohorts and decide about applications. */
export const directCertification = definePermission('certification.direct', { roles: ['OWNER', 'CERTIFICATION_DIRECTOR'] });
/** To see programmes and cohorts, and to run a cohort where one facilitates it: the policy says where. */
export const workOnCertification = definePermission('certification.work', {
  roles: ['OWNER', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'COACH', 'CERTIFIED_COACH'],
});

// Assignments, assessing and hours.
/** To walk one's own path. */
export const learnOneself = definePermission('certification.learn', { roles: ['TRAINEE', 'CERTIFIED_COACH'] });
/** To read what was handed in; what, the policy says. */
export const assess = definePermission('certification.assess', {
  roles: ['OWNER', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'COACH', 'CERTIFIED_COACH'],
});

// Certificates, renewal and the network.
/** To see and show one's own certificates; directors see all of them. */
export const holdCertificates = definePermission('certification.hold', {
  roles: ['OWNER', 'CERTIFICATION_DIRECTOR', 'TRAINEE', 'CERTIFIED_COACH', 'ASSESSOR', 'MENTOR', 'COACH'],
});
/** To find coaches of the network, and to show oneself there. */
export const beInNetwork = definePermission('certification.network', {
  roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'TRAINEE', 'CERTIFIED_COACH', 'NETWORK_MEMBER'],
});

/** To keep a log of one's own coaching. */
export const keepHours = definePermission('certification.keep-hours', {
  roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'TRAINEE', 'CERTIFIED_COACH'],
});
