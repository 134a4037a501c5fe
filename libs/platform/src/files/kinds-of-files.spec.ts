import { workbookOf, zipOf } from '@cairn/testing';
import { notWhatItsNameSays, readSheets } from './read-sheets.js';
import { unpack } from './unpack.js';

const cellsOf = async (bytes: Buffer) => {
  const read = await readSheets(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value[0]?.rows.map((row) => row.cells);
};
const wordsOf = async (bytes: Buffer | string): Promise<string> => {
  const read = await readSheets(Buffer.from(bytes as string));
  return read.ok ? 'taken' : read.error.message;
};
const hex = (start: string): Buffer => Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(40)]);

describe('a file that is no list is called by what it is', () => {
  it.each([
    [
      'a PDF with binary parts',
      Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20)]),
      'This is a PDF. Choose the .xlsx or .csv file that it was made from.',
    ],
    ['a picture', hex('89504e470d0a1a0a'), 'This is a picture. Choose the .xlsx or .csv file that it shows.'],
    ['a packed archive', zipOf({ 'okrs.csv': 'a,b' }), 'This is a packed archive (.zip). Unpack it and choose the .xlsx or .csv file in it.'],
    ['another one', hex('1f8b0800'), 'This is a packed archive. Unpack it and choose the .xlsx or .csv file in it.'],
    [
      'OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'This is an OpenDocument sheet (.ods). Open it, save it as .xlsx, and choose it again.',
    ],
    [
      'Numbers',
      zipOf({ 'Index/Document.iwa': 'x' }),
      'This is a document of Apple’s programs, such as Numbers. Export it to Excel (.xlsx) there, and choose that file.',
    ],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'This is a binary workbook (.xlsb). Open it, save it as .xlsx, and choose it again.'],
    ['Word', zipOf({ 'word/document.xml': '<a/>' }), 'This is a text document. Put the list into a spreadsheet, save it as .xlsx, and choose that file.'],
    [
      'a page that a program calls .xls',
      '<html><table><tr><td>Objective</td></tr></table></html>',
      'This is a web page, whatever its name says. Open it in your spreadsheet program, save it as .xlsx, and choose it again.',
    ],
    [
      'Excel 2003',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'This is a spreadsheet saved as XML. Open it, save it as .xlsx, and choose it again.',
    ],
    ['data', '[{"Team":"Housing","Objective":"x"}]', 'This is a JSON file. Save the list as .xlsx or .csv and choose it again.'],
    ['nothing known', Buffer.alloc(100), 'This is neither a .xlsx nor a .csv file. Save the list as one of them and choose it again.'],
  ])('%s', async (_, bytes, words) => expect(await wordsOf(bytes)).toBe(words));

  it('text that is called a workbook, and nothing else', async () => {
    const [text, book] = [await readSheets(Buffer.from('Dear Dana,\nour OKRs\n')), await readSheets(workbookOf([['a', 'b']]))];
    const said = (name: string, read: typeof text) => (read.ok ? (notWhatItsNameSays(name, read.value)?.ok ?? null) : 'refused');
    expect([said('OKRs.XLSX', text), said('okrs.xls', text), said('okrs.csv', text), said('okrs.xlsx', book)]).toEqual([false, false, null, null]);
    expect(text.ok && notWhatItsNameSays('OKRs.XLSX', text.value)).toMatchObject({
      error: { code: 'FILE_WRONG_TYPE', message: expect.stringMatching(/^This is plain text that is called \.xlsx/) },
    });
  });
});

describe('letters', () => {
  const text = 'Team;Unit\nGröße – “Süd”;€\n';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without it', Buffer.from(`${text}more;plain letters, as most of a text has\n`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['what Windows writes, euro and dashes too', Buffer.from('Team;Unit\nGr\xf6\xdfe \x96 \x93S\xfcd\x94;\x80\n', 'latin1')],
  ])('of %s', async (_, bytes) =>
    expect((await cellsOf(bytes))?.slice(0, 2)).toEqual([
      ['Team', 'Unit'],
      ['Größe – “Süd”', '€'],
    ]),
  );
});

describe('what parts the cells', () => {
  it.each([
    ['below a title with commas', 'OKRs of Oakfield, 2026, first cycle\n\nTeam;Start\nA;1,5\nB;2,5\n', ['A', '1,5'], 3],
    ['below the line that tells Excel', 'sep=;\nTeam;Start\nA;1,5\n', ['A', '1,5'], 2],
    ['where a program put whole lines into quotation marks', '"Team,Start"\n"A,""1,5"""\n', ['A', '1,5'], 1],
    ['where it did so with some lines', 'Team,Start\n"A,""1,5"""\nB,2\n', ['A', '1,5'], 1],
    ['where one column is all there is', 'Mail\na@x.org\n', ['a@x.org'], 1],
    ['where texts have more commas than there are cells', 'Team;Goal\nA;one, two, three, four\nB;five, six, seven, eight\n', ['A', 'one, two, three, four'], 1],
  ])('%s', async (_, text, cells, at) => expect((await cellsOf(Buffer.from(text)))?.[at]).toEqual(cells));
});

describe('workbooks of other programs', () => {
  const rows = [
    ['Team', 'Start'],
    ['A', 1.5],
    ['B', 2],
  ];
  const rewritten = async (change: (part: string) => string): Promise<Buffer> => {
    const parts = await unpack(workbookOf(rows));
    if (!parts.ok) throw new Error(parts.error.message);
    return zipOf(Object.fromEntries([...parts.value].map(([name, part]) => [name, name.startsWith('xl/work') ? change(String(part)) : part])));
  };
  const prefixed = (part: string): string => part.replace(/<(\/?)([a-z]+)(?=[\s>/])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
  const unplaced = (part: string): string => part.replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1');
  it.each([
    ['whose tags carry a prefix', prefixed],
    ['whose rows and cells do not say where they are', unplaced],
    ['with both', (part: string) => prefixed(unplaced(part))],
  ])('%s', async (_, change) => expect(await cellsOf(await rewritten(change))).toEqual(rows));
});
