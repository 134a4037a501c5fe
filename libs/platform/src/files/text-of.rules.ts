import { isUtf16 } from './file-kind.rules.js';

/** What Windows puts where other encodings keep control characters: the euro, dashes, curly quotation marks. Node 20 decodes windows-1252 without them. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Text of a .csv file: UTF-16 by its mark or its form, else UTF-8, else what Excel writes in western Europe. */
export function textOf(bytes: Uint8Array): string {
  const wide = isUtf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes).replace(/[\x80-\x9f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}
