import { day } from '@cairn/kernel';
import { machineRules } from '@cairn/deployment';
import type { CycleFacts, CycleStatus } from './cycle.facts.js';
import { datesMove } from './dates-move.rules.js';
import { moveOn } from './move-on.rules.js';
import { planCycle, proposeCycle } from './plan-cycle.rules.js';
import { whyNotInCycle } from './takes-part.rules.js';

const today = day('2026-11-26');
const cycle = (number: number, startsOn: string, endsOn: string, status: CycleStatus = 'PLANNED', draftingFrom = startsOn): CycleFacts => ({
  ...{ id: `cycle-${number}`, number, status, startsOn: day(startsOn), endsOn: day(endsOn), draftingFrom: day(draftingFrom) },
});
const first = cycle(1, '2027-01-04', '2027-05-03');
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }): string | undefined => (result.ok ? undefined : result.error.code);

describe('planCycle', () => {
  const asked = (number: number, startsOn: string, endsOn: string, draftingFrom = startsOn) => ({
    number,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    draftingFrom: day(draftingFrom),
  });
  it.each([
    ['starts the day after the last one', asked(2, '2027-05-04', '2027-09-03'), undefined],
    ['is shorter than agreed', asked(2, '2027-05-04', '2027-07-03'), undefined],
    ['ends before it starts', asked(2, '2027-05-04', '2027-05-04'), 'CYCLE_ENDS_FIRST'],
    ['runs a day over the agreed length', asked(2, '2027-05-04', '2027-09-04'), 'CYCLE_TOO_LONG'],
    ['lasts less than four weeks', asked(2, '2027-05-04', '2027-05-30'), 'CYCLE_TOO_SHORT'],
    ['touches the last day of another', asked(2, '2027-05-03', '2027-08-03'), 'CYCLE_OVERLAPS'],
    ['lies before an earlier number', asked(2, '2026-11-30', '2027-01-03'), 'CYCLE_ORDER'],
    ['drafts only when it is over', asked(2, '2027-05-04', '2027-09-03', '2027-09-03'), 'CYCLE_DRAFTING_LATE'],
    ['drafts four months before', asked(2, '2027-05-04', '2027-09-03', '2027-01-04'), 'CYCLE_DRAFTING_FAR'],
  ])('%s', (_, given, code) => expect(codeOf(planCycle(given, [first], { months: 4, today }))).toBe(code));
});

describe('proposeCycle', () => {
  const phase = (cycleNumber: number, startsOn: string, endsOn: string) => ({
    id: `phase-${cycleNumber}`,
    cycleNumber,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
  });
  it.each([
    [
      'the days of the phase, which begins with its drafting',
      [],
      [phase(1, '2027-01-04', '2027-05-03')],
      { number: 1, phaseId: 'phase-1', startsOn: '2027-01-18', endsOn: '2027-05-03', draftingFrom: '2027-01-04', note: null },
    ],
    ['what fits of a phase that is too long', [], [phase(1, '2027-01-04', '2027-06-30')], { endsOn: '2027-05-17', note: expect.stringContaining('4 months') }],
    [
      'a shorter phase, with a word about it',
      [],
      [phase(1, '2027-01-04', '2027-04-03')],
      { endsOn: '2027-04-03', note: expect.stringContaining('3 Apr 2027') },
    ],
    ['drafting before a phase that is too short for it', [], [phase(1, '2026-12-21', '2027-01-31')], { startsOn: '2027-01-04', draftingFrom: '2026-12-21' }],
    ['drafting from today where its phase has begun', [], [phase(1, '2026-11-20', '2027-03-31')], { startsOn: '2026-12-04', draftingFrom: '2026-11-26' }],
    [
      'the day after the last cycle without a phase',
      [first],
      [],
      { number: 2, phaseId: null, startsOn: '2027-05-04', endsOn: '2027-09-03', draftingFrom: '2027-04-20' },
    ],
    [
      'no overlap with the last cycle, whatever the phase says',
      [first],
      [phase(2, '2027-04-01', '2027-07-31')],
      { startsOn: '2027-05-04', endsOn: '2027-07-31', draftingFrom: '2027-04-01' },
    ],
    ['two weeks from now with nothing known', [], [], { startsOn: '2026-12-10', endsOn: '2027-04-09', draftingFrom: '2026-11-26' }],
  ])('proposes %s', (_, cycles, phases, expected) => expect(proposeCycle({ months: 4, today, cycles, phases })).toMatchObject(expected));
  it('proposes only what may be planned', () => {
    for (const phases of [[], [phase(2, '2027-04-01', '2027-07-31')], [phase(2, '2027-05-20', '2027-05-25')]]) {
      const proposal = proposeCycle({ months: 4, today, cycles: [first], phases });
      expect(codeOf(planCycle(proposal, [first], { months: 4, today }))).toBe(phases[0]?.endsOn === '2027-05-25' ? 'CYCLE_TOO_SHORT' : undefined);
    }
  });
});

describe('moveOn', () => {
  it.each([
    ['drafting on its day', 'startDrafting', cycle(1, '2027-01-04', '2027-05-03', 'PLANNED', '2026-11-26'), [], 'DRAFTING'],
    ['drafting a day early', 'startDrafting', cycle(1, '2027-01-04', '2027-05-03', 'PLANNED', '2026-11-27'), [], 'CYCLE_EARLY'],
    ['drafting twice', 'startDrafting', cycle(1, '2027-01-04', '2027-05-03', 'DRAFTING'), [], 'CYCLE_STATUS'],
    ['drafting while another is drafted', 'startDrafting', cycle(2, '2027-01-04', '2027-05-03', 'PLANNED', '2026-11-26'), ['DRAFTING'], 'CYCLE_BUSY'],
    ['drafting while another is closed down', 'startDrafting', cycle(2, '2027-01-04', '2027-05-03', 'PLANNED', '2026-11-26'), ['CLOSING'], 'DRAFTING'],
    ['starting on its day', 'startCycle', cycle(2, '2026-11-26', '2027-03-25', 'DRAFTING'), ['CLOSED'], 'RUNNING'],
    ['starting undrafted', 'startCycle', cycle(2, '2026-11-26', '2027-03-25', 'PLANNED'), [], 'CYCLE_STATUS'],
    ['starting while another runs', 'startCycle', cycle(2, '2026-11-26', '2027-03-25', 'DRAFTING'), ['RUNNING'], 'CYCLE_BUSY'],
    ['starting while another is closed down', 'startCycle', cycle(2, '2026-11-26', '2027-03-25', 'DRAFTING'), ['CLOSING'], 'CYCLE_BUSY'],
    ['closing three weeks before the end', 'startClosing', cycle(1, '2026-08-18', '2026-12-17', 'RUNNING'), [], 'CLOSING'],
    ['closing a day earlier', 'startClosing', cycle(1, '2026-08-18', '2026-12-18', 'RUNNING'), [], 'CYCLE_EARLY'],
  ] as const)('%s', (_, act, given, others, outcome) => {
    const all = [given, ...others.map((status) => ({ ...first, id: 'other', status }))];
    const moved = moveOn(act, given, all, today);
    expect(moved.ok ? moved.value : moved.error.code).toBe(outcome);
  });
});

it.each([
  ['a planned cycle moves freely', 'PLANNED', '2027-01-11', '2027-05-10', '2026-12-01', undefined],
  ['a drafted one keeps its first day of drafting', 'DRAFTING', '2027-01-11', '2027-05-10', '2026-12-01', 'CYCLE_DRAFTS'],
  ['a drafted one may start later', 'DRAFTING', '2027-01-11', '2027-05-10', '2027-01-04', undefined],
  ['a running one keeps its start', 'RUNNING', '2027-01-11', '2027-05-10', '2027-01-04', 'CYCLE_RUNS'],
  ['a running one may end later', 'RUNNING', '2027-01-04', '2027-05-10', '2027-01-04', undefined],
  ['a closing one keeps all', 'CLOSING', '2027-01-04', '2027-05-10', '2027-01-04', 'CYCLE_OVER'],
] as const)('%s', (_, status, startsOn, endsOn, draftingFrom, code) =>
  expect(codeOf(datesMove({ ...first, status }, { startsOn: day(startsOn), endsOn: day(endsOn), draftingFrom: day(draftingFrom) }))).toBe(code),
);

describe('whyNotInCycle', () => {
  const levels = (value: unknown) => machineRules([{ key: 'levels', value } as never]).levels;
  const team = (kind: 'ORGANISATION' | 'UNIT' | 'TEAM' | 'CROSS_FUNCTIONAL', more: object = {}) => ({ id: 'a', kind, optedOutOn: null, ...more });
  const all = levels({ levels: ['organisation', 'team'], teams: 'all', chosenTeams: [] });
  const chosen = (id: string) => levels({ levels: ['organisation', 'team'], teams: 'chosen', chosenTeams: [{ id, name: 'Housing' }] });
  it.each([
    ['the organisation', team('ORGANISATION'), all, true],
    ['a team', team('TEAM'), all, true],
    ['a unit where units set none', team('UNIT'), all, false],
    ['a team across functions where none are set', team('CROSS_FUNCTIONAL'), all, false],
    ['a chosen team', team('TEAM'), chosen('a'), true],
    ['a team that was not chosen', team('TEAM'), chosen('b'), false],
    ['the organisation beside chosen teams', team('ORGANISATION'), chosen('b'), true],
    ['any team where nobody is named yet', team('TEAM'), levels({ levels: ['team'], teams: 'chosen', chosenTeams: [] }), true],
    ['a team that left', team('TEAM', { optedOutOn: day('2026-11-20') }), all, false],
  ])('%s', (_, given, rule, drafts) => expect(whyNotInCycle(given, rule, today) === null).toBe(drafts));
});
