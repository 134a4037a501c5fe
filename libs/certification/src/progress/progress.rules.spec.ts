import { attempt, exempt, facts, item, module, needs, onDay, read, seen, session } from './path.fixture.js';
import type { PathFacts } from './path-facts.js';
import { pathOf } from './progress.rules.js';

const today = onDay('2026-11-02');
const states = (of: PathFacts, on = today) =>
  Object.fromEntries(pathOf(of, on).modules.flatMap((one) => [[one.id, one.state], ...one.items.map((row) => [row.id, row.state])]));
const itemOf = (of: PathFacts, id: string, on = today) =>
  pathOf(of, on)
    .modules.flatMap((one) => one.items)
    .find((one) => one.id === id)!;

const course = {
  modules: [module(1), module(2), module(3)],
  items: [item('a', 1, 'READ'), item('b', 1, 'WATCH'), item('c', 2, 'READ'), item('d', 2, 'QUIZ'), item('e', 3, 'READ')],
};

describe('what is open', () => {
  it.each<[string, PathFacts, Record<string, string>]>([
    ['everything where nothing waits for anything', facts(course), { m1: 'OPEN', a: 'OPEN', b: 'OPEN', m2: 'OPEN', c: 'OPEN', m3: 'OPEN' }],
    [
      'a module waits for the one before; its items stay readable as locked',
      facts({ ...course, prerequisites: [needs('m2', 'm1')] }),
      { m1: 'OPEN', m2: 'LOCKED', c: 'LOCKED', d: 'LOCKED', m3: 'OPEN' },
    ],
    [
      'half of the module before is not enough',
      facts({ ...course, prerequisites: [needs('m2', 'm1')] }, { readings: [read('a')] }),
      { m1: 'STARTED', a: 'PASSED', m2: 'LOCKED' },
    ],
    [
      'the whole of it is, and items of a module open together',
      facts({ ...course, prerequisites: [needs('m2', 'm1')] }, { readings: [read('a'), read('b')] }),
      { m1: 'PASSED', m2: 'OPEN', c: 'OPEN', d: 'OPEN' },
    ],
    ['an item that needs another waits alone', facts({ ...course, prerequisites: [needs('d', 'c')] }), { m2: 'OPEN', c: 'OPEN', d: 'LOCKED' }],
    [
      'an item may wait for a module, a module for an item',
      facts({ ...course, prerequisites: [needs('e', 'm1'), needs('m2', 'a')] }, { readings: [read('a')] }),
      { m2: 'OPEN', m3: 'OPEN', e: 'LOCKED' },
    ],
    [
      'what is optional holds nobody up',
      facts(
        { ...course, items: [item('a', 1, 'READ'), item('b', 1, 'WATCH', { required: false }), item('c', 2, 'READ')], prerequisites: [needs('m2', 'm1')] },
        { readings: [read('a')] },
      ),
      { m1: 'PASSED', b: 'OPEN', m2: 'OPEN' },
    ],
  ])('%s', (_, of, expected) => expect(states(of)).toMatchObject(expected));

  it.each([
    ['the day before its own', '2026-10-14', 'LOCKED'],
    ['on its day', '2026-10-15', 'OPEN'],
  ])('a module with a date is, %s, %s', (_, on, expected) =>
    expect(states(facts({ modules: [module(1, { opensAfterDays: 14 })], items: [item('a', 1, 'READ')] }), onDay(on))).toEqual({ m1: expected, a: expected }),
  );

  it('what was done before its day is passed, and what holds nothing yet is not', () => {
    const of = { modules: [module(1, { opensAfterDays: 14 }), module(2, { opensAfterDays: 14 })], items: [item('a', 1, 'READ')] };
    const early = pathOf(facts(of, { readings: [read('a')] }), onDay('2026-10-14'));
    expect(early.modules.map(({ state, lockedBecause }) => [state, lockedBecause !== null])).toEqual([
      ['PASSED', false],
      ['LOCKED', true],
    ]);
  });

  it('nothing before the cohort begins, but for what is to be prepared', () => {
    const of = facts({ ...course, modules: [module(1, { opensAfterDays: -7 }), module(2), module(3)] });
    expect(states(of, onDay('2026-09-24'))).toMatchObject({ m1: 'OPEN', m2: 'LOCKED', m3: 'LOCKED' });
    expect(pathOf(of, onDay('2026-09-24')).pace).toMatchObject({ state: 'BEFORE_START', words: 'begins Thursday 1 October' });
  });
});

describe('the lock says', () => {
  const prerequisites = [needs('m3', 'm1'), needs('m3', 'm2')];
  it('what for, how far, what is left and who may open it', () => {
    const of = facts(
      { ...course, items: course.items.map((one) => ({ ...one, dueAfterDays: one.id === 'd' ? 64 : null })), prerequisites },
      { readings: [read('a'), read('b')] },
    );
    expect(pathOf(of, today).modules[2]?.lockedBecause).toEqual({
      code: 'PREREQUISITE_LEFT',
      headline: 'Module 3 opens when module 2 is passed',
      done: 2,
      total: 4,
      rule: { text: '“OKR coach certification”, version 2, asks for what comes before', decidedBy: 'Noa Berg', decidedOn: '2026-09-10' },
      left: [{ text: 'Module 2: Item c' }, { text: 'Module 2: Item d', dueOn: '2026-12-04' }],
      meanwhile: [],
      overrideBy: ['Sam Okafor', 'Mara Lind', 'Noa Berg'],
      canOverride: false,
    });
    expect(pathOf(of, today, { mayOpen: true }).modules[2]?.lockedBecause?.canOverride).toBe(true);
  });
  it('no count where one step is all it waits for', () =>
    expect(itemOf(facts({ ...course, prerequisites: [needs('d', 'c')] }), 'd').lockedBecause).not.toHaveProperty('total'));
  it('whose day it is: the programme’s, or the cohort’s', () => {
    const later = facts({ ...course, modules: [module(1), module(2), module(3, { opensAfterDays: 40 })] });
    expect(pathOf(later, today).modules[2]?.lockedBecause?.rule?.text).toBe(
      '“OKR coach certification”, version 2, opens module 3 40 days after the cohort begins',
    );
    expect(pathOf(later, onDay('2026-09-20')).modules[0]?.lockedBecause?.rule).toEqual({ text: 'Autumn 26 begins on Thursday 1 October' });
  });
  it.each<[string, Parameters<typeof facts>[0], string]>([
    [
      'several modules in a row',
      { ...course, modules: [module(1), module(2), module(3), module(4)], prerequisites: [needs('m4', 'm1'), needs('m4', 'm2'), needs('m4', 'm3')] },
      'Module 4 opens when modules 1 to 3 are passed',
    ],
    [
      'several apart',
      { ...course, modules: [module(1), module(2), module(3), module(4)], prerequisites: [needs('m4', 'm3'), needs('m4', 'm1')] },
      'Module 4 opens when modules 1 and 3 are passed',
    ],
    [
      'an item',
      { ...course, modules: [module(1), module(2), module(3), module(4)], prerequisites: [needs('m4', 'a')] },
      'Module 4 opens when “Item a” is passed',
    ],
    [
      'a pass and a day',
      { ...course, modules: [module(1), module(2), module(3), module(4, { opensAfterDays: 40 })], prerequisites: [needs('m4', 'm1')] },
      'Module 4 opens when module 1 is passed, from Tuesday 10 November on',
    ],
    ['a day alone', { ...course, modules: [module(1), module(2), module(3), module(4, { opensAfterDays: 40 })] }, 'Module 4 opens on Tuesday 10 November'],
  ])('%s', (_, of, headline) => expect(pathOf(facts(of), today).modules[3]?.lockedBecause?.headline).toBe(headline));
});

describe('after a changed prerequisite', () => {
  const changed = { ...course, prerequisites: [needs('m2', 'm3')] };
  it('those who may go on read so', () => {
    const of = facts(changed, { readings: [read('c')], attempts: [attempt('d', 1, { passed: true, score: 80 })], exemptions: [exempt('m2', 'OLD_RULE')] });
    expect(pathOf(of, today).modules[1]).toMatchObject({ state: 'PASSED', stays: 'You had passed this under the old rule; it stays passed.' });
    const begun = facts(changed, { readings: [read('c')], exemptions: [exempt('m2', 'OLD_RULE')] });
    expect(pathOf(begun, today).modules[1]).toMatchObject({ state: 'STARTED', stays: 'You had begun this under the old rule; you can go on.' });
  });
  it('those who are locked again keep what they passed, and the module counts once what is new is passed', () => {
    const of = facts(changed, { readings: [read('c')], attempts: [attempt('d', 1, { passed: true, score: 80 })] });
    expect(states(of)).toMatchObject({ m2: 'LOCKED', c: 'PASSED', d: 'PASSED' });
    expect(pathOf(of, today).requirements[0]).toMatchObject({ words: '0 of 3 modules passed', met: false });
    expect(states(facts(changed, { readings: [read('c'), read('e')], attempts: [attempt('d', 1, { passed: true })] })).m2).toBe('PASSED');
  });
  it('nobody reads it whom the new rule does not stop', () =>
    expect(pathOf(facts(changed, { readings: [read('e')], exemptions: [exempt('m2', 'OLD_RULE')] }), today).modules[1]).toMatchObject({
      state: 'OPEN',
      stays: null,
    }));
  it('the old rule does not open a day, leave does', () => {
    const later = { modules: [module(1, { opensAfterDays: 60 })], items: [item('a', 1, 'READ')] };
    expect(states(facts(later, { exemptions: [exempt('m1', 'OLD_RULE')] })).m1).toBe('LOCKED');
    expect(pathOf(facts(later, { exemptions: [exempt('m1', 'LEAVE')] }), today).modules[0]).toMatchObject({
      state: 'OPEN',
      stays: 'Sam Okafor lets you begin this early.',
    });
  });
  it('leave for one item opens that item of a locked module', () =>
    expect(states(facts({ ...course, prerequisites: [needs('m2', 'm1')] }, { exemptions: [exempt('c', 'LEAVE')] }))).toMatchObject({
      m2: 'LOCKED',
      c: 'OPEN',
      d: 'LOCKED',
    }));
});

describe('a live session', () => {
  const live = (on: string, more: object, attendance: PathFacts['trainee']['attendance'] = []) =>
    facts({ modules: [module(1)], items: [item('l', 1, 'LIVE')], sessions: [session('l', on, more)] }, { attendance });
  it.each<[string, PathFacts, string, string | null]>([
    ['to come is open, due on its day', live('2026-11-12', {}), 'OPEN', null],
    ['attended for 80 of 100 minutes is passed', live('2026-10-12', { status: 'HELD' }, [seen('s-l', 80)]), 'PASSED', null],
    ['attended a minute less is not', live('2026-10-12', { status: 'HELD' }, [seen('s-l', 79)]), 'OVERDUE', 'missed on 12 Oct, make it up with the recording'],
    ['missed is late', live('2026-10-12', { status: 'HELD' }, []), 'OVERDUE', 'missed on 12 Oct, make it up with the recording'],
    [
      'with a make-up handed in waits',
      live('2026-10-12', { status: 'HELD' }, [seen('s-l', 0, { makeUpAskedAt: '2026-10-14T08:00:00.000Z' as never })]),
      'WAITING',
      'make-up handed in',
    ],
    ['made up is passed', live('2026-10-12', { status: 'HELD' }, [seen('s-l', 0, { madeUpAt: '2026-10-14T08:00:00.000Z' as never })]), 'PASSED', 'made up'],
    ['over without a list of who was there waits', live('2026-10-12', {}), 'WAITING', 'who was there is not recorded yet'],
    ['cancelled has no date', live('2026-10-12', { status: 'CANCELLED' }), 'OPEN', 'no date yet'],
  ])('%s', (_, of, state, standing) => expect(itemOf(of, 'l')).toMatchObject({ state, standing }));
});

describe('a quiz', () => {
  const quiz = (settings: object, attempts: PathFacts['trainee']['attempts'], extra = 0) =>
    facts(
      { modules: [module(1)], items: [item('q', 1, 'QUIZ', { settings: { bankKey: 'b', ...settings } })] },
      { attempts, extraAttempts: extra ? [{ itemId: 'q', extra }] : [] },
    );
  it.each<[string, PathFacts, string, string | null]>([
    ['untouched', quiz({}, []), 'OPEN', null],
    ['running', quiz({}, [attempt('q', 1, { handedInAt: null, answered: 3, score: null, passed: null })]), 'STARTED', '3 of 10 questions answered'],
    ['not passed, without limit', quiz({}, [attempt('q', 1, { score: 60 })]), 'STARTED', 'best 60 %, try again'],
    ['not passed, one of two left', quiz({ attempts: 2 }, [attempt('q', 1, { score: 60 })]), 'STARTED', 'best 60 %, 1 attempt left'],
    [
      'no attempt left',
      quiz({ attempts: 2 }, [attempt('q', 1, { score: 60 }), attempt('q', 2, { score: 65 })]),
      'WAITING',
      'best 65 %, no attempt left; your director can give you another',
    ],
    ['given one more', quiz({ attempts: 2 }, [attempt('q', 1), attempt('q', 2)], 1), 'STARTED', 'best 50 %, 1 attempt left'],
    [
      'passed by the second, whatever came after',
      quiz({ attempts: null }, [attempt('q', 1), attempt('q', 2, { passed: true, score: 90 }), attempt('q', 3)]),
      'PASSED',
      '90 %',
    ],
  ])('%s', (_, of, state, standing) => expect(itemOf(of, 'q')).toMatchObject({ state, standing }));
});

describe('due dates and pace', () => {
  const due = (id: string, days: number) => item(id, 1, 'READ', { dueAfterDays: days });
  const two = { modules: [module(1)], items: [due('a', 10), due('b', 40)] };
  it('count from the start of the cohort', () => expect([itemOf(facts(two), 'a').dueOn, itemOf(facts(two), 'b').dueOn]).toEqual(['2026-10-11', '2026-11-10']));
  it.each<[string, string, string, string]>([
    ['whoever joined late has two weeks for what was due before', '2026-10-20', '2026-11-03', '2026-11-10'],
    ['though not beyond the end of the cohort', '2026-12-10', '2026-12-18', '2026-12-18'],
  ])('%s', (_, joinedOn, a, b) => {
    const of = facts(two, { joinedOn: onDay(joinedOn) });
    expect([itemOf(of, 'a').dueOn, itemOf(of, 'b').dueOn]).toEqual([a, b]);
  });
  it.each<[string, PathFacts, string, string]>([
    ['nothing is late on its last day', facts(two), '2026-10-11', 'on pace'],
    ['late the day after', facts(two), '2026-10-12', '1 step behind the cohort’s dates'],
    ['caught up', facts(two, { readings: [read('a')] }), '2026-10-12', 'on pace'],
    [
      'steps without a day are due with the end',
      facts({ modules: [module(1)], items: [item('a', 1, 'READ')] }),
      '2026-12-19',
      '1 step behind the cohort’s dates',
    ],
    [
      'optional ones never are',
      facts({ modules: [module(1)], items: [item('a', 1, 'READ', { required: false, dueAfterDays: 1 }), due('b', 40)] }),
      '2026-10-12',
      'on pace',
    ],
    ['all passed', facts(two, { readings: [read('a'), read('b')] }), '2027-02-01', 'every step passed'],
    ['withdrawn', facts(two, { status: 'WITHDRAWN' }), '2026-10-12', 'left this cohort'],
  ])('%s', (_, of, on, words) => expect(pathOf(of, onDay(on)).pace.words).toBe(words));
  it('names what is due next', () =>
    expect(pathOf(facts(two, { readings: [read('a')] }), today).pace.nextDue).toEqual({ itemId: 'b', title: 'Item b', dueOn: '2026-11-10' }));
});

describe('next', () => {
  const three = { modules: [module(1), module(2)], items: [item('a', 1, 'READ'), item('b', 1, 'QUIZ'), item('c', 2, 'READ', { dueAfterDays: 5 })] };
  it.each<[string, PathFacts, string | null]>([
    ['is what is due first', facts(three), 'c'],
    ['is the first of the module where nothing has a day', facts({ ...three, items: three.items.slice(0, 2) }), 'a'],
    ['is what was begun', facts(three, { attempts: [attempt('b', 1, { handedInAt: null, passed: null })] }), 'b'],
    ['skips what is locked', facts({ ...three, prerequisites: [needs('m2', 'm1')] }), 'a'],
    [
      'skips a live session that is to come',
      facts({ modules: [module(1)], items: [item('l', 1, 'LIVE'), item('z', 1, 'READ')], sessions: [session('l', '2026-11-12')] }),
      'z',
    ],
    [
      'is the live session on its day',
      facts({ modules: [module(1)], items: [item('l', 1, 'LIVE'), item('z', 1, 'READ')], sessions: [session('l', '2026-11-02')] }),
      'l',
    ],
    ['offers what is optional last', facts({ modules: [module(1)], items: [item('o', 1, 'READ', { required: false }), item('z', 1, 'READ')] }), 'z'],
    ['is nothing when all is passed', facts({ modules: [module(1)], items: [item('a', 1, 'READ')] }, { readings: [read('a')] }), null],
    ['is nothing for those who left', facts(three, { status: 'DEFERRED' }), null],
  ])('%s', (_, of, id) => expect(pathOf(of, today).next?.id ?? null).toBe(id));
});

describe('what a certificate asks for', () => {
  const whole = {
    modules: [module(1)],
    items: [item('a', 1, 'READ'), item('l', 1, 'LIVE'), item('x', 1, 'EXAM')],
    sessions: [session('l', '2026-10-12', { status: 'HELD' as const })],
  };
  const done = { readings: [read('a')], attendance: [seen('s-l', 100)], attempts: [attempt('x', 1, { passed: true, score: 88 })] };
  it.each<[string, PathFacts, boolean]>([
    ['all of it', facts(whole, done), true],
    ['without having been there', facts(whole, { ...done, attendance: [] }), false],
    ['without the exam', facts(whole, { ...done, attempts: [attempt('x', 1)] }), false],
    ['withdrawn', facts(whole, { ...done, status: 'WITHDRAWN' }), false],
    ['a programme without modules certifies nobody', facts(), false],
  ])('%s: %s', (_, of, met) => expect(pathOf(of, today).allMet).toBe(met));
  it('is told in words with what is left', () =>
    expect(pathOf(facts(whole, { ...done, attendance: [] }), today).requirements).toEqual([
      { key: 'modules', words: '0 of 1 module passed', met: false, left: ['Module 1: Module title 1'] },
      { key: 'attendance', words: '0 of 1 live session attended (80 % of the time) or made up', met: false, left: ['Item l'] },
      { key: 'exam', words: 'Exam passed with 70 % or more', met: true, left: [] },
    ]));
});
