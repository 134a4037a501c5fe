import { workbookOf, zipOf } from '@cairn/testing';
import { cellName, letterOf, rangeName } from './cell-words.rules.js';
import { asTyped, csvFile, csvLine, harmless } from './csv.rules.js';
import { readSheets } from './read-sheets.js';
import { unpack } from './unpack.js';
import { sheetName, writeWorkbook } from './workbook.js';

const csv = (text: string): Buffer => Buffer.from(text);
const header = ['Name', 'Mail', 'Team'];
const refused = async (bytes: Buffer): Promise<string | undefined> => {
  const read = await readSheets(bytes);
  return read.ok ? undefined : read.error.code;
};
const first = async (bytes: Buffer) => {
  const read = await readSheets(bytes);
  if (!read.ok || !read.value[0]) throw new Error(read.ok ? 'no sheet' : read.error.message);
  return read.value[0];
};

describe('a file that can be read', () => {
  const row = ['Ana', 'ana@x.org', 'Logistics, North'];
  it.each([
    ['commas', csv('Name,Mail,Team\r\nAna,ana@x.org,"Logistics, North"\r\n')],
    ['semicolons and a byte order mark', csv('\uFEFFName;Mail;Team\nAna;ana@x.org;Logistics, North\n')],
    ['tabs', csv('Name\tMail\tTeam\nAna\tana@x.org\tLogistics, North')],
    ['UTF-16, as spreadsheet programs save "Unicode text"', Buffer.from('\uFEFFName\tMail\tTeam\nAna\tana@x.org\tLogistics, North', 'utf16le')],
    ['commas, and texts full of other signs', csv('Name,Mail,Team\nAna,ana@x.org,"Logistics, North"\na;b;c,d;e;f,g;h;i\nj;k;l,m;n;o,p;q;r\n')],
    ['a workbook', workbookOf([header, row])],
  ])('%s', async (_, bytes) => {
    const sheet = await first(bytes);
    expect(sheet.rows.slice(0, 2)).toEqual([
      { number: 1, cells: header },
      { number: 2, cells: row },
    ]);
  });

  it('reads letters of western Europe that are not UTF-8', async () => {
    expect((await first(Buffer.from('Name\nJos\xe9 Gro\xdf', 'latin1'))).rows[1]?.cells[0]).toBe('José Groß');
  });

  it('keeps numbers, says yes/no and empty cells as text, and names merged cells', async () => {
    const sheet = await first(workbookOf([['Mail', 'Team', 'Writes'], ['ana@x.org', 7.25, true], ['ben@x.org']], ['A2:A3', 'B4:C4']));
    expect(sheet.rows.map((row) => row.cells)).toEqual([
      ['Mail', 'Team', 'Writes'],
      ['ana@x.org', 7.25, 'true'],
      ['ben@x.org', '', ''],
    ]);
    expect(sheet.merged.map(rangeName)).toEqual(['A2:A3', 'B4:C4']);
  });

  it('takes what a percent or a day shows, and tells formulas and errors apart', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'A',
        rows: [[0.125, 0.01125, new Date('2026-09-30T00:00:00Z'), 2, null]],
        cells: new Map([
          ['0,0', { value: 0.125, style: { numFmt: '0.0%' } }],
          ['0,1', { value: 0.01125, style: { numFmt: '0%' } }],
          ['0,3', { value: 2, formula: '1+1', formulaResult: 2 }],
          ['0,4', { formula: '1/0' }],
        ]),
      },
    ]);
    const sheet = await first(bytes);
    expect(sheet.rows[0]?.cells).toEqual(['12.5 %', '1.1250 %', '2026-09-30', 2, '']);
    expect([sheet.formulas.map(cellName), sheet.errors.map(cellName)]).toEqual([['D1'], ['E1']]);
  });

  it('a formula in a .csv file is never calculated; one that was made harmless is text', async () => {
    const sheet = await first(csv(`a,b,c\r\n=1+1,'=1+1,'s Hertogenbosch\r\n`));
    expect(sheet.rows[1]?.cells).toEqual(['=1+1', '=1+1', `'s Hertogenbosch`]);
    expect(sheet.errors).toEqual([{ row: 2, column: 0 }]);
  });
});

describe('a file that cannot be taken says why', () => {
  it.each([
    ['an empty file', csv(''), 'FILE_EMPTY'],
    ['10 MB', Buffer.alloc(10 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
    ['a PDF', csv('%PDF-1.7 and so on'), 'FILE_WRONG_TYPE'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'FILE_WRONG_TYPE'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD'],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'FILE_LOCKED'],
    ['an archive that is no workbook', zipOf({ 'readme.txt': 'hello' }), 'FILE_WRONG_TYPE'],
    ['a workbook without its parts', zipOf({ 'xl/workbook.xml': '<workbook' }), 'FILE_DAMAGED'],
    ['a cut-off workbook', workbookOf([header, ['Ana', 'ana@x.org', 'L']]).subarray(0, 700), 'FILE_DAMAGED'],
    ['a quotation mark that is not closed', csv('Name,Mail\n"Ana,ana@x.org\nBen,ben@x.org'), 'FILE_DAMAGED'],
    ['too many rows', csv(`Mail\n${'a@x.org\n'.repeat(5_100)}`), 'FILE_TOO_MANY_ROWS'],
    ['a cell far below the list', lowCell(), 'FILE_TOO_MANY_ROWS'],
  ])('%s', async (_, bytes, code) => expect(await refused(bytes)).toBe(code));

  function lowCell(): Buffer {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    return zipOf({
      'xl/workbook.xml': `<workbook xmlns="${main}"><sheets><sheet name="A" sheetId="1"/></sheets></workbook>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="900000"><c r="A900000"><v>1</v></c></row></sheetData></worksheet>`,
    });
  }
});

describe('unpack', () => {
  it('stops at its limit however small the file is', async () => {
    const bomb = zipOf({ a: Buffer.alloc(600 * 1024), b: Buffer.alloc(600 * 1024) });
    expect(bomb.length).toBeLessThan(2_000);
    expect(await unpack(bomb, 1024 * 1024)).toMatchObject({ ok: false, error: { code: 'FILE_TOO_LARGE' } });
    expect((await unpack(bomb, 2 * 1024 * 1024)).ok).toBe(true);
  });

  it('refuses an archive with bytes that its contents do not name', async () => {
    expect(await unpack(zipOf({ a: 'x', b: 'y' }, 64))).toMatchObject({ ok: false, error: { code: 'FILE_DAMAGED' } });
  });

  it('refuses more than a thousand parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`p${index}`, 'x']));
    expect(await unpack(zipOf(many))).toMatchObject({ ok: false, error: { code: 'FILE_TOO_LARGE' } });
  });
});

describe('what is handed out', () => {
  it.each(['=1', '+1', '-1', '@a', '\tx', '\rx', '\0x', "'=1", "''-1"])('%j cannot run, and comes back as it was', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
    expect(asTyped(harmless(cell))).toBe(cell);
  });
  it.each(['a=1', ' =1', '', "it's", "'s"])('leaves %j alone', (cell) => {
    expect(harmless(cell)).toBe(cell);
    expect(asTyped(cell)).toBe(cell);
  });

  it('writes numbers as numbers and quotes what needs it', () => {
    expect(csvLine([-5, 'a "b"', 'two\nlines', '@x', 'a,b'])).toBe(`-5,"a ""b""","two\nlines",'@x,"a,b"\r\n`);
    expect(csvFile([['A']]).charCodeAt(0)).toBe(0xfeff);
  });

  it('writes texts as texts, within what a cell can hold', async () => {
    const sheet = await first(await writeWorkbook([{ name: 'A', rows: [['=1+1', '@sum', `a\r\nb\u0001\ud800`, 'x'.repeat(40_000), -3, 'a_x000D_b']] }]));
    expect(sheet.rows[0]?.cells.map((cell) => (typeof cell === 'string' ? cell.slice(0, 10) : cell))).toEqual([
      '=1+1',
      '@sum',
      'a\nb\ufffd',
      'x'.repeat(10),
      -3,
      'a_x000D_b',
    ]);
    expect(String(sheet.rows[0]?.cells[3])).toHaveLength(32_767);
    expect(sheet.formulas).toEqual([]);
  });

  it('names sheets within the limits of spreadsheets', () => {
    expect([`Über [uns]: a/b?`, '', `'quoted'`, 'x'.repeat(40), `${'y'.repeat(30)} z`].map(sheetName)).toEqual([
      'Über  uns   a b',
      'Sheet',
      'quoted',
      'x'.repeat(31),
      'y'.repeat(30),
    ]);
  });

  it('names columns as spreadsheets do', () => expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']));
});
