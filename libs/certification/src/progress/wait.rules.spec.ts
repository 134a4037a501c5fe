import type { PathObserved, PathRound } from './assessing-facts.js';
import { nothingAssessed } from './assessing-facts.js';
import { atNoon, attempt, facts, item, module, needs, onDay, read, session } from './path.fixture.js';
import type { PathFacts } from './path-facts.js';
import { pathOf } from './progress.rules.js';

const today = onDay('2026-11-28');
const round = (itemId: string, promisedOn: string | null): PathRound => ({
  ...{ id: `r-${itemId}`, itemId, number: 1, status: 'HANDED_IN', at: atNoon('2026-11-26'), promisedOn: promisedOn === null ? null : onDay(promisedOn) },
});
const observed = (heldOn: string): PathObserved => ({
  ...{ itemId: 'o', kind: 'OBSERVED', status: 'PLANNED', heldOn: onDay(heldOn), at: atNoon('2026-11-20'), levels: [], consented: true },
});
const work = item('w', 1, 'ASSIGNMENT', { title: 'A baseline' });
const other = item('v', 1, 'ASSIGNMENT', { title: 'A workshop' });
const one = { modules: [module(1)], items: [item('a', 1, 'READ'), work] };
const handedIn = (...rounds: readonly PathRound[]) => ({ readings: [read('a')], assessing: { ...nothingAssessed, rounds } });
const locked = { ...one, modules: [module(1), module(2)], items: [...one.items, item('b', 2, 'READ')], prerequisites: [needs('m2', 'm1')] };

describe('where nothing is the trainee’s to do', () => {
  it.each<[string, PathFacts, string | null]>([
    ['an answer is promised', facts(locked, handedIn(round('w', '2026-12-01'))), 'You wait for an answer to “A baseline”, promised by Tue 1 Dec'],
    ['an answer is not promised', facts(locked, handedIn(round('w', null))), 'You wait for an answer to “A baseline”'],
    [
      'of two answers the one promised first is named',
      facts({ ...one, items: [...one.items, other] }, handedIn(round('w', '2026-12-03'), round('v', '2026-12-01'))),
      'You wait for an answer to “A workshop”, promised by Tue 1 Dec',
    ],
    [
      'no attempt is left',
      facts({ modules: [module(1)], items: [item('q', 1, 'QUIZ', { settings: { bankKey: 'b', attempts: 1 } })] }, { attempts: [attempt('q', 1)] }),
      'No attempt is left at “Item q”; your director can give you another',
    ],
    [
      'a live session is to come',
      facts({ modules: [module(1)], items: [item('l', 1, 'LIVE')], sessions: [session('l', '2026-12-03')] }),
      'The live session “Item l” is on Thu 3 Dec',
    ],
    ['a live session has no date', facts({ modules: [module(1)], items: [item('l', 1, 'LIVE')] }), 'The live session “Item l” has no date yet'],
    [
      'nobody wrote down who was there',
      facts({ modules: [module(1)], items: [item('l', 1, 'LIVE')], sessions: [session('l', '2026-11-20')] }),
      'Who was at “Item l” is not recorded yet',
    ],
    [
      'a session to lead is planned',
      facts({ modules: [module(1)], items: [item('o', 1, 'OBSERVED')] }, { assessing: { ...nothingAssessed, observed: [observed('2026-12-02')] } }),
      '“Item o” is planned for Wed 2 Dec',
    ],
    [
      'it was led and is being marked',
      facts({ modules: [module(1)], items: [item('o', 1, 'OBSERVED')] }, { assessing: { ...nothingAssessed, observed: [observed('2026-11-26')] } }),
      'You wait for what the assessors say to “Item o” of Thu 26 Nov',
    ],
    [
      'the next module has its day',
      facts({ modules: [module(1), module(2, { opensAfterDays: 70 })], items: [item('a', 1, 'READ'), item('b', 2, 'READ')] }, { readings: [read('a')] }),
      'Module 2 opens on Thursday 10 December',
    ],
    ['all is met', facts({ modules: [module(1)], items: [item('a', 1, 'READ')] }, { readings: [read('a')] }), null],
    ['they left', facts(locked, { ...handedIn(round('w', '2026-12-01')), status: 'DEFERRED' }), null],
    ['something is to do', facts({ ...one, items: [...one.items, item('b', 1, 'READ')] }, handedIn(round('w', '2026-12-01'))), null],
  ])('%s', (_, of, words) => expect(pathOf(of, today).wait?.words ?? null).toBe(words));

  it('every step is passed and work with clients is still asked for', () => {
    const asking = facts({ modules: [module(1)], items: [item('a', 1, 'READ')] }, { readings: [read('a')] });
    const of = { ...asking, rules: { ...asking.rules, cycles: 1 } };
    expect(pathOf(of, today)).toMatchObject({ next: null, wait: { act: { path: '/cert/evidence' } } });
    expect(pathOf(of, today).wait?.words).toBe('Still asked for: 1 whole cycle with a client to show');
  });

  it('one click opens what is waited for, and there is something to do meanwhile', () => {
    const of = facts(
      { ...one, items: [...one.items, other, item('l', 1, 'LIVE')], sessions: [session('l', '2026-12-03')] },
      handedIn(round('w', '2026-12-01'), round('v', '2026-12-02')),
    );
    expect(pathOf(of, today).wait).toEqual({
      words: 'You wait for an answer to “A baseline”, promised by Tue 1 Dec',
      others: 1,
      act: { text: 'Read what you handed in', path: '/cert/assignments/w' },
      meanwhile: [
        { text: 'The live session “Item l” is on Thu 3 Dec', path: '/cert/items/l' },
        { text: 'Read “Item a” again', path: '/cert/items/a' },
      ],
    });
  });

  it('with the work of clients among what can be done', () => {
    const of = facts(locked, handedIn(round('w', '2026-12-01')));
    expect(pathOf({ ...of, rules: { ...of.rules, cycles: 1 } }, today).wait?.meanwhile).toContainEqual({
      text: 'Show work with a client',
      path: '/cert/evidence',
    });
  });
});
