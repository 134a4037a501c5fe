import { instant } from '@cairn/kernel';
import { startsInWords } from './start-words.rules.js';

const of = { inForceAt: instant(new Date('2026-11-27T09:00:00Z')), isSettled: false, zone: 'Europe/London', now: instant(new Date('2026-11-26T12:00:00Z')) };

it.each([
  ['As soon as it is in force.', false, '09:00 after the last approval. If that comes now: Friday 27 November, 09:00.'],
  ['As soon as it is in force.', true, 'Friday 27 November, 09:00.'],
  [
    'As soon as it is in force, in the middle of cycle 2. Reason: The board asks for it.',
    false,
    '09:00 after the last approval. If that comes now: Friday 27 November, 09:00. In the middle of cycle 2. Reason: The board asks for it.',
  ],
  ['This starts with cycle 2.', false, 'With cycle 2.'],
  ['Cycle 1 is running. This starts with cycle 2.', true, 'Cycle 1 is running. This starts with cycle 2.'],
])('"%s" with all approvals %s reads "%s"', (startsText, isSettled, words) => expect(startsInWords({ ...of, startsText, isSettled })).toBe(words));
