import { workbookOf, zipOf } from '@cairn/testing';
import { keptKind, keptName, largestKeptFile } from './file-kind.rules.js';

const bytes = (...given: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(given.map((one) => (typeof one === 'string' ? Buffer.from(one) : Buffer.from([one]))));
const office = (main: string, ...more: readonly string[]) => zipOf(Object.fromEntries(['[Content_Types].xml', main, ...more].map((name) => [name, '<xml/>'])));

describe('the kind of a file', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7 …'), 'pdf'],
    ['a PNG', bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpg'],
    ['a text', bytes('Our words – in UTF-8.\n'), 'txt'],
    ['a page of scripts is text like any other', bytes('<script>alert(1)</script>'), 'txt'],
  ])('%s', (_, content, kind) => expect(keptKind(content)).toEqual({ ok: true, value: kind }));

  it.each([
    ['word/document.xml', 'docx'],
    ['xl/workbook.xml', 'xlsx'],
    ['ppt/presentation.xml', 'pptx'],
  ])('an Office file with %s', (main, kind) => expect(keptKind(office(main))).toEqual({ ok: true, value: kind }));

  it('a workbook that a program wrote', () => expect(keptKind(workbookOf([['A', 'B']]))).toEqual({ ok: true, value: 'xlsx' }));

  it.each([
    ['nothing', bytes(), 'FILE_EMPTY'],
    ['a byte too many', new Uint8Array(largestKeptFile + 1), 'FILE_TOO_LARGE'],
    ['a program', bytes('MZ', 0x90, 0x00, 0x03), 'FILE_WRONG_TYPE'],
    ['bytes that are no UTF-8', bytes(0xc3, 0x28), 'FILE_WRONG_TYPE'],
    ['an old Office file', bytes(0xd0, 0xcf, 0x11, 0xe0), 'FILE_OLD_OR_LOCKED'],
    ['an archive of anything', zipOf({ 'run.exe': 'MZ' }), 'FILE_WRONG_TYPE'],
    ['an archive without its end', bytes('PK', 0x03, 0x04, 'word/document.xml'), 'FILE_WRONG_TYPE'],
    ['a document with macros', office('word/document.xml', 'word/vbaProject.bin'), 'FILE_HAS_MACROS'],
  ])('refuses %s', (_, content, code) => {
    const read = keptKind(content);
    expect(read.ok ? undefined : read.error.code).toBe(code);
  });
});

it.each([
  ['keeps a fitting name', 'Case study.PDF', 'pdf', 'Case study.PDF'],
  ['ends like its content', 'letter.html', 'txt', 'letter.html.txt'],
  ['takes no folder along', '../../etc/plan.docx', 'docx', 'plan.docx'],
  ['knows both endings of an image', 'a.jpeg', 'jpg', 'a.jpeg'],
  ['names what has no name', '', 'png', 'file.png'],
] as const)('%s', (_, name, kind, kept) => expect(keptName(name, kind)).toBe(kept));
