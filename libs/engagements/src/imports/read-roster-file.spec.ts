import { readRosterFile } from './read-roster-file.js';
import { unpack } from './unpack.js';
import { workbookOf, zipOf } from './workbook.fixture.js';

const csv = (text: string): Buffer => Buffer.from(text);
const header = ['Name', 'Mail', 'Team'];
const refused = async (bytes: Buffer): Promise<string | undefined> => {
  const read = await readRosterFile(bytes);
  return read.ok ? undefined : read.error.code;
};

describe('a file that can be read', () => {
  it.each([
    ['commas', csv('Name,Mail,Team\r\nAna,ana@x.org,"Logistics, North"\r\n')],
    ['semicolons and a byte order mark', csv('\uFEFFName;Mail;Team\nAna;ana@x.org;Logistics, North\n')],
    ['tabs', csv('Name\tMail\tTeam\nAna\tana@x.org\tLogistics, North')],
    ['UTF-16, as spreadsheet programs save "Unicode text"', Buffer.from('\uFEFFName\tMail\tTeam\nAna\tana@x.org\tLogistics, North', 'utf16le')],
    ['a workbook', workbookOf([header, ['Ana', 'ana@x.org', 'Logistics, North']])],
  ])('%s', async (_, bytes) => {
    const read = await readRosterFile(bytes);
    expect(read).toEqual({ ok: true, value: { header, rows: [{ number: 2, cells: ['Ana', 'ana@x.org', 'Logistics, North'] }], above: 0 } });
  });

  it('reads letters of western Europe that are not UTF-8', async () => {
    const read = await readRosterFile(Buffer.from('Name,Mail\nJos\xe9 Gro\xdf,jose@x.org', 'latin1'));
    expect(read.ok && read.value.rows[0]?.cells[0]).toBe('José Groß');
  });

  it('takes numbers and yes/no of a workbook as text, and empty cells as empty', async () => {
    const read = await readRosterFile(workbookOf([['Mail', 'Team', 'Writes'], ['ana@x.org', 7, true], ['ben@x.org']]));
    expect(read.ok && read.value.rows.map((row) => row.cells)).toEqual([
      ['ana@x.org', '7', 'true'],
      ['ben@x.org', '', ''],
    ]);
  });
});

describe('a file that cannot be taken says why', () => {
  it.each([
    ['an empty file', csv(''), 'FILE_EMPTY'],
    ['10 MB', Buffer.alloc(10 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
    ['a PDF', csv('%PDF-1.7 and so on'), 'FILE_WRONG_TYPE'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'FILE_WRONG_TYPE'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD_OR_LOCKED'],
    ['an archive that is no workbook', zipOf({ 'readme.txt': 'hello' }), 'FILE_WRONG_TYPE'],
    ['a cut-off workbook', workbookOf([header, ['Ana', 'ana@x.org', 'L']]).subarray(0, 700), 'FILE_DAMAGED'],
    ['merged cells', workbookOf([header, ['Ana', 'ana@x.org', 'L']], ['A2:A3']), 'FILE_MERGED_CELLS'],
    ['two header rows', workbookOf([['Person', '', ''], header, ['Ana', 'ana@x.org', 'L']]), 'FILE_TWO_HEADERS'],
    ['a quotation mark that is not closed', csv('Name,Mail\n"Ana,ana@x.org\nBen,ben@x.org'), 'FILE_DAMAGED'],
    ['too many rows', csv(`Mail\n${'a@x.org\n'.repeat(5_100)}`), 'FILE_TOO_MANY_ROWS'],
  ])('%s', async (_, bytes, code) => expect(await refused(bytes)).toBe(code));

  it('names the merged cells', async () => {
    const read = await readRosterFile(workbookOf([header, ['Ana', 'ana@x.org', 'L']], ['A2:A3', 'B4:C4', 'A5:B5', 'A6:B6']));
    expect(read.ok ? '' : read.error.message).toBe(
      'Cells A2:A3, B4:C4, A5:B5 and 1 more are merged. Unmerge them, so that every row says everything, and choose the file again.',
    );
  });
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
