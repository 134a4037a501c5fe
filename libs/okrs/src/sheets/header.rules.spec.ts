import type { FileSheet, SheetCell } from '@cairn/platform';
import { checkColumns, findHeader, layoutOf, guessColumns } from './header.rules.js';

const sheet = (...lines: SheetCell[][]): FileSheet => ({
  name: 'A',
  hidden: false,
  isText: false,
  merged: [],
  formulas: [],
  errors: [],
  rows: lines.map((cells, index) => ({ number: index + 1, cells })),
});
const found = (...lines: SheetCell[][]) => {
  const header = findHeader(sheet(...lines));
  if (!header.ok) throw new Error(header.error.code);
  return header.value;
};
const fields = (header: string[], hasLevels = true): string[] =>
  guessColumns(
    found(
      header,
      header.map(() => 'x'),
    ),
    hasLevels,
  ).map((guess) => `${guess.field} ${guess.confidence}`);

describe('headers in the wild', () => {
  it.each([
    [
      [
        'Team',
        'Mission',
        'Objective',
        'Why now',
        'Key result (1.0)',
        'Target (0.7)',
        'Commit (0.3)',
        'KR champion',
        'Type',
        'Final score',
        'Learning',
        'Keep/Modify/Remove',
      ],
      ['TEAM', 'MISSION', 'OBJECTIVE', 'WHY_NOW', 'KEY_RESULT', 'TARGET', 'COMMIT', 'CHAMPION', 'TYPE', 'FINAL_SCORE', 'LEARNING', 'INTENTION'],
    ],
    [
      ['Objective', 'Key Result', 'Owner', 'Start', 'Target', 'Current', 'Score', 'Quarter', 'Confidence', 'Notes'],
      ['OBJECTIVE', 'KEY_RESULT', 'CHAMPION', 'START', 'STRETCH', 'CURRENT', 'FINAL_SCORE', 'CYCLE', 'LEAVE_OUT', 'LEAVE_OUT'],
    ],
    [
      ['GOALS', 'KRs', 'Lead', 'From', 'To', 'Commit', 'Amazing'],
      ['OBJECTIVE', 'KEY_RESULT', 'CHAMPION', 'START', 'TARGET', 'COMMIT', 'STRETCH'],
    ],
    [
      ['Abteilung', 'Ziel', 'Warum jetzt?', 'Schlüsselergebnis', 'Verantwortliche', 'Ausgangswert', 'Zielwert', 'Einheit', 'Fällig am', 'Istwert', 'Quartal'],
      ['TEAM', 'OBJECTIVE', 'WHY_NOW', 'KEY_RESULT', 'CHAMPION', 'START', 'STRETCH', 'UNIT', 'DUE', 'CURRENT', 'CYCLE'],
    ],
    [
      ['Équipe', 'Objectif', 'Résultat clé', 'Responsable', 'Valeur de départ', 'Cible', 'Échéance'],
      ['TEAM', 'OBJECTIVE', 'KEY_RESULT', 'CHAMPION', 'START', 'STRETCH', 'DUE'],
    ],
    [
      ['Equipo', 'Objetivo', 'Resultado clave', 'Responsable', 'Valor inicial', 'Fecha límite'],
      ['TEAM', 'OBJECTIVE', 'KEY_RESULT', 'CHAMPION', 'START', 'DUE'],
    ],
    [
      ['Team', 'Doelstelling', 'Kernresultaat', 'Verantwoordelijke', 'Nulmeting', 'Streefwaarde'],
      ['TEAM', 'OBJECTIVE', 'KEY_RESULT', 'CHAMPION', 'START', 'STRETCH'],
    ],
  ])('%j', (header, meant) => expect(fields(header).map((one) => one.split(' ')[0])).toEqual(meant));

  it('a lone target is the target where the plan has no levels', () => {
    expect(fields(['Objective', 'Key result', 'Target'], false)).toEqual(['OBJECTIVE SURE', 'KEY_RESULT SURE', 'TARGET LIKELY']);
  });

  it('what stands in brackets or behind a star is looked over, and somebody is asked', () =>
    expect(fields(['Objective', 'Owner (name)', 'Key result *'])).toEqual(['OBJECTIVE SURE', 'CHAMPION LIKELY', 'KEY_RESULT SURE']));

  it('our own hidden sheet counts before any guess', () => {
    const own = found(['Squad', 'Ziel', 'Was'], ['A', 'B', 'C']);
    expect(guessColumns(own, true, { Was: 'KEY_RESULT', Squad: 'TEAM' }).map((guess) => guess.field)).toEqual(['TEAM', 'OBJECTIVE', 'KEY_RESULT']);
  });

  it('two columns that claim the same are contested', () => {
    expect(guessColumns(found(['Objective', 'Owner', 'Champion'], ['a', 'b', 'c']), true).map((guess) => guess.contested)).toEqual([false, true, true]);
  });
});

describe('where the header stands', () => {
  it('below a title', () =>
    expect(found(['OKRs of Acme', ''], ['Objective', 'Key result'], ['a', 'b'])).toMatchObject({ above: 1, twoHeaders: false, rows: [{ number: 3 }] }));
  it('in two rows, a group above its columns', () => {
    expect(found(['', '', 'Levels', '', 'Who'], ['Objective', 'Key result', 'Commit', 'Stretch', 'Owner'], ['a', 'b', 1, 2, 'c'])).toMatchObject({
      header: ['Objective', 'Key result', 'Commit', 'Stretch', 'Owner'],
      above: 0,
      twoHeaders: true,
      rows: [{ number: 3 }],
    });
  });
  it('in two rows, the names split over both', () => {
    expect(found(['Objective', 'Key result', 'Levels', 'Levels'], ['', '', 'Commit', 'Stretch'], ['a', 'b', 1, 2])).toMatchObject({
      header: ['Objective', 'Key result', 'Commit', 'Stretch'],
      twoHeaders: true,
      rows: [{ number: 3 }],
    });
  });
  it('in two rows, some names of the second one known to nobody', () => {
    const [upper, lower] = [
      ['', 'Objective', '', 'Key result', 'Score', 'Score', 'Score', 'Start', '', 'Owner'],
      ['Team', 'Text', 'Why now', 'Text', '1.0', '0.7', '0.3', 'From', 'Unit', ''],
    ];
    expect(found(['OKRs of Acme'], upper, lower, ['Ops', 'a', 'w', 'b', 1, 2, 3, 4, 'days', 'c'])).toMatchObject({
      header: ['Team', 'Objective', 'Why now', 'Key result', '1.0', '0.7', '0.3', 'From', 'Unit', 'Owner'],
      ...{ above: 1, twoHeaders: true, rows: [{ number: 4 }] },
    });
  });
  it.each([
    ['in a language that nobody here reads', ['Zespół', 'Cel', 'Kluczowy rezultat'], ['Dom', 'Lepsze domy', 'Mniej awarii'], true],
    ['but not a row of figures', ['Dom', 'Lepsze domy', '12'], ['Dom', 'Lepsze domy', '13'], false],
    ['nor one that says something twice', ['Dom', 'Dom', 'Cel'], ['a', 'b', 'c'], false],
    ['nor a letter', ['Dear Dana', 'Ian', 'and Ruth'], ['here are our OKRs.'], false],
  ])('by names that nobody knows, %s', (_, header, row, taken) => {
    expect(findHeader(sheet(header, row), true).ok).toBe(taken);
    expect(findHeader(sheet(header, row))).toMatchObject({ error: { code: 'FILE_NO_HEADER' } });
  });
  it('a first row of OKRs is no second header', () => {
    expect(found(['Objective', 'Key result', 'Type'], ['Goal', 'Reach 12', 'Metric'])).toMatchObject({ twoHeaders: false, rows: [{ number: 2 }] });
  });
  it.each([
    ['nowhere', [['a', 'b']], 'FILE_NO_HEADER'],
    ['in an empty file', [['', '']], 'FILE_EMPTY'],
    ['with nothing below', [['Objective', 'Key result']], 'FILE_NO_ROWS'],
  ])('%s', (_, lines, code) => expect(findHeader(sheet(...lines))).toMatchObject({ ok: false, error: { code } }));
});

describe('what columns meant before', () => {
  it('counts for the same name, where it stands once in both files and is the client’s own', () => {
    const before = { header: ['Aim', 'Value', 'Value', 'Column D', 'Note'], fields: ['OBJECTIVE', 'START', 'TARGET', 'UNIT', 'LEAVE_OUT'] as const };
    expect(layoutOf(before, ['Note', 'Aim', 'Value', 'Column D', 'New'])).toEqual({ Aim: 'OBJECTIVE', Note: 'LEAVE_OUT' });
    expect(layoutOf(before, ['Aim', 'Aim'])).toEqual({});
  });
});

describe('columns as chosen', () => {
  it.each([
    ['one field twice', ['OBJECTIVE', 'TEAM', 'TEAM'], false, 'COLUMNS_CONTESTED'],
    ['no objective', ['TEAM', 'KEY_RESULT'], false, 'COLUMNS_NO_OBJECTIVE'],
    ['no team', ['OBJECTIVE', 'KEY_RESULT'], false, 'COLUMNS_NO_TEAM'],
    ['no team, but all rows belong to one', ['OBJECTIVE', 'KEY_RESULT'], true, undefined],
    ['several left out', ['TEAM', 'OBJECTIVE', 'LEAVE_OUT', 'LEAVE_OUT'], false, undefined],
  ] as const)('%s', (_, chosen, oneTeam, code) => {
    const checked = checkColumns(chosen, oneTeam);
    expect(checked.ok ? undefined : checked.error.code).toBe(code);
  });
});
