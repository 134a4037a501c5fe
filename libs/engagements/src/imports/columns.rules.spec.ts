import type { SheetRow } from '@cairn/platform';
import { checkColumns, findHeader, guessColumns, type RosterSheet } from './columns.rules.js';

const rows = (...lines: string[][]): SheetRow<string>[] => lines.map((cells, index) => ({ number: index + 1, cells }));
const sheet = (...lines: string[][]): RosterSheet => {
  const found = findHeader(rows(...lines));
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
const code = (result: { ok: true } | { ok: false; error: { code: string } }): string | undefined => (result.ok ? undefined : result.error.code);
const ana = ['Ana Silva', 'ana@marisol.org', 'y'];

describe('findHeader', () => {
  it.each([
    ['no rows', [], 'FILE_EMPTY'],
    ['only blanks', [['', ' ']], 'FILE_EMPTY'],
    ['two header rows', [['Person', '', ''], ['Name', 'Mail', 'Writes?'], ana], 'FILE_TWO_HEADERS'],
    ['a header without people', [['Name', 'Mail']], 'FILE_NO_ROWS'],
    [
      'words without a header or an address',
      [
        ['Ana', 'Logistics'],
        ['Ben', 'Finance'],
      ],
      'FILE_NO_HEADER',
    ],
    ['a header', [['Name', 'Mail', 'Writes?'], ana], undefined],
  ])('%s', (_, lines, expected) => expect(code(findHeader(rows(...lines)))).toBe(expected));

  it('leaves out a title above the header and keeps the numbers of the file', () => {
    expect(sheet(['Our people 2026'], [], ['Name', 'Mail'], ['', ''], ana)).toEqual({
      header: ['Name', 'Mail', 'Column C'],
      rows: [{ number: 5, cells: ana }],
      above: 1,
    });
  });

  it('names the columns of a list without header by their letters', () => {
    expect(sheet(ana).header).toEqual(['Column A', 'Column B', 'Column C']);
  });
});

describe('guessColumns', () => {
  it('is sure of names, asks about what it read from the cells, leaves out the rest', () => {
    const guesses = guessColumns(sheet(['Mail', 'OKRs?', 'Dept.', 'Shoe size'], ['ana@x.org', 'y', 'Logistics', '38'], ['ben@x.org', 'n', '', '43']));
    expect(guesses.map((one) => [one.field, one.confidence, one.example])).toEqual([
      ['MAIL', 'SURE', 'ana@x.org'],
      ['WRITES', 'LIKELY', 'y'],
      ['TEAM', 'LIKELY', 'Logistics'],
      ['LEAVE_OUT', 'NONE', '38'],
    ]);
  });

  it('marks two claimants of one field', () => {
    const guesses = guessColumns(sheet(['Mail', 'Work e-mail', 'Name'], ['ana@x.org', 'silva@x.org', 'Ana']));
    expect(guesses.map((one) => [one.field, one.contested])).toEqual([
      ['MAIL', true],
      ['MAIL', true],
      ['NAME', false],
    ]);
  });

  it('finds addresses and roles without any header', () => {
    expect(guessColumns(sheet(['ana@x.org', 'Team lead'], ['ben@x.org', 'Author'])).map((one) => one.field)).toEqual(['MAIL', 'ROLE']);
  });
});

it.each([
  [['MAIL', 'NAME', 'LEAVE_OUT', 'LEAVE_OUT'], undefined],
  [['MAIL', 'MAIL'], 'COLUMNS_CONTESTED'],
  [['NAME', 'TEAM'], 'COLUMNS_NO_MAIL'],
] as const)('columns %p: %p', (fields, expected) => expect(code(checkColumns(fields))).toBe(expected));
