import { Viewer, type Role } from '@cairn/identity';
import { canCaptureAt, canReadLearning, canReview, canWriteLearning, readableReaches } from './learnings.policy.js';

const viewer = (roles: Role[], coaching: string[] = []): Viewer =>
  new Viewer({
    ...{
      practiceId: 'p',
      accountId: 'a',
      personId: 'me',
      sessionId: 's',
      name: 'Me',
      email: 'me@example.test',
      timeZone: 'UTC',
      language: 'en',
      isSample: false,
    },
    roles: roles.map((role) => ({ role })),
    coaching: coaching.map((engagementId) => ({ engagementId, clientId: `client-of-${engagementId}`, part: 'CO_COACH' as const })),
  });
const learning = (authorId: string, visibility: 'ONLY_ME' | 'COACHES', engagementId: string | null = 'e1') => ({
  authorId,
  visibility,
  engagementId,
  clientId: engagementId && 'c1',
});

it.each([
  ['its author', viewer(['COACH'], ['e1']), learning('me', 'ONLY_ME'), true, true],
  ['another coach, while it is private', viewer(['COACH'], ['e1']), learning('you', 'ONLY_ME'), false, false],
  ['another coach, once it is shared', viewer(['COACH'], ['e1']), learning('you', 'COACHES'), true, false],
  ['a coach of another client', viewer(['COACH'], ['e2']), learning('you', 'COACHES'), false, false],
  ['its author, who coaches there no more', viewer(['COACH'], ['e2']), learning('me', 'COACHES'), false, false],
  ['the owner, who coaches nobody', viewer(['OWNER']), learning('you', 'COACHES'), false, false],
  ['its author, of no client', viewer(['OWNER']), learning('me', 'ONLY_ME', null), true, true],
  ['anybody else, of no client', viewer(['OWNER']), learning('you', 'ONLY_ME', null), false, false],
] as const)('%s', (_, who, what, reads, writes) => expect([canReadLearning(who, what), canWriteLearning(who, what)]).toEqual([reads, writes]));

it.each([
  ['OWNER', ['PRACTICE', 'NETWORK'], true],
  ['COACH', ['PRACTICE', 'NETWORK'], true],
  ['CERTIFICATION_DIRECTOR', ['PRACTICE', 'NETWORK'], true],
  ['ASSESSOR', ['NETWORK'], false],
  ['MENTOR', ['NETWORK'], false],
  ['CERTIFIED_COACH', ['NETWORK'], false],
  ['NETWORK_MEMBER', ['NETWORK'], false],
  ['TRAINEE', [], false],
  ['CLIENT_LEAD', [], false],
  ['INTERNAL_COACH', [], false],
] as const)('%s reads %j and reviews: %s', (role, reaches, reviews) => {
  expect(readableReaches(viewer([role]))).toEqual(reaches);
  expect(canReview(viewer([role]))).toBe(reviews);
});

it('is written down by those who coach there, whatever their part', () => {
  expect([canCaptureAt(viewer(['COACH'], ['e1']), 'e1'), canCaptureAt(viewer(['OWNER']), 'e1')]).toEqual([true, false]);
});
