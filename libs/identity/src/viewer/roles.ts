/** Roles of the practice's own people. */
export const practiceRoles = ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'TRAINEE', 'CERTIFIED_COACH', 'NETWORK_MEMBER'] as const;
/** Roles of a client's people; each belongs to one client. */
export const clientRoles = ['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH', 'TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR', 'MEMBER'] as const;

export type PracticeRole = (typeof practiceRoles)[number];
export type ClientRole = (typeof clientRoles)[number];
export type Role = PracticeRole | ClientRole;

export const isClientRole = (role: Role): role is ClientRole => (clientRoles as readonly string[]).includes(role);
