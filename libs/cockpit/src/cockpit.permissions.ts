import { definePermission } from '@cairn/platform';

/** Today is for those who coach, for the owner, and for everybody who has a part in certification. */
export const seeToday = definePermission('cockpit.today', {
  roles: ['OWNER', 'COACH', 'INTERNAL_COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'TRAINEE', 'CERTIFIED_COACH'],
});

/** The programme is for the people of a client and for those who coach it. */
export const seeProgramme = definePermission('cockpit.programme', {
  roles: ['OWNER', 'COACH', 'CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH', 'TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR', 'MEMBER'],
});

/** What could not be delivered is the practice's to mend. */
export const mendDeliveries = definePermission('cockpit.deliveries', { roles: ['OWNER', 'COACH'] });
