import { day } from '@cairn/kernel';
import { clearanceOf, lapseOf, standing, type ClearanceTerms, type Evidence } from './clearance.rules.js';

const terms: ClearanceTerms = { attendancePercent: 80, lastsCycles: 2, completeCycles: 0, cyclesCompletedOn: [], keyAnswers: [{ title: 'Scoring', since: 1 }] };
const basics = (more: Partial<Evidence> = {}): Evidence => ({
  ...{ workshopId: 'basics', type: 'OKRS_BASICS', title: 'OKRs basics', on: day('2026-11-20'), minutes: 120, minutesAttended: 120 },
  ...{ makeUpAcceptedOn: null, quiz: null, briefsPlanNumber: null, planNumber: 1, ...more },
});
const of = (done: readonly Evidence[], more: Partial<ClearanceTerms> = {}, isChampion = false) => {
  const { state, lapsedBecause, words } = clearanceOf({ isChampion, done }, { ...terms, ...more });
  return `${state} | ${lapsedBecause ?? words}`;
};
const attended = (minutes: number) => `Attended ${minutes} of 120 minutes of “OKRs basics” on Friday 20 November 2026`;

describe('who completed a workshop', () => {
  it.each([
    ['nobody who was at none', [], 'NONE | No workshop attended yet'],
    ['nobody whose attendance is not recorded', [basics({ minutesAttended: null })], 'NONE | No workshop attended yet'],
    ['who was there all the time', [basics()], `CLEARED | ${attended(120)}`],
    ['who was there for 80 %', [basics({ minutesAttended: 96 })], `CLEARED | ${attended(96)}`],
    ['not who was there a minute less', [basics({ minutesAttended: 95 })], `NONE | ${attended(95)}; 80 % are needed`],
    [
      'who made up for it',
      [basics({ minutesAttended: 0, makeUpAcceptedOn: day('2026-11-24') })],
      'CLEARED | Made up for “OKRs basics”, accepted on Tuesday 24 November 2026',
    ],
    ['who passed the quiz', [basics({ quiz: { passedOn: day('2026-11-21') } })], `CLEARED | ${attended(120)} and passed its quiz`],
    ['not whose quiz is left', [basics({ quiz: { passedOn: null } })], 'NONE | Attended “OKRs basics” on Friday 20 November 2026; its quiz is left'],
    [
      'not who passed a quiz and was not there',
      [basics({ minutesAttended: 10, quiz: { passedOn: day('2026-11-21') } })],
      `NONE | ${attended(10)}; 80 % are needed`,
    ],
  ])('%s', (_, done, expected) => expect(of(done)).toBe(expected));

  it('asks for the share that the practice sets', () => expect(of([basics({ minutesAttended: 60 })], { attendancePercent: 50 })).toContain('CLEARED'));
});

describe('which workshops teach to write', () => {
  it.each([
    ['OKRS_BASICS', false, 'CLEARED'],
    ['TEAM_DRAFTING', false, 'CLEARED'],
    ['TOP_LEVEL', false, 'CLEARED'],
    ['INTERNAL_COACH', false, 'NONE'],
    ['KR_CHAMPION', false, 'NONE'],
    ['KR_CHAMPION', true, 'CLEARED'],
    ['REFRESHER', false, 'NONE'],
  ] as const)('%s (champion: %s): %s', (type, isChampion, state) => expect(clearanceOf({ isChampion, done: [basics({ type })] }, terms).state).toBe(state));

  it('says of one that does not that it does not', () =>
    expect(of([basics({ type: 'INTERNAL_COACH' })])).toBe('NONE | Attended “OKRs basics” on Friday 20 November 2026, which does not teach to write OKRs'));
});

describe('how long it lasts', () => {
  const after = (...days: string[]) => ({ completeCycles: days.length, cyclesCompletedOn: days.map(day) });
  const refresher = basics({ workshopId: 'again', type: 'REFRESHER', title: 'Refresher', on: day('2027-05-03') });
  it.each([
    ['one complete cycle', [basics()], after('2027-04-30'), 'CLEARED'],
    ['two complete cycles', [basics()], after('2027-04-30', '2027-08-31'), 'LAPSED'],
    ['cycles before it do not count', [basics()], after('2026-03-31', '2026-07-31', '2027-04-30'), 'CLEARED'],
    ['a refresher begins anew', [basics(), refresher], after('2027-04-30', '2027-08-31'), 'CLEARED'],
    ['a refresher half attended does not', [basics(), { ...refresher, minutesAttended: 60 }], after('2027-04-30', '2027-08-31'), 'LAPSED'],
    ['a refresher before anything was learned does not', [{ ...refresher, on: day('2026-11-01') }, basics()], after('2027-04-30', '2027-08-31'), 'LAPSED'],
  ])('%s', (_, done, cycles, state) => expect(clearanceOf({ isChampion: false, done }, { ...terms, ...cycles }).state).toBe(state));

  it('says why it ended', () =>
    expect(of([basics()], after('2027-04-30', '2027-08-31'))).toBe('LAPSED | 2 cycles are complete since then, so a workshop or a refresher is due'));
  it('lasts as long as the practice says', () => expect(of([basics()], { ...after('2027-04-30'), lastsCycles: 1 })).toContain('1 cycle is complete'));
  it('knows with how many complete cycles it will end', () =>
    expect(clearanceOf({ isChampion: false, done: [basics()] }, { ...terms, ...after('2026-03-31', '2027-04-30') }).untilCompleteCycles).toBe(3));
});

describe('when what was learned changes', () => {
  const scoring = (since: number) => ({
    keyAnswers: [
      { title: 'Scoring', since },
      { title: 'Levels', since: 1 },
    ],
  });
  const briefing = (plan: number, more: Partial<Evidence> = {}) =>
    basics({ workshopId: 'brief', type: 'REFRESHER', title: 'What is new', on: day('2027-01-15'), briefsPlanNumber: plan, ...more });
  it.each([
    ['nothing changed', [basics({ planNumber: 2 })], scoring(2), 'CLEARED'],
    ['a newer plan changed it', [basics()], scoring(2), 'LAPSED'],
    ['a briefing on that plan mends it', [basics(), briefing(2)], scoring(2), 'CLEARED'],
    ['one on an older plan does not', [basics(), briefing(2)], scoring(3), 'LAPSED'],
    ['one that was missed does not', [basics(), briefing(2, { minutesAttended: 0 })], scoring(2), 'LAPSED'],
    ['a briefing alone clears nobody', [briefing(2)], scoring(2), 'NONE'],
    ['a whole workshop under the new plan does', [basics(), basics({ workshopId: 'b2', on: day('2027-02-01'), planNumber: 2 })], scoring(2), 'CLEARED'],
    ['trained before the first plan is trained for it', [basics({ planNumber: null })], scoring(1), 'CLEARED'],
    ['and not for the second', [basics({ planNumber: null })], scoring(2), 'LAPSED'],
  ])('%s', (_, done, plan, state) => expect(clearanceOf({ isChampion: false, done }, { ...terms, ...plan }).state).toBe(state));

  it('names the parameter and the plan', () => expect(of([basics()], scoring(3))).toBe('LAPSED | Plan 3 changed “Scoring”, so a short briefing on it is due'));
  it('knows which plan to be briefed on, unless a workshop is due anyway', () => {
    const held = { untilCompleteCycles: 2, planNumber: 1 };
    expect(lapseOf(held, { completeCycles: 0, ...scoring(3) })).toBe(3);
    expect(lapseOf({ ...held, planNumber: 3 }, { completeCycles: 0, ...scoring(3) })).toBeNull();
    expect(lapseOf(held, { completeCycles: 2, ...scoring(3) })).toBe('CYCLES');
  });
  it('counts at once, before it was written down', () => {
    const known = clearanceOf({ isChampion: false, done: [basics()] }, terms);
    expect(standing(known, { ...terms, ...scoring(3) })).toMatchObject({ state: 'LAPSED', lapsedBecause: expect.stringContaining('Plan 3') as string });
    expect(standing(known, terms)).toBe(known);
  });
  it('a briefing does not make it last longer', () =>
    expect(of([basics(), briefing(2)], { ...scoring(2), completeCycles: 2, cyclesCompletedOn: [day('2026-12-31'), day('2027-04-30')] })).toContain(
      '2 cycles are complete',
    ));
});
