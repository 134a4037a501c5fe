import { day } from '@cairn/kernel';
import { clearanceChange, isKept } from './clearance-change.rules.js';
import type { Clearance, ClearanceCause } from './clearance.rules.js';

const cleared: Clearance = {
  ...{
    state: 'CLEARED',
    since: day('2026-11-20'),
    untilCompleteCycles: 2,
    planNumber: 1,
    workshopId: 'w',
    words: 'Attended “OKRs basics”',
    lapsedBecause: null,
  },
};
const none: Clearance = { ...cleared, state: 'NONE', since: null, untilCompleteCycles: null, planNumber: null, words: 'No workshop attended yet' };
const lapsed: Clearance = { ...cleared, state: 'LAPSED', lapsedBecause: 'Plan 2 changed “Scoring”, so a short briefing on it is due' };
const because = (kind: ClearanceCause['kind']): ClearanceCause => ({ kind });

it.each([
  ['cleared at last', null, cleared, 'ATTENDANCE_RECORDED', 'NONE CLEARED Cleared: attended “OKRs basics”'],
  ['lapsed', cleared, lapsed, 'PLAN_IN_FORCE', 'CLEARED LAPSED Lapsed: Plan 2 changed “Scoring”, so a short briefing on it is due'],
  [
    'mended by a briefing',
    lapsed,
    { ...cleared, planNumber: 2 },
    'ATTENDANCE_RECORDED',
    'LAPSED CLEARED Cleared again: attended “OKRs basics”, and was briefed on Plan 2',
  ],
  [
    'lasts longer',
    cleared,
    { ...cleared, since: day('2027-05-03'), untilCompleteCycles: 3 },
    'ATTENDANCE_RECORDED',
    'CLEARED CLEARED Renewed: attended “OKRs basics”',
  ],
  [
    'taken back by a correction',
    cleared,
    { ...none, words: 'Attended 10 of 120 minutes' },
    'ATTENDANCE_RECORDED',
    'CLEARED NONE Not cleared any more, because attendance was recorded: attended 10 of 120 minutes',
  ],
  ['the same again', cleared, cleared, 'ATTENDANCE_RECORDED', null],
  ['still not', null, none, 'ROSTER_CHANGED', null],
] as const)('%s', (_, known, now, kind, words) => {
  const change = clearanceChange(known, now, because(kind));
  expect(change && `${change.from} ${change.to} ${change.words}`).toBe(words);
});

it.each([
  ['nothing about somebody new', null, none, false],
  ['a half attended workshop of somebody new', null, { ...none, words: 'Attended 60 of 120 minutes' }, true],
  ['the same', cleared, cleared, false],
  ['other words', cleared, { ...cleared, words: 'Made up for “OKRs basics”' }, true],
])('keeps %s: %#', (_, known, now, kept) => expect(isKept(known, now)).toBe(kept));
