import { day } from '@cairn/kernel';
import { planPhases, twoCycleTemplate } from './phase.rules.js';
import { currentPhase, momentWords, phaseState } from './phase.words.js';

const plan = planPhases(day('2026-11-30'), twoCycleTemplate);
const phases = plan.ok ? plan.value : [];
const active = { status: 'ACTIVE', pausedOn: null, closedOn: null } as const;

describe('momentWords', () => {
  it.each([
    ['before the first day', '2026-11-26', 'Deployment starts on Monday 30 November'],
    ['on the first day', '2026-11-30', 'Deployment, week 1 of 4'],
    ['on the last day of a phase', '2026-12-27', 'Deployment, week 4 of 4'],
    ['in the sixth week of cycle 2', '2027-05-30', 'Cycle 2, week 6 of 13'],
    ['on the ninety-first day of a cycle, which is still week 13', '2027-07-24', 'Cycle 2, week 13 of 13'],
    ['in a phase of one week', '2027-04-20', 'Reset'],
    ['after the last day', '2027-08-20', 'Plan ended on Saturday 14 August'],
  ])('%s', (_, on, words) => expect(momentWords(active, phases, day(on))).toBe(words));

  it('speaks of a gap by what comes next', () => {
    const gap = phases.filter((phase) => phase.kind !== 'TRAINING');
    expect(momentWords(active, gap, day('2026-12-30'))).toBe('Cycle 1 starts on 18 Jan 2027');
  });

  it.each([
    ['paused', { status: 'PAUSED', pausedOn: day('2027-01-03'), closedOn: null } as const, 'Paused since Sunday 3 January'],
    ['closed', { status: 'CLOSED', pausedOn: null, closedOn: day('2026-12-24') } as const, 'Closed on 24 Dec 2026'],
  ])('%s', (_, engagement, words) => expect(momentWords(engagement, phases, day('2027-01-10'))).toBe(words));

  it('has words for a plan without dates', () => expect(momentWords(active, [], day('2027-01-10'))).toBe('No dates yet'));
});

it('knows done, now and ahead at the edges', () => {
  const phase = { startsOn: day('2027-01-04'), endsOn: day('2027-01-10') };
  expect(['2027-01-03', '2027-01-04', '2027-01-10', '2027-01-11'].map((on) => phaseState(phase, day(on)))).toEqual(['AHEAD', 'NOW', 'NOW', 'DONE']);
});

it('counts weeks from the first day of the phase', () => {
  expect(currentPhase(phases, day('2027-01-03'))).toMatchObject({ week: 1, weeks: 3 });
  expect(currentPhase(phases, day('2027-01-04'))).toMatchObject({ week: 2, weeks: 3 });
});
