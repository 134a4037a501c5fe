import { onDay as day } from '../progress/path.fixture.js';
import { checkHours, hoursRows, hoursTotals, leftTo, mayNameInLog, spellsClient, type LoggedHours } from './hours.rules.js';

const today = day('2026-11-28');
const line: LoggedHours = {
  ...{
    clientName: 'Oakfield Council',
    contact: 'dana@oakfield.example',
    form: 'INDIVIDUAL',
    groupSize: null,
    startsOn: day('2026-11-20'),
    endsOn: day('2026-11-20'),
  },
  ...{ paidMinutes: 90, proBonoMinutes: 0, consented: true, activity: 'COACHING', eligible: true },
};

describe('checkHours', () => {
  it.each<[string, Partial<LoggedHours>, string | undefined]>([
    ['one person, paid', {}, undefined],
    ['pro bono', { paidMinutes: 0, proBonoMinutes: 45 }, undefined],
    ['a group of fifteen', { form: 'GROUP', groupSize: 15 }, undefined],
    ['a group of sixteen', { form: 'GROUP', groupSize: 16 }, 'HOURS_GROUP_LARGE'],
    ['a group of one', { form: 'GROUP', groupSize: 1 }, 'HOURS_GROUP_SMALL'],
    ['a group without its size', { form: 'GROUP' }, 'HOURS_GROUP_SIZE'],
    ['nobody', { clientName: '  ' }, 'HOURS_CLIENT_MISSING'],
    ['no time', { paidMinutes: 0 }, 'HOURS_TIME_MISSING'],
    ['less than no time', { paidMinutes: -5 }, 'HOURS_TIME_WRONG'],
    ['half a minute', { paidMinutes: 0.5 }, 'HOURS_TIME_WRONG'],
    ['more than a day has', { paidMinutes: 1441 }, 'HOURS_TIME_LONG'],
    ['a series over a month', { startsOn: day('2026-10-20'), paidMinutes: 1441 }, undefined],
    ['tomorrow', { startsOn: day('2026-11-29'), endsOn: day('2026-11-29') }, 'HOURS_TO_COME'],
    ['backwards', { endsOn: day('2026-11-19') }, 'HOURS_END_FIRST'],
    ['training marked as coaching', { activity: 'TRAINING' }, 'HOURS_TRAINING'],
    ['training as training', { activity: 'TRAINING', eligible: false }, undefined],
  ])('%s', (_, more, code) => {
    const read = checkHours({ ...line, ...more }, today);
    expect(read.ok ? undefined : read.error.code).toBe(code);
  });
});

const log: LoggedHours[] = [
  line,
  { ...line, clientName: 'oakfield council', form: 'GROUP', groupSize: 12, paidMinutes: 60, proBonoMinutes: 30 },
  { ...line, clientName: 'Tern', consented: false },
  { ...line, clientName: 'Vesper', eligible: false },
  { ...line, clientName: 'Marisol', activity: 'TRAINING', eligible: false, paidMinutes: 240 },
];

it('counts a group’s time once and a client once, and says what is left out and why', () => {
  expect(hoursTotals(log)).toEqual({
    ...{ minutes: 180, paidMinutes: 150, proBonoMinutes: 30, clients: 1 },
    ...{ withoutConsent: { lines: 1, minutes: 90 }, notCoaching: { lines: 2, minutes: 330 } },
  });
});

it('passes on only what counts, with whole columns', () => {
  expect(hoursRows(log)).toEqual([
    ['Oakfield Council', 'dana@oakfield.example', 'Individual', 1, '2026-11-20', '2026-11-20', 1.5, 0],
    ['oakfield council', 'dana@oakfield.example', 'Group', 12, '2026-11-20', '2026-11-20', 1, 0.5],
  ]);
});

it.each([
  ['nothing yet', 0, 0, 0, [6000, 30000, 150000], [false, false, false]],
  ['enough for the first', 6000, 4500, 8, [0, 24000, 144000], [true, false, false]],
  ['enough hours, one client short', 6000, 4500, 7, [0, 24000, 144000], [false, false, false]],
  ['enough hours, too few of them paid', 6000, 4499, 8, [0, 24000, 144000], [false, false, false]],
  ['all of it', 150000, 100000, 40, [0, 0, 0], [true, true, true]],
])('says what is left to each threshold: %s', (_, minutes, paidMinutes, clients, left, reached) => {
  const rows = leftTo({
    minutes,
    paidMinutes,
    proBonoMinutes: minutes - paidMinutes,
    clients,
    withoutConsent: { lines: 0, minutes: 0 },
    notCoaching: { lines: 0, minutes: 0 },
  });
  expect([rows.map((row) => row.leftMinutes), rows.map((row) => row.reached)]).toEqual([left, reached]);
});

it.each([
  ['Halden Robotics', true],
  ['  halden ROBOTICS ', true],
  ['Halden Robotics, Logistics', true],
  ['HR Nord', true],
  ['Tern', true],
  ['Tern Aasen', false],
  ['Halden', false],
  ['Grete Solheim', false],
])('%s spells a client: %s', (typed, spells) => expect(spellsClient(typed, ['Halden Robotics', 'HR Nord', 'Tern'])).toBe(spells));

it('names no client that does not allow it, and says which', () => {
  const [halden, tern] = [
    { name: 'Halden Robotics', level: 'LEARNING' as const },
    { name: null, level: 'NAMED' as const },
  ];
  expect(mayNameInLog(true, [])).toEqual({ ok: true, value: true });
  expect(mayNameInLog(true, [tern])).toEqual({ ok: true, value: true });
  expect(mayNameInLog(false, [halden])).toEqual({ ok: true, value: true });
  expect(mayNameInLog(true, [tern, halden])).toMatchObject({
    error: { code: 'HOURS_NOT_NAMED', field: 'consented', message: expect.stringContaining('Halden Robotics') },
  });
});
