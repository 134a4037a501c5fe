import {
  isBoth,
  isChanged,
  isUsual,
  keepMine,
  linesOf,
  movedBy,
  withLines,
  withNewLine,
  type EditedSteps,
  type KnownStep,
  type QuestionLine,
} from './question-draft.rules.js';

const ask = (key: string, text = `${key}?`) => ({ key, text });
const line = (key: string, text = `${key}?`): QuestionLine => ({ id: key, key, text });
const step: KnownStep = { step: 'MISSION', version: 3, questions: [ask('a'), ask('own-1')], usual: [ask('a'), ask('b')] };
const texts = (lines: readonly QuestionLine[]): string => lines.map(({ key, text }) => `${key ?? '+'}:${text}`).join(' ');

describe('a step that somebody works on', () => {
  it.each<[string, readonly QuestionLine[], boolean, boolean]>([
    ['other words', [line('a', 'Why?'), line('own-1')], true, false],
    ['another order', [line('own-1'), line('a')], true, false],
    ['one less', [line('a')], true, false],
    ['a space behind a question', [line('a', 'a? '), line('own-1')], false, false],
    ['the usual ones', [line('a'), line('b')], true, true],
  ])('%s', (_, lines, changed, usual) => {
    const edited = withLines({}, step, lines);
    expect(isChanged(edited, step)).toBe(changed);
    expect(isUsual(edited, step)).toBe(usual);
    expect(linesOf(edited, step)).toBe(lines);
    expect(isBoth(edited, step)).toBe(false);
  });

  it('keeps the version it was opened at, so that what somebody else saves meanwhile is seen', () => {
    const edited = withLines(withLines({}, step, [line('a')]), { ...step, version: 4 }, [line('a', 'Why?')]);
    expect(edited['MISSION']?.version).toBe(3);
    expect(isBoth(edited, { ...step, version: 4 })).toBe(true);
    expect(isBoth(edited, { ...step, version: 4, questions: [ask('a', 'Why?')] })).toBe(false);
  });

  it('is kept on top of theirs, and adds anew what they took out', () => {
    const edited: EditedSteps = withLines({}, step, [line('own-1', 'Mine?'), line('a')]);
    const theirs = { ...step, version: 4, questions: [ask('a', 'Theirs?')] };
    const kept = keepMine(edited, theirs);
    expect(kept['MISSION']?.version).toBe(4);
    expect(texts(linesOf(kept, theirs))).toBe('+:Mine? a:a?');
    expect(isBoth(kept, theirs)).toBe(false);
  });

  it('is let go once it says letter by letter what the server says', () =>
    expect(withLines(withLines({}, step, [line('a')]), step, [line('a'), line('own-1')])).toEqual({}));

  it('follows the server where nothing was typed', () => expect(texts(linesOf({}, step))).toBe('a:a? own-1:own-1?'));
});

it.each<[number, 1 | -1, string]>([
  [0, 1, 'b:b? a:a?'],
  [1, -1, 'b:b? a:a?'],
  [0, -1, 'a:a? b:b?'],
  [1, 1, 'a:a? b:b?'],
])('movedBy: line %i by %i', (at, by, moved) => expect(texts(movedBy([line('a'), line('b')], at, by))).toBe(moved));

it('withNewLine: gives ids that are not taken', () => {
  const two = withNewLine(withNewLine([line('a')]));
  expect(two.map(({ id }) => id)).toEqual(['a', 'new-1', 'new-2']);
  expect(withNewLine(two.toSpliced(1, 1)).at(-1)).toEqual({ id: 'new-3', key: null, text: '' });
});
