import { definePermission } from '@cairn/platform';

/** To prepare plans and their changes. */
export const prepare = definePermission('deployment.prepare', { roles: ['OWNER', 'COACH'] });
/** To propose to a client; on which engagement, the policy says. */
export const propose = definePermission('deployment.propose', { roles: ['COACH', 'OWNER'] });
/** To ask for an exception. */
export const askException = definePermission('deployment.ask-waiver', {
  roles: ['COACH', 'OWNER', 'CLIENT_LEAD', 'COORDINATOR', 'INTERNAL_COACH', 'TEAM_LEAD'],
});
/** To decide on exceptions. */
export const decideException = definePermission('deployment.decide-waiver', { roles: ['CLIENT_LEAD'] });
/** To write in the margin. */
export const annotate = definePermission('deployment.annotate', {
  roles: ['COACH', 'OWNER', 'CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH'],
});
/** To ask a client what the practice may make of the work. */
export const requestConsent = definePermission('deployment.ask-consent', { roles: ['COACH', 'OWNER'] });
/** To say so, and to take it back. */
export const speakForClient = definePermission('deployment.give-consent', { roles: ['CLIENT_LEAD'] });
