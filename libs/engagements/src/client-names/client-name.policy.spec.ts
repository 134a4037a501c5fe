import { Viewer } from '@cairn/identity';
import { canKeepClientNames } from './client-name.policy.js';

type Facts = ConstructorParameters<typeof Viewer>[0];
const viewer = (facts: Partial<Facts>): Viewer =>
  new Viewer({ practiceId: 'p', personId: 'x', accountId: 'a', name: 'X', roles: [], coaching: [], ...facts } as unknown as Facts);

it.each<[string, Partial<Facts>, boolean]>([
  ['the owner', { roles: [{ role: 'OWNER' }] }, true],
  ['whoever shadows there', { coaching: [{ clientId: 'c', engagementId: 'e', part: 'SHADOW' }] }, true],
  ['a coach of others', { roles: [{ role: 'COACH' }], coaching: [{ clientId: 'd', engagementId: 'f', part: 'LEAD' }] }, false],
  ['the client lead', { roles: [{ role: 'CLIENT_LEAD', clientId: 'c' }] }, false],
])('%s', (_, facts, may) => expect(canKeepClientNames(viewer(facts), { engagementIds: ['e'] })).toBe(may));
