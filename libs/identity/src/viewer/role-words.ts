import { listWords } from '@cairn/kernel';
import { clientRoles, practiceRoles, type Role } from './roles.js';

/** What roles are called in sentences: "Sam asks you in as client lead". */
export const roleWords: Readonly<Record<Role, string>> = {
  OWNER: 'practice owner',
  COACH: 'coach',
  CERTIFICATION_DIRECTOR: 'certification director',
  ASSESSOR: 'assessor',
  MENTOR: 'mentor',
  TRAINEE: 'trainee',
  CERTIFIED_COACH: 'certified coach',
  NETWORK_MEMBER: 'network member',
  CLIENT_LEAD: 'client lead',
  SPONSOR: 'executive sponsor',
  HR_LEAD: 'HR lead',
  COORDINATOR: 'coordinator',
  INTERNAL_COACH: 'internal coach',
  TEAM_LEAD: 'team lead',
  KR_CHAMPION: 'KR champion',
  AUTHOR: 'author of OKRs',
  MEMBER: 'member',
};

const order: readonly Role[] = [...practiceRoles, ...clientRoles];

/** Roles named one after the other, the weightier first: "client lead and team lead". */
export const rolesInWords = (roles: readonly Role[]): string => listWords(order.filter((role) => roles.includes(role)).map((role) => roleWords[role]));
