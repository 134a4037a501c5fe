import { day } from '@cairn/kernel';
import { plainNumber } from '@cairn/platform';
import { carryDown, unmerged } from './carry-down.rules.js';
import { readDirection, readIntention, readObjectiveKind, readType } from './cell-meanings.rules.js';
import { dayOrderOf, isAmbiguousDay, readDay } from './days.rules.js';
import { decimalSignOf, isAmbiguous, readNumber, sameNumber } from './numbers.rules.js';
import { finderOf } from './people-of-sheet.rules.js';
import { belongsToCycle, readCycleWord } from './quarter.rules.js';
import { readRowId, rowId } from './row-id.rules.js';
import type { SheetField } from './sheet-fields.js';

describe('a number', () => {
  it.each([
    ['12.5', 12.5, ''],
    ['12,5', 12.5, ''],
    ['1.234,56', 1234.56, ''],
    ['1.234.567', 1234567, ''],
    ['1\u202f250,5', 1250.5, ''],
    ['12,5 %', 12.5, '%'],
    ['€ 1.200,50', 1200.5, '€'],
    ['14 days', 14, 'days'],
    ['−3', -3, ''],
    ['1.1250 %', 1.125, '%'],
  ])('%s', (text, value, unit) => expect(readNumber(text, 'POINT')).toEqual({ value, unit }));

  it.each(['', 'twelve', '1-2', '12 to 15', '3/4', 'n/a'])('%j is none', (text) => expect(readNumber(text, 'POINT')).toBeNull());

  it('one that fits both ways is told by the others', () => {
    expect(['1,234', '1.234', '0,234', '1,23', '1234', '12,345,678'].map(isAmbiguous)).toEqual([true, true, false, false, false, false]);
    expect([readNumber('1,234', 'COMMA')?.value, readNumber('1,234', 'POINT')?.value, readNumber('1.234', 'COMMA')?.value]).toEqual([1.234, 1234, 1234]);
    expect(['12.5', '12,5', '7', '1.234', 'x', '1.234.567'].map(decimalSignOf)).toEqual(['POINT', 'COMMA', null, null, null, 'COMMA']);
  });

  it.each([
    [0.1, '0.1'],
    [1.125, '1.1250'],
    [-12.375, '-12.3750'],
    [0.125, '0.125'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5e-10, '-0.00000000025'],
    [1234.567, '1234.567'],
  ])('%d is written as %s and read the same whatever stands around it', (value, text) => {
    expect(plainNumber(value)).toBe(text);
    for (const sign of ['POINT', 'COMMA'] as const) expect(sameNumber(readNumber(text, sign)?.value ?? null, value)).toBe(true);
  });
});

describe('a day', () => {
  it.each([
    ['2026-09-30', '2026-09-30'],
    ['2026-09-30T00:00:00.000Z', '2026-09-30'],
    ['30.9.2026', '2026-09-30'],
    ['30/09/26', '2026-09-30'],
    ['9/30/2026', '2026-09-30'],
    ['4/3/2026', '2026-03-04'],
    ['30 Sep 2026', '2026-09-30'],
    ['30. September 2026', '2026-09-30'],
    ['September 30, 2026', '2026-09-30'],
    ['15. März 2026', '2026-03-15'],
    ['1. Okt. 2026', '2026-10-01'],
    ['31 déc. 2026', '2026-12-31'],
    ['3 de mayo de 2026', '2026-05-03'],
    ['3 mei 2026', '2026-05-03'],
  ])('%s', (text, read) => expect(readDay(text, 'DAY_FIRST')).toBe(read));
  it.each(['31.2.2026', '2026-13-01', 'soon', '30 Foo 2026', '3 jui 2026', '13/13/2026'])('%s is none', (text) =>
    expect(readDay(text, 'DAY_FIRST')).toBeUndefined(),
  );
  it('fits both ways or not', () => {
    expect([isAmbiguousDay('4/3/2026'), isAmbiguousDay('3/3/2026'), isAmbiguousDay('30/3/2026'), isAmbiguousDay('4.3.2026')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([readDay('4/3/2026', 'MONTH_FIRST'), dayOrderOf('9/30/2026')]).toEqual(['2026-04-03', 'MONTH_FIRST']);
  });
});

describe('a cycle in words', () => {
  const q3 = { number: 2, startsOn: day('2026-07-01'), endsOn: day('2026-09-30') };
  it.each([
    ['Q3 2026', true],
    ['2026-Q3', true],
    ['Q3/26', true],
    ["Q3 '26", true],
    ['Q2 2026', false],
    ['Q3 2025', false],
    ['T2 2026', true],
    ['H2 2026', true],
    ['H1 2026', false],
    ['2026', true],
    ['2025', false],
    ['Cycle 2', true],
    ['2', true],
    ['Cycle 3', false],
    ['FY26-T2', null],
    ['FY2026 Q1', null],
    ['Q5 2026', null],
    ['summer', null],
  ])('%s', (text, belongs) => expect(belongsToCycle(readCycleWord(text), q3)).toBe(belongs));
  it('a cycle across two quarters takes the one that it mostly lies in', () => {
    const four = { number: 1, startsOn: day('2026-05-01'), endsOn: day('2026-08-31') };
    expect([
      belongsToCycle(readCycleWord('T2 2026'), four),
      belongsToCycle(readCycleWord('Q2 2026'), four),
      belongsToCycle(readCycleWord('Q4 2026'), four),
    ]).toEqual([true, true, false]);
  });
});

describe('words in cells', () => {
  it.each([
    ['Metric', { kind: 'KEY_RESULT', krType: 'METRIC' }],
    ['milestone', { kind: 'KEY_RESULT', krType: 'MILESTONE' }],
    ['Health-metric', { kind: 'HEALTH_METRIC', krType: null }],
    ['TASK', { kind: 'TASK', krType: null }],
    ['Meilenstein', { kind: 'KEY_RESULT', krType: 'MILESTONE' }],
    ['Maßnahme', { kind: 'TASK', krType: null }],
    ['Epic', undefined],
  ])('%s', (text, read) => expect(readType(text)).toEqual(read));
  it('direction, kind of objective, and what becomes of a key result', () => {
    expect([readDirection('Down'), readDirection('sideways'), readObjectiveKind('Ext'), readIntention('Drop'), readIntention('')]).toEqual([
      'DECREASE',
      undefined,
      'EXTERNAL',
      'REMOVE',
      undefined,
    ]);
  });
});

describe('who is named in a cell', () => {
  const person = (id: string, name: string) => ({ id, name, email: `${id}@acme.example`, team: id.toUpperCase() });
  const find = finderOf([
    person('ines', 'Inés Marín'),
    person('ana', 'Ana Bell'),
    person('ops', 'Bo Ek'),
    person('hr', 'Bo Ek'),
    person('jose', 'José Silva'),
    person('jo', 'Jose Silva'),
    person('jorg', 'Jörg Müller'),
  ]);
  it.each([
    ['Ana Bell', 'ana'],
    ['ANA@acme.example', 'ana'],
    ['Bell, Ana', 'ana'],
    ['Ines Marin', 'ines'],
    ['Marín, Inés', 'ines'],
    ['José Silva', 'jose'],
    ['Jose Silva', 'jo'],
    ['Joerg Mueller', 'jorg'],
    ['MÜLLER, JÖRG', 'jorg'],
    ['Jorg Muller', 'jorg'],
    ['Silva, José', undefined],
    ['Bo Ek', undefined],
    ['bo ek (HR)', 'hr'],
    ['Ana', undefined],
    ['Bell, Ana, Ines', undefined],
    ['', undefined],
  ])('%s', (cell, id) => expect(find(cell)?.id).toBe(id));
});

describe('row ids', () => {
  const [o, l] = ['0b2f7a52-56b6-4a3c-9f10-5e1f2d3c4b5a', '1b2f7a52-56b6-4a3c-9f10-5e1f2d3c4b5b'];
  it.each([
    { objective: { id: o, version: 3 }, line: { id: l, version: 12 } },
    { objective: { id: o, version: 1 }, line: null },
    { objective: null, line: { id: l, version: 1 } },
  ])('%j there and back', (id) => expect(readRowId(rowId(id))).toEqual(id));
  it.each(['', '/', 'x/y', `${o}/`, `${o}.0/`, `${o}.1`, `${o}.1/${l}.1/`, '7'])('%j is none', (text) => expect(readRowId(text)).toBeNull());
});

describe('cells left blank', () => {
  const fields: SheetField[] = ['TEAM', 'OBJECTIVE', 'WHY_NOW', 'KEY_RESULT', 'ROW_ID'];
  const rows = (...lines: string[][]) => lines.map((cells, index) => ({ number: index + 2, cells }));
  it('mean the one above, until the team or the objective changes', () => {
    const done = carryDown(rows(['A', 'O1', 'why', 'k1'], ['', '', '', 'k2'], ['', 'O2', '', 'k3'], ['B', '', '', 'k4'], ['', 'O3', '', 'k5']), fields);
    expect(done.rows.map((row) => row.cells.slice(0, 4).join('|'))).toEqual(['A|O1|why|k1', 'A|O1|why|k2', 'A|O2||k3', 'B|||k4', 'B|O3||k5']);
    expect(done.carried).toEqual([3]);
  });
  it('mean nothing in a row that our sheet numbered', () => {
    const done = carryDown(rows(['A', 'O1', '', 'k1', 'id'], ['A', '', '', 'k2', 'id']), fields);
    expect(done.rows[1]?.cells[1]).toBe('');
  });
  it('of a merged range say what its first cell says', () => {
    const merged = [
      { from: { row: 2, column: 1 }, to: { row: 4, column: 1 } },
      { from: { row: 4, column: 2 }, to: { row: 4, column: 3 } },
    ];
    expect(unmerged(rows(['A', 'O1', '', 'k1'], ['A'], ['A', '', 'x', '']), merged).map((row) => row.cells.join('|'))).toEqual([
      'A|O1||k1',
      'A|O1',
      'A|O1|x|x',
    ]);
  });
});
