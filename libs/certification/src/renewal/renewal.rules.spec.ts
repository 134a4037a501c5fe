import { day, type Day } from '@cairn/kernel';
import { declareEducation, renewalRequirements, renewalState, renewalSteps, renewCertificate, stepAfter, stepOn, type Declared } from './renewal.rules.js';

const rule = { hours: 20, learnings: 1, ethics: true, graceDays: 60 };
const until = day('2028-11-26');
const hours = (count: number): Declared => ({ id: 'h', kind: 'HOURS', doneOn: day('2027-03-01'), hours: count, title: 'A course' });
const learning: Declared = { id: 'l', kind: 'LEARNING', doneOn: day('2027-03-01'), hours: null, title: 'Ask before telling' };
const ethics: Declared = { id: 'e', kind: 'ETHICS', doneOn: day('2027-03-01'), hours: null, title: 'I have worked' };
const all = [hours(20), learning, ethics];

it.each([
  ['2028-05-25', 'EARLY'],
  ['2028-05-26', 'OPEN'],
  ['2028-11-26', 'OPEN'],
  ['2028-11-27', 'GRACE'],
  ['2029-01-25', 'GRACE'],
  ['2029-01-26', 'LAPSED'],
])('on %s it is %s', (today, state) => expect(renewalState(until, rule, day(today))).toBe(state));

it('asks for hours, learnings and the statement, and counts fractions of hours exactly', () => {
  expect(renewalRequirements([], rule).map((one) => [one.words, one.met, one.left])).toEqual([
    ['0 of 20 hours of continuing education', false, ['20 hours']],
    ['0 of 1 contributed learning', false, ['a learning']],
    ['Statement on ethics', false, ['the statement on ethics']],
  ]);
  const tenths = Array.from({ length: 200 }, () => hours(0.1));
  expect(renewalRequirements(tenths, rule)[0]).toMatchObject({ words: '20 of 20 hours of continuing education', met: true, left: [] });
  expect(renewalRequirements([hours(19)], rule)[0]?.left).toEqual(['1 hour']);
  expect(renewalRequirements([], { ...rule, hours: 0, learnings: 0, ethics: false })).toEqual([]);
});

it.each<[string, Partial<Parameters<typeof declareEducation>[0]>, string | undefined]>([
  ['hours', {}, undefined],
  ['something to come', { doneOn: day('2027-04-02') }, 'EDUCATION_AHEAD'],
  ['something before the certificate', { doneOn: day('2026-11-25') }, 'EDUCATION_BEFORE'],
  ['no hours', { hours: 0 }, 'EDUCATION_HOURS'],
  ['hours that are none', { hours: Number.NaN }, 'EDUCATION_HOURS'],
  ['a life of hours', { hours: 201 }, 'EDUCATION_HOURS'],
  ['nothing said', { title: ' ' }, 'EDUCATION_TITLE_MISSING'],
  ['a learning without hours', { kind: 'LEARNING', hours: null }, undefined],
  ['the statement twice', { kind: 'ETHICS' }, 'ETHICS_STATED'],
])('takes or refuses %s', (_, more, code) => {
  const asked = { kind: 'HOURS' as const, doneOn: day('2027-04-01'), hours: 4.5, title: 'A course', ...more };
  const declared = declareEducation(asked, { since: day('2026-11-26'), today: day('2027-04-01'), ethicsStated: true });
  expect(declared.ok ? undefined : declared.error.code).toBe(code);
});

const reason = 'They were ill for three months and told us.';
it.each<[string, Day, readonly Declared[], string, string]>([
  ['joins the old one when renewed before its end', day('2028-10-01'), all, '', '2030-11-26'],
  ['joins it in its days of grace, too', day('2029-01-25'), all, '', '2030-11-26'],
  ['begins today after them, with a reason', day('2029-02-01'), all, reason, '2031-02-01'],
  ['needs that reason', day('2029-02-01'), all, '', 'REINSTATEMENT_REASON_MISSING'],
  ['is too early a year before', day('2027-11-26'), all, '', 'RENEWAL_EARLY'],
  ['waits for what is missing', day('2028-10-01'), [hours(20), ethics], '', 'RENEWAL_REQUIREMENTS'],
])('%s', (_, today, declared, words, expected) => {
  const renewed = renewCertificate({ status: 'ISSUED', validUntil: until, rule, months: 24, declared }, today, words);
  expect(renewed.ok ? renewed.value.validUntil : renewed.error.code).toBe(expected);
});

it.each([
  ['REVOKED', 'RENEWAL_REVOKED'],
  ['SUPERSEDED', 'RENEWAL_SUPERSEDED'],
] as const)('is not done for one that is %s', (status, code) => {
  const renewed = renewCertificate({ status, validUntil: until, rule, months: 24, declared: all }, day('2028-10-01'), '');
  expect(renewed.ok ? undefined : renewed.error.code).toBe(code);
});

it('reminds at 90, 30 and 7 days, says expired the day after and lapsed after the days of grace', () => {
  const steps = renewalSteps(until, rule);
  expect(steps.map((step) => [step.on, step.kind, step.daysLeft])).toEqual([
    ['2028-08-28', 'REMIND', 90],
    ['2028-10-27', 'REMIND', 30],
    ['2028-11-19', 'REMIND', 7],
    ['2028-11-27', 'EXPIRED', -1],
    ['2029-01-26', 'LAPSED', -61],
  ]);
  expect(stepOn(steps, day('2028-08-27'))).toBeUndefined();
  expect(stepOn(steps, day('2028-11-01'))?.daysLeft).toBe(30);
  expect(stepAfter(steps, day('2028-11-01'))?.daysLeft).toBe(7);
  expect(stepAfter(steps, day('2029-01-26'))).toBeUndefined();
  expect(renewalSteps(until, { graceDays: 0 }).map((step) => step.kind)).toEqual(['REMIND', 'REMIND', 'REMIND', 'LAPSED']);
});
