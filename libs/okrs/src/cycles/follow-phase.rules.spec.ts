import { day } from '@cairn/kernel';
import type { CycleStatus } from './cycle.facts.js';
import { driftNote } from './cycle.words.js';
import { followPhases, type PhaseMove } from './follow-phase.rules.js';

const today = day('2026-11-26');
const cycle = (number: number, startsOn: string, endsOn: string, draftingFrom: string, status: CycleStatus = 'PLANNED') => ({
  ...{ id: `cycle-${number}`, number, status, startsOn: day(startsOn), endsOn: day(endsOn), draftingFrom: day(draftingFrom), phaseId: `phase-${number}` },
});
const moved = (number: number, startsBy: number, endsBy = startsBy): PhaseMove => ({ phaseId: `phase-${number}`, startsBy, endsBy });
const first = (status: CycleStatus = 'PLANNED') => cycle(1, '2027-01-04', '2027-05-03', '2026-12-21', status);
const second = cycle(2, '2027-05-11', '2027-09-10', '2027-04-27');
const followed = (cycles: readonly ReturnType<typeof cycle>[], moves: readonly PhaseMove[]) =>
  followPhases(cycles, moves, { months: 4, today }).map(
    ({ cycleId, startsOn, endsOn, draftingFrom }) => `${cycleId}: ${draftingFrom}, ${startsOn} to ${endsOn}`,
  );

it.each([
  ['a week later', [first()], [moved(1, 7)], ['cycle-1: 2026-12-28, 2027-01-11 to 2027-05-10']],
  ['only its end', [first()], [moved(1, 0, -7)], ['cycle-1: 2026-12-21, 2027-01-04 to 2027-04-26']],
  [
    'into shorter months, cut to what the plan agreed',
    [cycle(1, '2027-05-01', '2027-08-31', '2027-04-17')],
    [moved(1, 200)],
    ['cycle-1: 2027-11-03, 2027-11-17 to 2028-03-16'],
  ],
  ['longer than the plan agreed: it stays', [first()], [moved(1, 0, 14)], []],
  ['into another cycle: it stays', [first('RUNNING'), second], [moved(2, -14)], []],
  ['what has begun stays', [first('DRAFTING')], [moved(1, 7)], []],
  ['a phase of no cycle', [first()], [moved(3, 7)], []],
  [
    'both later, the last one first',
    [first(), second],
    [moved(1, 7), moved(2, 7)],
    ['cycle-2: 2027-05-04, 2027-05-18 to 2027-09-17', 'cycle-1: 2026-12-28, 2027-01-11 to 2027-05-10'],
  ],
  [
    'both earlier, the first one first',
    [first(), second],
    [moved(1, -7), moved(2, -7)],
    ['cycle-1: 2026-12-14, 2026-12-28 to 2027-04-26', 'cycle-2: 2027-04-20, 2027-05-04 to 2027-09-03'],
  ],
] as const)('a planned cycle follows its phase: %s', (_, cycles, moves, expected) => expect(followed(cycles, moves)).toEqual(expected));

it.each([
  ['the same days', '2027-01-04', '2027-05-03', null],
  ['the phase begins with drafting', '2026-12-21', '2027-05-03', null],
  ['another first day', '2027-01-11', '2027-05-03', 'The programme has this cycle from 11 Jan 2027 to 3 May 2027.'],
  ['another last day', '2027-01-04', '2027-05-04', 'The programme has this cycle from 4 Jan 2027 to 4 May 2027.'],
])('what parted is said: %s', (_, startsOn, endsOn, words) => expect(driftNote(first(), { startsOn: day(startsOn), endsOn: day(endsOn) }, today)).toBe(words));
