import type { Role } from '../viewer/roles.js';
import { mayEndRole, roleFits } from './role.rules.js';

describe('roleFits', () => {
  it.each<[string, Role, string | undefined, string | undefined]>([
    ['a coach of the practice', 'COACH', undefined, undefined],
    ['a coach of a client', 'COACH', 'c1', 'ROLE_WITHOUT_CLIENT'],
    ['a client lead of a client', 'CLIENT_LEAD', 'c1', undefined],
    ['a client lead of nobody', 'CLIENT_LEAD', undefined, 'ROLE_NEEDS_CLIENT'],
  ])('%s', (_, role, clientId, refusal) => {
    const fits = roleFits(role, clientId);
    expect(fits.ok ? undefined : fits.error.code).toBe(refusal);
  });
});

describe('mayEndRole', () => {
  it.each<[string, Role, number, string | undefined]>([
    ['the last owner stays', 'OWNER', 0, 'ROLE_LAST_OWNER'],
    ['one of two owners may go', 'OWNER', 1, undefined],
    ['any coach may go', 'COACH', 0, undefined],
  ])('%s', (_, role, others, refusal) => {
    const allowed = mayEndRole(role, others);
    expect(allowed.ok ? undefined : allowed.error.code).toBe(refusal);
  });
});
