import { day } from '@cairn/kernel';
import type { LineFacts } from '../../drafts/draft.facts.js';
import { checked, dependency, draftOf, draftWith, healthMetric, keyResult, milestone, objective, planOf } from '../draft.fixture.js';
import { cannotMoveEarly, firstCheckIn } from './early-sign.rules.js';
import { jargon } from './jargon.rules.js';
import { quantityWithoutQuality } from './quality.rules.js';
import { dependencyNotAgreed, healthBreach, silo } from './together.rules.js';

const withText = (text: string) => draftOf({ objectives: [objective('o1', [], { text })] });

it.each([
  ['a short form', 'Make the TFX queue short', ['TFX']],
  ['several, once each', 'Move TFX and PLM, then TFX', ['TFX PLM']],
  ['a ticket', 'Solve ABC-123 for buyers', ['ABC-123']],
  ['a project', 'Bring Project Falcon home', ['Project Falcon']],
  ['a version', 'Ship v2.1 to all', ['v2.1']],
  ['known short forms', 'Lift NPS and KPIs of HR in the UK', []],
  ['the name of a team', 'Help Parts Logistics', []],
  ['somebody who shouts', 'MAKE BUYERS HAPPY', []],
  ['a quarter', 'Be ready in Q3', []],
  ['plain words', 'Vans leave the yard full', []],
])('jargon: %s', (_, text, about) => expect(jargon(checked(withText(text))).map((hit) => hit.about)).toEqual(about));
it('jargon: marks the first term, also in a key result', () => {
  const [hit] = jargon(checked(draftWith([keyResult('k1', { text: 'Fewer TFX errors' })])));
  expect([hit?.subject.type, 'Fewer TFX errors'.slice(hit?.span?.start, hit?.span?.end), hit?.words]).toEqual([
    'LINE',
    'TFX',
    'Would another team know “TFX”?',
  ]);
});

const calls: Partial<LineFacts> = { text: 'Raise sales calls from 40 to 90 a week', unit: 'calls', direction: 'INCREASE' };
it.each([
  ['alone', draftWith([keyResult('k1', calls)]), 'calls'],
  ['beside a quality', draftWith([keyResult('k1', calls), keyResult('k2', { text: 'Raise call ratings from 3 to 4' })]), undefined],
  ['beside a health metric of the team', draftOf({ objectives: [objective('o1', [keyResult('k1', calls)])], looseLines: [healthMetric('h1')] }), undefined],
  [
    'a health metric that would not notice',
    draftOf({ objectives: [objective('o1', [keyResult('k1', calls)])], looseLines: [healthMetric('h1', { text: 'Overtime' })] }),
    'calls',
  ],
  ['a quantity that shall fall', draftWith([keyResult('k1', { ...calls, direction: 'DECREASE' })]), undefined],
  ['a share of them', draftWith([keyResult('k1', { ...calls, text: 'Calls answered within a minute', unit: '%' })]), undefined],
  [
    'beside how it was felt',
    draftWith([keyResult('k1', calls), keyResult('k2', { text: 'Callers who say that they felt welcome from 3 to 4 of 5', unit: '' })]),
    undefined,
  ],
  ['a quality itself', draftWith([keyResult('k1', { text: 'Raise satisfied visits from 40 to 90' })]), undefined],
])('quantityWithoutQuality: %s', (_, draft, marked) => {
  const [hit] = quantityWithoutQuality(checked(draft));
  expect(hit?.span && calls.text?.slice(hit.span.start, hit.span.end)).toBe(marked);
});

it.each([
  ['starts on a Monday, weekly by Friday', '2027-01-04', 1, 5, '2027-01-08'],
  ['starts on the day itself', '2027-01-08', 1, 5, '2027-01-08'],
  ['starts on a Saturday', '2027-01-09', 1, 5, '2027-01-15'],
  ['every second week', '2027-01-04', 2, 5, '2027-01-15'],
])('firstCheckIn: %s', (_, startsOn, weeks, closesOn, first) => expect(firstCheckIn(day(startsOn), weeks, closesOn)).toBe(first));

const seldom = 'It is measured too seldom to move before the first check-in.';
const late = 'Done or not done, at the very end: until then there is nothing to see.';
it.each([
  ['a survey', keyResult('k1', { text: 'Annual survey score from 6 to 8' }), seldom],
  ['a source that comes quarterly', keyResult('k1', { dataSource: 'Quarterly report' }), seldom],
  ['a weekly figure', keyResult('k1'), undefined],
  ['a deadline', keyResult('k1', { text: 'Cut the wait to 9 minutes by the end of the quarter' }), undefined],
  ['a figure at the end of the year', keyResult('k1', { text: 'Stock at the end of the year from 9 to 6 million' }), seldom],
  ['a survey that comes often', keyResult('k1', { text: 'Colleagues who know the plan', dataSource: 'Monthly pulse survey' }), undefined],
  ['a thing with the word in its name', keyResult('k1', { text: 'Annual recurring revenue from 4 to 6 million' }), undefined],
  ['a compound', keyResult('k1', { text: 'Annual-pass holders who come a third time' }), undefined],
  ['findings of an audit', keyResult('k1', { text: 'Audit findings closed within 30 days' }), undefined],
  ['a milestone at the very end', milestone('m', { dueOn: day('2027-04-17') }), late],
  ['a milestone before', milestone('m', { dueOn: day('2027-04-16') }), undefined],
  ['a milestone in steps', milestone('m', { dueOn: day('2027-04-30'), commitText: 'One depot' }), undefined],
])('cannotMoveEarly: %s', (_, line, words) => expect(cannotMoveEarly(checked(draftWith([line])))[0]?.words).toBe(words));
it('cannotMoveEarly: says when the first check-in is', () =>
  expect(
    cannotMoveEarly(checked(draftWith([keyResult('k1', { text: 'Survey score' })]), planOf({ checkInCadence: { everyWeeks: 2, closesOn: 3 } })))[0]?.reason,
  ).toBe('The first check-in is on 13 Jan 2027, then every second week.'));

it.each([
  ['checked and nobody named', draftOf({ dependencies: [] }), 1],
  ['somebody named', draftOf(), 0],
  ['not checked is told elsewhere', draftOf({ aligned: false, dependencies: [] }), 0],
])('silo: %s', (_, draft, count) => expect(silo(checked(draft))).toHaveLength(count));

it.each([
  ['one open', [dependency('a', { agreed: false })], 'Parts Logistics has not agreed yet.'],
  [
    'two open',
    [dependency('a', { agreed: false }), dependency('b', { agreed: false, otherName: 'Finance', direction: 'TOGETHER' })],
    'Parts Logistics and Finance have not agreed yet.',
  ],
  ['agreed', [dependency('a')], undefined],
  ['they need us', [dependency('a', { agreed: false, direction: 'THEY_NEED' })], undefined],
] as const)('dependencyNotAgreed: %s', (_, dependencies, words) => expect(dependencyNotAgreed(checked(draftOf({ dependencies })))[0]?.words).toBe(words));

it.each([
  ['within', { currentValue: 20 }, undefined],
  ['above', { currentValue: 21 }, '21% is above 20%, outside its healthy range.'],
  ['below', { healthyLow: 15 }, '12% is below 15%, outside its healthy range.'],
  ['no upper bound', { currentValue: 99, healthyHigh: null }, undefined],
  ['not measured', { currentValue: null }, undefined],
  ['a key result is none', { kind: 'KEY_RESULT', currentValue: 99 }, undefined],
] as const)('healthBreach: %s', (_, more, words) => expect(healthBreach(checked(draftOf({ looseLines: [healthMetric('h1', more)] })))[0]?.words).toBe(words));
