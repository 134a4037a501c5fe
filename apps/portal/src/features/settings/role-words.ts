import type { PracticeRole } from '../../graphql/graphql.js';

/** What the roles of a practice are called, in the order in which they are offered. */
export const practiceRoleWords: Readonly<Record<PracticeRole, string>> = {
  OWNER: 'Practice owner',
  COACH: 'Coach',
  CERTIFICATION_DIRECTOR: 'Certification director',
  ASSESSOR: 'Assessor',
  MENTOR: 'Mentor',
  TRAINEE: 'Trainee',
  CERTIFIED_COACH: 'Certified coach',
  NETWORK_MEMBER: 'Network member',
};

export const practiceRoleNames = Object.keys(practiceRoleWords) as readonly PracticeRole[];

/** "Practice owner, coach". */
export const rolesSaid = (roles: readonly PracticeRole[]): string =>
  roles
    .map((role, index) => (index === 0 ? practiceRoleWords[role] : practiceRoleWords[role].charAt(0).toLowerCase() + practiceRoleWords[role].slice(1)))
    .join(', ');
