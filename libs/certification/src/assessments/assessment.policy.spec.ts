import { Viewer, type PracticeRole } from '@cairn/identity';
import { canAssess, canReadRound } from './assessment.policy.js';

const viewer = (personId: string, ...roles: readonly PracticeRole[]): Viewer =>
  new Viewer({
    ...{ practiceId: 'p', accountId: 'a', personId, sessionId: 's', name: 'Sam', email: 'sam@example.test', timeZone: 'UTC', language: 'en', isSample: false },
    ...{ roles: roles.map((role) => ({ role })), coaching: [] },
  });
const trainee = { personId: 'priya', mentorId: 'sam' };
const cohort = { facilitatorId: 'fay', secondFacilitatorId: null };

it.each([
  ['an assessor', viewer('lee', 'ASSESSOR'), true, true],
  ['the director', viewer('mara', 'CERTIFICATION_DIRECTOR'), true, true],
  ['an owner', viewer('olga', 'OWNER'), true, true],
  ['the mentor, though an assessor', viewer('sam', 'ASSESSOR', 'MENTOR'), true, false],
  ['the mentor, though the owner', viewer('sam', 'OWNER'), true, false],
  ['the trainee, though an assessor', viewer('priya', 'ASSESSOR', 'TRAINEE'), false, false],
  ['a facilitator of the cohort', viewer('fay', 'COACH'), true, false],
  ['another mentor', viewer('tom', 'MENTOR'), false, false],
  ['another trainee', viewer('wei', 'TRAINEE'), false, false],
  ['a coach', viewer('cleo', 'COACH'), false, false],
])('%s', (_, who, reads, assesses) => expect([canReadRound(who, trainee, cohort), canAssess(who, trainee)]).toEqual([reads, assesses]));
