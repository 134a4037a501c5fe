import { Viewer, type Coaching, type HeldRole } from '@cairn/identity';
import { canAddWaypoint, canReadWaypoints } from './waypoint.policy.js';

const here = { id: 'here', clientId: 'client' };
const viewer = (roles: HeldRole[], coaching: Coaching[] = []): Viewer =>
  new Viewer({
    practiceId: 'practice',
    accountId: 'account',
    personId: 'person',
    sessionId: 'session',
    name: 'Sam Okafor',
    email: 'sam@example.test',
    timeZone: 'UTC',
    language: 'en',
    isSample: false,
    roles,
    coaching,
  });
const coach = (part: Coaching['part'], engagementId = here.id): Viewer => viewer([{ role: 'COACH' }], [{ engagementId, clientId: here.clientId, part }]);

it.each([
  ['the owner', viewer([{ role: 'OWNER' }]), true, true],
  ['the lead coach', coach('LEAD'), true, true],
  ['a co-coach', coach('CO_COACH'), true, true],
  ['a shadow', coach('SHADOW'), true, false],
  ['a coach of another engagement', coach('LEAD', 'elsewhere'), false, false],
  ['a coach without engagements', viewer([{ role: 'COACH' }]), false, false],
  ['the client lead', viewer([{ role: 'CLIENT_LEAD', clientId: here.clientId }]), true, false],
  ['the lead of another client', viewer([{ role: 'CLIENT_LEAD', clientId: 'other' }]), false, false],
])('%s', (_, one, reads, adds) => {
  expect([canReadWaypoints(one, here), canAddWaypoint(one, here)]).toEqual([reads, adds]);
});
