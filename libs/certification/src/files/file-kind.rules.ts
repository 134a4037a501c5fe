import { ok, oneLine, refusal, type Result } from '@cairn/kernel';

export type KeptKind = 'pdf' | 'png' | 'jpg' | 'docx' | 'xlsx' | 'pptx' | 'txt';

export const mediaTypes: Readonly<Record<KeptKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain; charset=utf-8',
};

/** 10 MB. */
export const largestKeptFile = 10 * 1024 * 1024;

const accepted = 'Choose a PDF, an image (.png, .jpg), an Office file (.docx, .xlsx, .pptx) or plain text (.txt, .md, .csv).';
const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** A file that is handed in is a PDF, an image, an Office file without macros or plain text, of at most 10 MB; its content tells which, and its name must agree. */
export function keptKind(bytes: Uint8Array): Result<KeptKind> {
  if (bytes.length === 0) return refusal('FILE_EMPTY', 'This file is empty. Choose another one.', 'file');
  if (bytes.length > largestKeptFile) return refusal('FILE_TOO_LARGE', 'This file has more than 10 MB. Make it smaller, or split it.', 'file');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return ok('pdf');
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return ok('png');
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return ok('jpg');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeKind(namesInArchive(bytes));
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refusal('FILE_OLD_OR_LOCKED', 'This is an old Office file, or one with a password. Save it as .docx, .xlsx or .pptx without a password.', 'file');
  return isText(bytes) ? ok('txt') : refusal('FILE_WRONG_TYPE', `This kind of file is not taken here. ${accepted}`, 'file');
}

function officeKind(names: readonly string[]): Result<KeptKind> {
  if (names.some((name) => /vbaproject\.bin$/i.test(name)))
    return refusal('FILE_HAS_MACROS', 'This Office file carries macros. Save it without macros and choose it again.', 'file');
  const has = (name: string): boolean => names.includes(name);
  if (has('[Content_Types].xml')) {
    if (has('word/document.xml')) return ok('docx');
    if (has('xl/workbook.xml')) return ok('xlsx');
    if (has('ppt/presentation.xml')) return ok('pptx');
  }
  return refusal('FILE_WRONG_TYPE', `This archive is no Office file. ${accepted}`, 'file');
}

const mostNames = 5_000;

/** Names in the table of contents at the archive's end; none where that cannot be read. */
function namesInArchive(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  let end = bytes.length - 22;
  while (end >= earliest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < earliest) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && names.length < mostNames && view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)));
    at += 46 + name + extra + comment;
  }
  return names;
}

/** UTF-8 without characters that only programs write. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

const endings: Readonly<Record<KeptKind, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  txt: ['txt', 'md', 'csv'],
};

const kindWords: Readonly<Record<KeptKind, string>> = {
  ...{ pdf: 'a PDF', png: 'a PNG image', jpg: 'a JPEG image', docx: 'a Word document', xlsx: 'an Excel workbook', pptx: 'a PowerPoint file' },
  txt: 'plain text',
};

/** A name ends the way its content does, or has no ending and is given one: a file that says it is something else is not taken. */
export function keptName(name: string, kind: KeptKind): Result<string> {
  const last = oneLine(name.split(/[/\\]/).at(-1) ?? '').slice(-180) || 'file';
  // "Notes 2.1" ends in a number, not in a kind.
  const ending = /\.((?=[0-9]*[a-z])[a-z0-9]{1,12})$/i.exec(last)?.[1]?.toLowerCase();
  if (ending === undefined) return ok(`${last}.${endings[kind][0] ?? kind}`);
  if (endings[kind].includes(ending)) return ok(last);
  const isKnown = Object.values(endings).some((known) => known.includes(ending));
  const why = isKnown ? `This file ends in .${ending}, but it holds ${kindWords[kind]}.` : `Files that end in .${ending} are not taken here.`;
  return refusal('FILE_WRONG_TYPE', `${why} ${accepted}`, 'file');
}
