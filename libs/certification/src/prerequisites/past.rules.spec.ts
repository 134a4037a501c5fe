import { exempt, facts, item, module, needs, onDay, read } from '../progress/path.fixture.js';
import type { PrerequisiteFacts, TraineeFacts } from '../progress/path-facts.js';
import { decidePast, outcomeOf, seenOf, touchedBy, type Touch } from './past.rules.js';

const course = {
  modules: [module(1), module(2)],
  items: [item('a', 1, 'READ'), item('b', 2, 'READ'), item('b2', 2, 'READ')],
};
const m2 = { moduleId: 'm2', itemId: null };
const touch = (
  of: Partial<TraineeFacts>,
  before: readonly PrerequisiteFacts[],
  after: readonly PrerequisiteFacts[],
  waiting: typeof m2 | { moduleId: null; itemId: string } = m2,
) => {
  const { trainee, ...rest } = facts({ ...course, prerequisites: before }, of);
  return touchedBy(waiting, after, [{ course: rest, trainees: [trainee] }], () => onDay('2026-11-02'));
};
const after = [needs('m2', 'm1')];

it.each<[string, Partial<TraineeFacts>, Touch | undefined]>([
  ['passed it under the old rule', { readings: [read('b'), read('b2')] }, 'PASSED'],
  ['had begun it', { readings: [read('b')] }, 'BEGUN'],
  ['had not begun it', {}, 'WAITS'],
  ['has passed what it needs now', { readings: [read('a'), read('b')] }, undefined],
  ['has leave', { exemptions: [exempt('m2', 'LEAVE')], readings: [read('b')] }, undefined],
  ['went on under an earlier change, and is asked about again', { exemptions: [exempt('m2', 'OLD_RULE')], readings: [read('b')] }, 'BEGUN'],
  ['has left', { status: 'WITHDRAWN', readings: [read('b')] }, undefined],
  ['went to another cohort', { status: 'DEFERRED', readings: [read('b')] }, undefined],
])('whoever %s', (_, of, expected) => expect(touch(of, [], after)[0]?.touch).toBe(expected));

it('names how far somebody is, and whom it opens to', () => {
  expect(touch({ readings: [read('b')] }, [], after)).toMatchObject([{ name: 'Priya Natarajan', cohortName: 'Autumn 26', standing: '1 of 2' }]);
  expect(touch({}, after, [])).toMatchObject([{ touch: 'OPENS' }]);
});

it('knows a single item that was passed before it had to wait', () => {
  const waiting = { moduleId: null, itemId: 'b2' };
  expect(touch({ readings: [read('b2')] }, [], [needs('b2', 'b')], waiting)).toMatchObject([{ touch: 'PASSED' }]);
  expect(touch({}, [], [needs('b2', 'b')], waiting)).toMatchObject([{ touch: 'WAITS' }]);
});

const person = (traineeId: string, of: Touch, isCertified = false) => ({
  traineeId,
  name: traineeId,
  cohortName: 'Autumn 26',
  touch: of,
  standing: null,
  isCertified,
});
const people = [person('t1', 'PASSED'), person('t2', 'BEGUN'), person('t3', 'WAITS'), person('t4', 'PASSED', true)];
const asked = { past: 'LOCK' as const, seen: seenOf(people), reason: 'Module 2 builds on what module 1 teaches.' };

it.each<[string, Partial<{ past: 'CONTINUE' | 'LOCK' | null; seen: string; reason: string }>, string]>([
  ['with a choice and a reason', {}, 'OK'],
  ['without a choice', { past: null }, 'NEEDS_PAST'],
  ['for people who were not shown', { seen: 't1' }, 'NEEDS_PEOPLE_CHANGED'],
  ['without a reason', { reason: 'so' }, 'NEEDS_REASON_TOO_SHORT'],
])('decided %s', (_, more, code) => {
  const decided = decidePast(people, { ...asked, ...more });
  expect(decided.ok ? 'OK' : decided.error.code).toBe(code);
});

it('asks nothing where nobody is past it', () => {
  expect(decidePast([person('t3', 'WAITS'), person('t4', 'PASSED', true)], { ...asked, past: null, seen: '' })).toMatchObject({
    ok: true,
    value: { past: null },
  });
});

it('locks only whom it may: a certificate is never undone', () => {
  expect(people.map((one) => outcomeOf(one, 'LOCK'))).toEqual(['LOCKED', 'LOCKED', 'WAITS', 'GOES_ON']);
  expect(people.map((one) => outcomeOf(one, 'CONTINUE'))).toEqual(['GOES_ON', 'GOES_ON', 'WAITS', 'GOES_ON']);
  expect(outcomeOf(person('t5', 'OPENS'), 'LOCK')).toBe('OPENS');
});
