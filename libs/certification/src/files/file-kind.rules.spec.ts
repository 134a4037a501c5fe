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
  ['gives an ending where there is none', 'letter', 'txt', 'letter.txt'],
  ['takes a number at the end for no kind', 'Notes 2.1', 'pdf', 'Notes 2.1.pdf'],
  ['leaves notes and tables in plain text as they are', 'notes.MD', 'txt', 'notes.MD'],
  ['takes no folder along', '../../etc/plan.docx', 'docx', 'plan.docx'],
  ['knows both endings of an image', 'a.jpeg', 'jpg', 'a.jpeg'],
  ['names what has no name', '', 'png', 'file.png'],
] as const)('%s', (_, name, kind, kept) => expect(keptName(name, kind)).toEqual({ ok: true, value: kept }));

describe('a name that says something else than its content is not taken', () => {
  it.each([
    ['evil.exe', 'txt', 'Files that end in .exe are not taken here.'],
    ['letter.html', 'txt', 'Files that end in .html are not taken here.'],
    ['case.exe', 'pdf', 'Files that end in .exe are not taken here.'],
    ['a.pdf', 'txt', 'This file ends in .pdf, but it holds plain text.'],
    ['a.png', 'pdf', 'This file ends in .png, but it holds a PDF.'],
    ['a.docx', 'xlsx', 'This file ends in .docx, but it holds an Excel workbook.'],
    ['a.txt', 'jpg', 'This file ends in .txt, but it holds a JPEG image.'],
  ] as const)('%s with %s', (name, kind, why) => {
    const kept = keptName(name, kind);
    expect(kept.ok ? undefined : kept.error).toMatchObject({ code: 'FILE_WRONG_TYPE', field: 'file' });
    expect(kept.ok ? '' : kept.error.message).toBe(
      `${why} Choose a PDF, an image (.png, .jpg), an Office file (.docx, .xlsx, .pptx) or plain text (.txt, .md, .csv).`,
    );
  });
});
