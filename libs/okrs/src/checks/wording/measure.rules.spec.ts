import { day } from '@cairn/kernel';
import type { LineFacts } from '../../drafts/draft.facts.js';
import { checked, draftOf, draftWith, keyResult, milestone, objective, planOf } from '../draft.fixture.js';
import { allDueLastDay, allMilestones, nearlyDone, noBaseline, noDestination } from './measure.rules.js';

const metric = (more: Partial<LineFacts>) => draftWith([keyResult('k1', more)]);
const lastDay = day('2027-04-30');

it.each([
  ['to without from', { text: 'Cut failures to 12%', baseline: null }, 'It says where it shall end and not where it stands today.', 'to 12'],
  ['from in the text only', { baseline: null }, 'The text begins at 31; the baseline is not entered.', 'to 12'],
  ['no number at all', { text: 'Fewer failures', baseline: null }, 'It does not say where it stands today.', undefined],
  ['a baseline', {}, undefined, undefined],
  ['a baseline of zero', { baseline: 0 }, undefined, undefined],
])('noBaseline: %s', (_, more: Partial<LineFacts>, words, marked) => {
  const draft = metric(more);
  const [hit] = noBaseline(checked(draft));
  const text = draft.objectives[0]?.lines[0]?.text ?? '';
  expect([hit?.words, hit?.span && text.slice(hit.span.start, hit.span.end)]).toEqual([words, marked]);
});
it('noBaseline: milestones have none, baselines look for it', () =>
  expect(noBaseline(checked(draftWith([milestone('m'), keyResult('b', { krType: 'BASELINE', baseline: null })])))).toEqual([]));

const percent = planOf({ scoring: { ...planOf().scoring, system: 'percent', headline: null, prescored: false, levels: [] } });
const open = { commitValue: null, targetValue: null, stretchValue: null };

it.each([
  ['nowhere to go', metric(open), percent, 1],
  ['one value to reach', metric({ ...open, stretchValue: 12 }), percent, 0],
  ['levels are fixed before, which is told elsewhere', metric(open), planOf(), 0],
])('noDestination: %s', (_, draft, plan, count) => expect(noDestination(checked(draft, plan))).toHaveLength(count));

it.each([
  ['all of two', draftWith([milestone('a'), milestone('b')]), 'All 2 key results are milestones.'],
  ['one of two', draftWith([milestone('a'), keyResult('b')]), undefined],
  ['a single one', draftWith([milestone('a')]), undefined],
])('allMilestones: %s', (_, draft, words) => expect(allMilestones(checked(draft))[0]?.words).toBe(words));

const due = (...days: (string | null)[]) => draftWith(days.map((on, at) => keyResult(`k${at}`, { dueOn: on === null ? null : day(on) })));
it.each([
  ['all on it', due(lastDay, lastDay), 'All 2 dates are the last day of the cycle, 30 Apr 2027.'],
  ['one earlier', due(lastDay, '2027-03-01'), undefined],
  ['a single date', due(lastDay, null), undefined],
  ['no dates', due(null, null), undefined],
])('allDueLastDay: %s', (_, draft, words) => expect(allDueLastDay(checked(draft))[0]?.words).toBe(words));
it('allDueLastDay: over all objectives', () =>
  expect(
    allDueLastDay(checked(draftOf({ objectives: ['a', 'b'].map((id) => objective(id, [keyResult(`k${id}`, { dueOn: lastDay })])) }))).map((hit) => hit.about),
  ).toEqual(['2']));

it.each([
  ['at the start', { currentValue: 31 }, undefined],
  ['at 0.7', { currentValue: 17.7 }, 'Today’s 17.7% is most of the way to 12% already.'],
  ['beyond it', { currentValue: 10 }, 'Today’s 10% is most of the way to 12% already.'],
  [
    'a small step',
    { unit: 'members', direction: 'INCREASE', baseline: 1000, stretchValue: 1020 },
    'From 1000 members to 1020 members is a very small step.'.replace(/(\d)(\d{3})/g, '$1,$2'),
  ],
  ['a step', { unit: 'members', direction: 'INCREASE', baseline: 1000, stretchValue: 1050 }, undefined],
  ['a small step close to 100 % is a large one', { baseline: 99.5, stretchValue: 99.9, direction: 'INCREASE' }, undefined],
  ['from nothing', { unit: '', baseline: 0, stretchValue: 1, direction: 'INCREASE' }, undefined],
  ['no way at all is told elsewhere', { baseline: 12, stretchValue: 12 }, undefined],
])('nearlyDone: %s', (_, more, words) => expect(nearlyDone(checked(metric(more as Partial<LineFacts>)))[0]?.words).toBe(words));
