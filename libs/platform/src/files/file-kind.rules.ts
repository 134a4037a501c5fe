import { ok, refusal, type Result } from '@cairn/kernel';

/** 10 MB and more is refused. */
export const largestFile = 10 * 1024 * 1024;
/** Rows of one import, and of one file that is handed out. */
export const mostFileRows = 5_000;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const isUtf16 = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);

/** A list is a .xlsx or .csv file below 10 MB; its content tells which, never its name. */
export function fileKind(bytes: Uint8Array): Result<'XLSX' | 'CSV'> {
  if (bytes.length === 0) return refusal('FILE_EMPTY', 'This file is empty. Choose another one.', 'file');
  if (bytes.length >= largestFile) return refusal('FILE_TOO_LARGE', 'This file has 10 MB or more. Keep only the list in it, or split it.', 'file');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return ok('XLSX');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refusal('FILE_OLD_OR_LOCKED', 'This is an old .xls file, or one with a password. Save it as .xlsx without a password and choose it again.', 'file');
  if (isUtf16(bytes) || !bytes.subarray(0, 8192).includes(0)) {
    if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refusal('FILE_WRONG_TYPE', 'This is a PDF. Choose a .xlsx or .csv file.', 'file');
    return ok('CSV');
  }
  return refusal('FILE_WRONG_TYPE', 'This is neither a .xlsx nor a .csv file. Save the list as one of them and choose it again.', 'file');
}

/** Text of a .csv file: by its byte order mark, else UTF-8, else what Excel writes in western Europe. */
export function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
