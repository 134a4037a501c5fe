import { Viewer, type Role } from '@cairn/identity';
import { canRetryJobs } from './deliveries.policy.js';

const as = (role: Role, clientId?: string): Viewer =>
  new Viewer({
    ...{
      practiceId: 'p',
      accountId: 'a',
      personId: 'me',
      sessionId: 's',
      name: 'Sam Okafor',
      email: 'sam@example.test',
      timeZone: 'Europe/Berlin',
      language: 'en',
      isSample: false,
    },
    roles: [clientId ? { role, clientId } : { role }],
    coaching: [],
  });

it.each([
  ['OWNER', true],
  ['COACH', false],
  ['CERTIFICATION_DIRECTOR', false],
] as const)('%s may retry failed work: %p', (role, may) => expect(canRetryJobs(as(role))).toBe(may));

it('is not for people of a client', () => expect(canRetryJobs(as('CLIENT_LEAD', 'c-1'))).toBe(false));
