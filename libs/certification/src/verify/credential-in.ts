import { inflateSync } from 'node:zlib';

/** A credential is a few kilobytes; a picture with one of ours is below half a megabyte. */
export const largestBadge = 2 * 1024 * 1024;
const longestText = 100_000;

/** What a file holds: the text of a credential, or why there is none in it. NONE: a picture without one. DAMAGED: cut off or broken. OTHER: neither a picture nor a signed file. */
export type Held = { readonly text: string } | { readonly lacks: 'EMPTY' | 'LARGE' | 'NONE' | 'DAMAGED' | 'PDF' | 'OTHER' };

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Finds the credential in a badge or a signed file. What kind of file it is, its content tells, never its name. */
export function credentialIn(bytes: Buffer): Held {
  if (bytes.length === 0) return { lacks: 'EMPTY' };
  if (bytes.length > largestBadge) return { lacks: 'LARGE' };
  if (bytes.subarray(0, 8).equals(pngSignature)) return inPng(bytes);
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { lacks: 'PDF' };
  const text = textIn(bytes);
  if (text === undefined) return { lacks: 'OTHER' };
  if (text.startsWith('{')) return { text };
  return /^<(\?xml|!|svg)/iu.test(text) && /<svg[\s/>]/iu.test(text) ? inSvg(text) : { lacks: 'OTHER' };
}

function textIn(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return undefined;
  }
}

/** The text chunk named by Open Badges 3.0, compressed or not. */
function inPng(bytes: Buffer): Held {
  let at = pngSignature.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (at + 12 + length > bytes.length) return { lacks: 'DAMAGED' };
    if (name === 'iTXt') {
      const found = inTextChunk(bytes.subarray(at + 8, at + 8 + length));
      if (found) return found;
    }
    if (name === 'IEND') return { lacks: 'NONE' };
    at += 12 + length;
  }
  return { lacks: 'DAMAGED' };
}

/** Keyword, zero, compressed or not, method, language, zero, translated keyword, zero, text. Undefined for a text about something else. */
function inTextChunk(data: Buffer): Held | undefined {
  const keyword = data.indexOf(0);
  if (data.subarray(0, keyword).toString('latin1') !== 'openbadgecredential') return undefined;
  const language = data.indexOf(0, keyword + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return { lacks: 'DAMAGED' };
  const body = data.subarray(translated + 1);
  try {
    const plain = data[keyword + 1] === 1 ? inflateSync(body, { maxOutputLength: longestText }) : body;
    const text = textIn(plain);
    return text === undefined ? { lacks: 'DAMAGED' } : { text };
  } catch {
    return { lacks: 'DAMAGED' };
  }
}

/** The element that Open Badges 3.0 puts first into a drawing. */
function inSvg(text: string): Held {
  const opened = /<openbadges:credential[^>]*>/u.exec(text);
  if (!opened) return { lacks: 'NONE' };
  const end = text.indexOf('</openbadges:credential>', opened.index);
  if (end < 0) return { lacks: 'DAMAGED' };
  const inside = text.slice(opened.index + opened[0].length, end).trim();
  return {
    text: inside
      .replace(/^<!\[CDATA\[/u, '')
      .replace(/\]\]>$/u, '')
      .trim(),
  };
}
