import { ok, refusal, type Result } from '@cairn/kernel';

/** 10 MB and more is refused. */
export const largestFile = 10 * 1024 * 1024;
/** Rows of one import, and of one file that is handed out. */
export const mostFileRows = 5_000;

/** A file that is neither, called by what it is, so that whoever chose it knows what to do. */
export const wrongType = (what: string, then = 'Save the list as .xlsx or .csv and choose it again.'): Result<never> =>
  refusal('FILE_WRONG_TYPE', `This is ${what}. ${then}`, 'file');

const signatures: readonly (readonly [readonly number[], string, string?])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Choose the .xlsx or .csv file that it was made from.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Choose the .xlsx or .csv file that it shows.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Choose the .xlsx or .csv file that it shows.'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture', 'Choose the .xlsx or .csv file that it shows.'],
  [[0x1f, 0x8b], 'a packed archive', 'Unpack it and choose the .xlsx or .csv file in it.'],
  [[0x52, 0x61, 0x72, 0x21], 'a packed archive', 'Unpack it and choose the .xlsx or .csv file in it.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a packed archive', 'Unpack it and choose the .xlsx or .csv file in it.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a text document (.rtf)'],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** A list is a .xlsx or .csv file below 10 MB; its content tells which, never its name. */
export function fileKind(bytes: Uint8Array): Result<'XLSX' | 'CSV'> {
  if (bytes.length === 0) return refusal('FILE_EMPTY', 'This file is empty. Choose another one.', 'file');
  if (bytes.length >= largestFile) return refusal('FILE_TOO_LARGE', 'This file has 10 MB or more. Keep only the list in it, or split it.', 'file');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return ok('XLSX');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldOrLocked(bytes);
  const known = signatures.find(([signature]) => startsWith(bytes, signature));
  if (known) return wrongType(known[1], known[2]);
  if (isUtf16(bytes) || !bytes.subarray(0, 8192).includes(0)) return ok('CSV');
  return wrongType('neither a .xlsx nor a .csv file', 'Save the list as one of them and choose it again.');
}

/** Old programs, and new ones that lock a file with a password, put it into the same kind of container; the names of its streams tell which. */
function oldOrLocked(bytes: Uint8Array): Result<never> {
  const names = new TextDecoder('latin1').decode(bytes);
  const has = (stream: string): boolean => names.includes([...stream].join('\0'));
  if (has('EncryptedPackage'))
    return refusal('FILE_LOCKED', 'This file has a password. Save it without one as .xlsx and choose it again. Your file was not opened.', 'file');
  if (has('WordDocument')) return wrongType('a Word document (.doc)');
  if (has('PowerPoint Document')) return wrongType('a presentation (.ppt)');
  return refusal('FILE_OLD', 'This is an old .xls file. Open it, save it as .xlsx, and choose it again.', 'file');
}

/** The byte order of a text in UTF-16: by its mark, else where nearly every second byte of its beginning is empty. */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const start = bytes.subarray(0, 2048);
  const empty = [0, 1].map((at) => start.filter((byte, index) => index % 2 === at && byte === 0).length) as [number, number];
  const [first, second] = empty.map((count) => count / (start.length / 2)) as [number, number];
  if (bytes.length < 8 || bytes.length % 2 === 1) return null;
  return second > 0.7 && first === 0 ? 'utf-16le' : first > 0.7 && second === 0 ? 'utf-16be' : null;
}

const spreadsheetXml = /urn:schemas-microsoft-com:office:spreadsheet|office:spreadsheet/;

/** Text that only looks like a list to nobody: pages and data that programs save under any name. */
export function textKind(text: string): Result<'CSV'> {
  const start = text.slice(0, 4_000).trimStart();
  if (start.startsWith('<') && spreadsheetXml.test(start)) return wrongType('a spreadsheet saved as XML', 'Open it, save it as .xlsx, and choose it again.');
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|table|head|body|meta)\b/i.test(start))
    return wrongType('a web page, whatever its name says', 'Open it in your spreadsheet program, save it as .xlsx, and choose it again.');
  if (start.startsWith('<?xml')) return wrongType('an XML file');
  if (/^(?:\{\s*"|\[\s*[{["])/.test(start)) return wrongType('a JSON file');
  return ok('CSV');
}
