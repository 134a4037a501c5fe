import { AppError } from '@cairn/kernel';
import { finishAlignment, readDependency, roomForDependency, suggestsShared } from '../alignment/dependency.rules.js';
import { readObjective, roomForObjective } from '../objectives/objective.rules.js';
import { isHidden, isSilent, startSilence } from '../silent/silence.rules.js';
import { conflictsOf, differing } from './fields.rules.js';
import { placedBefore } from './order.rules.js';
import { doneSteps, stepCatalogue, stepStates, type StepFacts } from './step.catalogue.js';

const now = '2026-11-26T11:00:00.000Z' as never;
const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }): string | undefined => (result.ok ? undefined : result.error.code);

it.each([
  ['what was not said', { text: undefined }, []],
  ['what is so already', { text: 'Days', unit: '' }, []],
  ['what differs', { text: 'Weeks', unit: '' }, ['text']],
  ['an emptied figure', { baseline: null }, ['baseline']],
])('differing leaves out %s', (_, asked, fields) => expect(differing(asked, { text: 'Days', unit: '', baseline: 3 })).toEqual(fields));

it('shows figures, flags and emptiness of both sides in words', () =>
  expect(conflictsOf({ baseline: 4, critical: true, text: null }, { baseline: 3, critical: false, text: 'Days' })).toEqual([
    { field: 'baseline', mine: '4', theirs: '3' },
    { field: 'critical', mine: 'true', theirs: 'false' },
    { field: 'text', mine: null, theirs: 'Days' },
  ]));

describe('placedBefore', () => {
  it.each([
    ['at the end', 'b', null, 'acb'],
    ['before another', 'c', 'a', 'cab'],
    ['before its neighbour, which changes nothing', 'a', 'b', 'abc'],
    ['before itself, which changes nothing', 'b', 'b', 'abc'],
    ['something new', 'x', 'b', 'axbc'],
  ])('%s', (_, id, before, order) => expect(placedBefore(['a', 'b', 'c'], id, before).join('')).toBe(order));
  it('knows no place before what is not there', () => expect(() => placedBefore(['a'], 'x', 'z')).toThrow(AppError));
});

describe('silence', () => {
  const until = { silentUntil: '2026-11-26T11:05:00.000Z' as never };
  it.each([
    ['before its end', '2026-11-26T11:04:59.999Z', true],
    ['at its end', '2026-11-26T11:05:00.000Z', false],
  ])('holds %s', (_, at, silent) => expect(isSilent(until, at as never)).toBe(silent));
  it.each([
    ['a new line of somebody else', { hiddenUntilSilentEnds: true, authorId: 'other' }, true],
    ['one’s own', { hiddenUntilSilentEnds: true, authorId: 'me' }, false],
    ['an older one', { hiddenUntilSilentEnds: false, authorId: 'other' }, false],
  ])('hides %s or not', (_, line, hidden) => expect(isHidden(line, until, 'me', now)).toBe(hidden));
  it.each([
    [0, 'SILENCE_LENGTH'],
    [1, undefined],
    [60, undefined],
    [61, 'SILENCE_LENGTH'],
    [2.5, 'SILENCE_LENGTH'],
  ])('takes %d minutes or says why not', (minutes, code) => expect(codeOf(startSilence(minutes, { silentUntil: null }, now))).toBe(code));
  it('is not started within itself', () => expect(codeOf(startSilence(5, until, now))).toBe('SILENCE_RUNS'));
});

describe('dependencies', () => {
  it.each([
    ['nobody named', { otherName: ' ' }, 'DEPENDENCY_WHOM'],
    ['a name without end', { otherName: 'x'.repeat(201) }, 'TEXT_TOO_LONG'],
    ['a matter without end', { what: 'x'.repeat(1001) }, 'TEXT_TOO_LONG'],
    ['a team', { otherTeamId: 'a', otherName: null }, undefined],
  ])('%s', (_, asked, code) => expect(codeOf(readDependency(asked))).toBe(code));
  it.each([
    ['nobody asked, nobody named', 0, false, 'ALIGNMENT_EMPTY'],
    ['nobody, and that is the answer', 0, true, undefined],
    ['somebody named', 2, false, undefined],
    ['somebody named and nobody answered', 2, true, 'ALIGNMENT_NOT_NOBODY'],
  ])('%s', (_, dependencies, nobody, code) => expect(codeOf(finishAlignment(dependencies, nobody))).toBe(code));
  it.each([
    ['critical, of a team, not shared', true, null, 'team', true],
    ['not critical', false, null, 'team', false],
    ['shared already', true, 'objective', 'team', false],
    ['of somebody outside', true, null, null, false],
    ['an objective is shared with that team', true, null, 'team', false, ['team']],
    ['an objective is shared with another team', true, null, 'team', true, ['other', null]],
  ])('%s', (_, critical, sharedObjectiveId, otherTeamId, suggested, sharedWith: (string | null)[] = []) =>
    expect(suggestsShared({ critical, sharedObjectiveId, otherTeamId, sharedWith })).toBe(suggested),
  );
  it('are thirty at most', () => expect([roomForDependency(29).ok, roomForDependency(30).ok]).toEqual([true, false]));
});

it('an objective may be unfinished, not endless', () => {
  expect(readObjective({ text: null, whyNow: ' Because.\r\n' })).toEqual({ ok: true, value: { text: '', whyNow: 'Because.' } });
  expect([codeOf(readObjective({ text: 'x'.repeat(1001) })), codeOf(readObjective({ whyNow: 'x'.repeat(5001) }))]).toEqual(['TEXT_TOO_LONG', 'TEXT_TOO_LONG']);
  expect([roomForObjective(19).ok, roomForObjective(20).ok]).toEqual([true, false]);
});

describe('the seven steps', () => {
  const nothing: StepFacts = {
    mission: false,
    aligned: false,
    objectives: 0,
    objectivesExplained: 0,
    objectivesMeasured: 0,
    keyResults: 0,
    loose: 0,
    preScored: 0,
    owned: 0,
    sent: false,
  };
  const whole: StepFacts = {
    mission: true,
    aligned: true,
    objectives: 2,
    objectivesExplained: 2,
    objectivesMeasured: 2,
    keyResults: 4,
    loose: 0,
    preScored: 4,
    owned: 4,
    sent: false,
  };
  it.each<[string, Partial<StepFacts>, string[], number]>([
    ['all that is written', {}, [], 6],
    ['not one with an open rule', {}, ['KEY_RESULTS', 'PRESCORE'], 4],
    ['an open rule where nothing is written takes nothing away', { mission: false }, ['MISSION'], 5],
    ['sent', { sent: true }, [], 7],
  ])('counts as done: %s', (_, facts, open, done) => expect(doneSteps({ ...whole, ...facts }, new Set(open as never[]))).toBe(done));

  const state = (facts: Partial<StepFacts>, of = nothing): string =>
    stepStates({ ...of, ...facts })
      .map((step) => step.state.charAt(0))
      .join('');
  it.each([
    ['nothing yet', state({}), 'NAAAAAA'],
    ['a mission', state({ mission: true }), 'DNAAAAA'],
    ['alignment first', state({ aligned: true }), 'NDAAAAA'],
    ['everything but sent', state({}, whole), 'DDDDDDN'],
    ['an objective without a reason', state({ objectivesExplained: 1 }, whole), 'DDNDDDA'],
    ['an objective without key results', state({ objectivesMeasured: 1 }, whole), 'DDDNDDA'],
    ['a loose line', state({ loose: 1 }, whole), 'DDDDNDA'],
    ['a key result without levels', state({ preScored: 3 }, whole), 'DDDDDNA'],
    ['a key result without a champion', state({ owned: 3 }, whole), 'DDDDDNA'],
    ['sent', state({ sent: true }, whole), 'DDDDDDD'],
  ])('%s', (_, shown, expected) => expect(shown).toBe(expected));
  it('gate all but the first two', () => expect(stepCatalogue.filter((step) => !step.behindGates).map((step) => step.key)).toEqual(['MISSION', 'ALIGNMENT']));
});
