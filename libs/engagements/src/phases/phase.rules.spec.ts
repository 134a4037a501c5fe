import { day, daysBetween, type Day } from '@cairn/kernel';
import { addCycle, movePhase, planPhases, shiftAfterPause, twoCycleTemplate, type PlannedPhase } from './phase.rules.js';

const planned = (startsOn = '2026-11-30', changed: Partial<typeof twoCycleTemplate> = {}): PlannedPhase[] => {
  const result = planPhases(day(startsOn), { ...twoCycleTemplate, ...changed });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const lines = (phases: readonly PlannedPhase[]): string[] => phases.map((one) => `${one.kind}${one.cycleNumber ?? ''} ${one.startsOn}..${one.endsOn}`);
const to = (startsOn: string, endsOn: string): { startsOn: Day; endsOn: Day } => ({ startsOn: day(startsOn), endsOn: day(endsOn) });

describe('planPhases', () => {
  it('lays out two cycles without a gap or an overlap', () => {
    expect(lines(planned())).toEqual([
      'DEPLOYMENT 2026-11-30..2026-12-27',
      'TRAINING 2026-12-28..2027-01-17',
      'CYCLE1 2027-01-18..2027-04-17',
      'RESET1 2027-04-18..2027-04-24',
      'CYCLE2 2027-04-25..2027-07-24',
      'RESET2 2027-07-25..2027-07-31',
      'HANDOVER 2027-08-01..2027-08-14',
    ]);
  });

  it.each(['2028-02-29', '2026-12-31', '2027-10-31', '2024-08-31'])('follows day by day when it starts on %s', (startsOn) => {
    const phases = planned(startsOn, { cycleMonths: 4 });
    phases.forEach((phase, index) => {
      const before = phases[index - 1];
      expect(daysBetween(phase.startsOn, phase.endsOn)).toBeGreaterThanOrEqual(0);
      if (before) expect(daysBetween(before.endsOn, phase.startsOn)).toBe(1);
    });
  });

  it.each([
    ['no deployment', { deploymentWeeks: 0 }, 'deploymentWeeks'],
    ['half a week', { trainingWeeks: 2.5 }, 'trainingWeeks'],
    ['a cycle of 13 months', { cycleMonths: 13 }, 'cycleMonths'],
    ['no cycle', { cycles: 0 }, 'cycles'],
    ['not a number', { cycleMonths: Number.NaN }, 'cycleMonths'],
  ])('refuses %s', (_, changed, field) => {
    const result = planPhases(day('2026-11-30'), { ...twoCycleTemplate, ...changed });
    expect(result.ok ? undefined : [result.error.code, result.error.field]).toEqual(['TEMPLATE_OUT_OF_RANGE', field]);
  });
});

describe('movePhase', () => {
  it('moves what comes after by as many days as the end moved', () => {
    const result = movePhase(planned(), 1, to('2026-12-28', '2027-01-24'), day('2026-12-01'));
    expect(result.ok && lines(result.value.phases).slice(0, 4)).toEqual([
      'DEPLOYMENT 2026-11-30..2026-12-27',
      'TRAINING 2026-12-28..2027-01-24',
      'CYCLE1 2027-01-25..2027-04-24',
      'RESET1 2027-04-25..2027-05-01',
    ]);
    expect(result.ok && result.value.moved.map((one) => one.index)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leaves the later ones where only the start moved', () => {
    const result = movePhase(planned(), 1, to('2027-01-04', '2027-01-17'), day('2026-12-01'));
    expect(result.ok && result.value.moved.map((one) => one.index)).toEqual([1]);
  });

  it.each([
    ['a phase that is over', 0, to('2026-11-30', '2027-01-10'), '2027-01-05', 'PHASE_OVER'],
    ['the start of one that has begun', 1, to('2026-12-29', '2027-01-17'), '2027-01-05', 'PHASE_STARTED'],
    ['the end before the start', 2, to('2027-02-01', '2027-01-31'), '2026-12-01', 'PHASE_ENDS_FIRST'],
    ['onto the last day of the one before', 2, to('2027-01-17', '2027-04-17'), '2026-12-01', 'PHASE_OVERLAPS'],
    ['an end in the past', 1, to('2026-12-28', '2027-01-04'), '2027-01-05', 'PHASE_ENDS_IN_PAST'],
    ['a phase that is not there', 9, to('2026-12-28', '2027-01-04'), '2026-12-01', 'PHASE_UNKNOWN'],
  ])('refuses %s', (_, index, dates, today, code) => {
    const result = movePhase(planned(), index, dates, day(today));
    expect(result.ok ? undefined : result.error.code).toBe(code);
  });

  it('still moves a phase on its last day', () => {
    expect(movePhase(planned(), 0, to('2026-11-30', '2027-01-03'), day('2026-12-27')).ok).toBe(true);
  });
});

describe('addCycle', () => {
  const joined = (result: ReturnType<typeof addCycle>): string[] =>
    result.ok ? lines([...result.value.kept, ...result.value.added, ...(result.value.handover ? [result.value.handover] : [])]) : [];

  it('comes after the last reset, and hand-over after it', () => {
    const result = addCycle(planned(), { cycleMonths: 3, resetWeeks: 1 }, day('2027-05-03'));
    expect(joined(result).slice(5)).toEqual([
      'RESET2 2027-07-25..2027-07-31',
      'CYCLE3 2027-08-01..2027-10-31',
      'RESET3 2027-11-01..2027-11-07',
      'HANDOVER 2027-11-08..2027-11-21',
    ]);
  });

  it('starts today when hand-over has begun', () => {
    expect(joined(addCycle(planned(), { cycleMonths: 3, resetWeeks: 1 }, day('2027-08-09'))).slice(6)).toEqual([
      'CYCLE3 2027-08-09..2027-11-08',
      'RESET3 2027-11-09..2027-11-15',
      'HANDOVER 2027-11-16..2027-11-29',
    ]);
  });

  it('refuses a cycle without length', () => {
    const result = addCycle(planned(), { cycleMonths: 0, resetWeeks: 1 }, day('2027-05-03'));
    expect(result.ok ? undefined : result.error.code).toBe('TEMPLATE_OUT_OF_RANGE');
  });
});

describe('shiftAfterPause', () => {
  it('keeps what was over, stretches what was under way, moves the rest', () => {
    expect(lines(shiftAfterPause(planned(), day('2027-01-04'), day('2027-01-18'))).slice(0, 3)).toEqual([
      'DEPLOYMENT 2026-11-30..2026-12-27',
      'TRAINING 2026-12-28..2027-01-31',
      'CYCLE1 2027-02-01..2027-05-01',
    ]);
  });

  it('changes nothing when it resumes on the same day', () => {
    expect(shiftAfterPause(planned(), day('2027-01-04'), day('2027-01-04'))).toEqual(planned());
  });
});
