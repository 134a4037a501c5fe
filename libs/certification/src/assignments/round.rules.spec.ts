import { day } from '@cairn/kernel';
import {
  addFile,
  closedGate,
  deadlineOf,
  extendDeadline,
  handIn,
  promisedOn,
  stillTaken,
  type AssignmentTimes,
  type RoundStatus,
  writeRound,
} from './round.rules.js';

const times: AssignmentTimes = { plannedOn: day('2026-12-04'), extendedUntil: null, lateDays: 7, returnedOn: null };

describe('deadlineOf', () => {
  it.each([
    ['takes it as late for some days more', {}, '2026-12-04', '2026-12-11'],
    ['has no end without a day', { plannedOn: null }, null, null],
    ['takes a later day that was given', { extendedUntil: day('2026-12-20') }, '2026-12-20', '2026-12-27'],
    ['keeps its own day over an earlier one that was given', { extendedUntil: day('2026-11-20') }, '2026-12-04', '2026-12-11'],
    ['begins where only a day was given', { plannedOn: null, extendedUntil: day('2026-12-20') }, '2026-12-20', '2026-12-27'],
    ['gives days after a return, and never closes', { returnedOn: day('2026-12-10') }, '2026-12-17', null],
    ['keeps the day where the return was early', { returnedOn: day('2026-11-10') }, '2026-12-04', null],
  ])('%s', (_, more, dueOn, lateUntil) => expect(deadlineOf({ ...times, ...more })).toEqual({ dueOn, lateUntil }));
});

it.each([
  ['over a weekend', '2026-11-24', 5, '2026-12-01'],
  ['from a Saturday', '2026-11-28', 1, '2026-11-30'],
])('promisedOn counts working days %s', (_, on, days, promised) => expect(promisedOn(day(on), days)).toBe(promised));

describe('writeRound', () => {
  it.each<[string, RoundStatus | null, { number: number; isNew: boolean } | string]>([
    ['begins the first', null, { number: 1, isNew: true }],
    ['goes on with a draft', 'DRAFT', { number: 3, isNew: false }],
    ['begins the next after a return, whichever it was', 'RETURNED', { number: 4, isNew: true }],
    ['leaves what is handed in', 'HANDED_IN', 'ASSIGNMENT_HANDED_IN'],
    ['leaves what the director has', 'TO_DIRECTOR', 'ASSIGNMENT_TO_DIRECTOR'],
    ['leaves what is passed', 'PASSED', 'ASSIGNMENT_PASSED'],
  ])('%s', (_, status, expected) => {
    const written = writeRound(status && { status, number: 3 }, 'a\r\nb');
    if (typeof expected === 'string') expect(written.ok ? undefined : written.error.code).toBe(expected);
    else expect(written).toEqual({ ok: true, value: { ...expected, text: 'a\nb' } });
  });
  it('keeps an answer within what can be read', () => expect(writeRound(null, 'x'.repeat(40_001))).toMatchObject({ error: { field: 'text' } }));
});

describe('handIn', () => {
  const draft = { status: 'DRAFT', text: 'From 31 % to 18 %', files: 0, before: null } as const;
  const deadline = { dueOn: day('2026-12-04'), lateUntil: day('2026-12-11') };
  it.each([
    ['on its day', draft, '2026-12-04', { ok: true, value: { late: false } }],
    ['a day later, as late', draft, '2026-12-05', { ok: true, value: { late: true } }],
    ['on the last late day', draft, '2026-12-11', { ok: true, value: { late: true } }],
    ['only a file', { ...draft, text: ' ', files: 1 }, '2026-12-01', { ok: true, value: { late: false } }],
    ['the same text with another file', { ...draft, files: 1, before: { text: draft.text, files: 0 } }, '2026-12-01', { ok: true, value: { late: false } }],
  ])('takes %s', (_, round, today, taken) => expect(handIn(round, deadline, day(today))).toEqual(taken));
  it.each([
    ['after the late days', draft, '2026-12-12', 'ASSIGNMENT_CLOSED'],
    ['nothing', { ...draft, text: ' \n' }, '2026-12-01', 'ASSIGNMENT_EMPTY'],
    ['the draft that came back', { ...draft, before: { text: `${draft.text} \n`, files: 0 } }, '2026-12-01', 'ASSIGNMENT_UNCHANGED'],
    ['what is handed in', { ...draft, status: 'HANDED_IN' as const }, '2026-12-01', 'ASSIGNMENT_HANDED_IN'],
  ])('refuses %s', (_, round, today, code) => expect(handIn(round, deadline, day(today))).toMatchObject({ ok: false, error: { code } }));
});

describe('what is taken no more', () => {
  const [due, last] = [day('2026-11-20'), day('2026-11-27')];
  it.each([
    ['on the last late day', { dueOn: due, lateUntil: last }, last],
    ['without a last day', { dueOn: due, lateUntil: null }, day('2027-03-01')],
  ])('is still taken %s', (_, deadline, today) => expect(closedGate(deadline, today, ['Noa Berg'])).toBeNull());
  it('says until when it was taken and who gives more time', () => {
    const gate = closedGate({ dueOn: due, lateUntil: last }, day('2026-11-28'), ['Noa Berg', 'Sam Okafor']);
    expect(gate).toMatchObject({ headline: 'This was taken until Friday 27 November', overrideBy: ['Noa Berg', 'Sam Okafor'] });
    expect(stillTaken(gate)).toMatchObject({
      error: { code: 'ASSIGNMENT_CLOSED', message: expect.stringContaining('Noa Berg and Sam Okafor can give you more time') as string },
    });
  });
});

describe('extendDeadline', () => {
  const [today, ends] = [day('2026-12-12'), day('2027-01-31')];
  it.each([
    ['yesterday', '2026-12-11', 'She was ill for two weeks.', 'EXTENSION_PAST'],
    ['today', '2026-12-12', 'She was ill for two weeks.', 'EXTENSION_PAST'],
    ['tomorrow', '2026-12-13', 'She was ill for two weeks.', undefined],
    ['years ahead', '2029-01-01', 'She was ill for two weeks.', 'EXTENSION_FAR'],
    ['without a reason', '2026-12-20', 'ill', 'EXTENSION_REASON_TOO_SHORT'],
  ])('%s', (_, until, because, code) => {
    const extended = extendDeadline({ until: day(until), because }, today, ends);
    expect(extended.ok ? undefined : extended.error.code).toBe(code);
  });
});

it.each([
  ['up to the number', 'DRAFT', 2, true, undefined],
  ['not above it', 'DRAFT', 3, true, 'ASSIGNMENT_FILES_FULL'],
  ['not where text is asked', 'DRAFT', 0, false, 'ASSIGNMENT_NO_FILES'],
  ['not to what is handed in', 'HANDED_IN', 0, true, 'ASSIGNMENT_HANDED_IN'],
] as const)('addFile: %s', (_, status, count, files, code) => {
  const added = addFile({ status, files: count }, { files, maxFiles: 3 });
  expect(added.ok ? undefined : added.error.code).toBe(code);
});
