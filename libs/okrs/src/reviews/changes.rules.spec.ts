import { changesSince } from './changes.rules.js';
import type { DraftSnapshot } from './snapshot.js';
import { dependencyFields, lineFields, objectiveFields, snapshotOf } from './snapshot.rules.js';

const blank = (fields: object) => Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
const seen: DraftSnapshot = {
  mission: 'We keep homes warm.',
  dependencies: { d: { ...blank(dependencyFields), otherName: 'Planning', direction: 'WE_NEED', critical: false, agreed: false } },
  objectives: { o: { ...blank(objectiveFields), text: 'Tenants hear what happens next', kind: 'EXTERNAL' } },
  lines: { l: { ...blank(lineFields), text: 'Cut the wait from 9 to 3 days', kind: 'KEY_RESULT', baseline: 9, stretchValue: 3, objectiveId: 'o' } },
};

describe('changesSince', () => {
  it('marks nothing where nothing changed, also when the objects come in another order', () => {
    expect(changesSince(seen, JSON.parse(JSON.stringify(seen)))).toEqual([]);
  });

  it.each([
    ['a new mission', { mission: 'We keep homes dry.' }, ['MISSION CHANGED body We keep homes warm. > We keep homes dry.']],
    ['a mission taken away', { mission: null }, ['MISSION REMOVED body We keep homes warm. > null']],
    ['a dependency that was agreed', { dependencies: { d: { ...seen.dependencies['d'], agreed: true } } }, ['ALIGNMENT CHANGED agreed no > yes']],
    ['a dependency that is gone', { dependencies: {} }, ['ALIGNMENT REMOVED null Planning > null']],
    ['a figure', { lines: { l: { ...seen.lines['l'], stretchValue: 2.5 } } }, ['LINE CHANGED stretchValue 3 > 2.5']],
    ['a figure taken away', { lines: { l: { ...seen.lines['l'], baseline: null } } }, ['LINE CHANGED baseline 9 > null']],
    ['nothing and an empty text are the same', { lines: { l: { ...seen.lines['l'], dataSource: '' } } }, []],
    ['a line that moved to another objective', { lines: { l: { ...seen.lines['l'], objectiveId: 'p' } } }, ['LINE CHANGED objectiveId one > another']],
    ['a line that is no key result any more', { lines: { l: { ...seen.lines['l'], kind: 'TASK' } } }, ['LINE CHANGED kind key result > task']],
    ['a new line, once and whole', { lines: { ...seen.lines, m: { ...seen.lines['l'], text: 'New' } } }, ['LINE ADDED null null > New']],
    ['an objective that is gone', { objectives: {} }, ['OBJECTIVE REMOVED null Tenants hear what happens next > null']],
    [
      'two fields of one objective',
      { objectives: { o: { ...seen.objectives['o'], text: 'Tenants know', whyNow: 'They wait.' } } },
      ['OBJECTIVE CHANGED text Tenants hear what happens next > Tenants know', 'OBJECTIVE CHANGED whyNow null > They wait.'],
    ],
  ])('%s', (_, over, expected) => {
    const changes = changesSince(seen, { ...seen, ...over } as DraftSnapshot);
    expect(changes.map((one) => `${one.subjectType} ${one.kind} ${one.field} ${one.before} > ${one.after}`)).toEqual(expected);
  });

  it('covers each field that the snapshot keeps', () => {
    const changed = Object.fromEntries(Object.keys(lineFields).map((field) => [field, `other ${field}`]));
    expect(changesSince(seen, { ...seen, lines: { l: changed } }).map((one) => one.field)).toEqual(Object.keys(lineFields));
  });
});

it('keeps what a reader sees, and no order, author or version', () => {
  const line = { id: 'l', text: 'Days', ordinal: 4, version: 9, authorId: 'a', objectiveId: 'o' };
  const content = {
    mission: 'Why.',
    dependencies: [],
    objectives: [{ id: 'o', text: 'Sooner', version: 3, lines: [line] }],
    looseLines: [{ id: 'm', text: 'Loose' }],
  };
  const snapshot = snapshotOf(content as never);
  expect([Object.keys(snapshot.lines), snapshot.lines['l']?.['text'], snapshot.lines['l']?.['version'], snapshot.objectives['o']?.['text']]).toEqual([
    ['l', 'm'],
    'Days',
    undefined,
    'Sooner',
  ]);
});
