import { readFileSync } from 'node:fs';
import type { Font } from 'fontkit';

const files = {
  serif: 'source-serif-4-400.ttf',
  serifItalic: 'source-serif-4-400-italic.ttf',
  serifStrong: 'source-serif-4-600.ttf',
  sans: 'hanken-grotesk-400.ttf',
} as const;
export type FaceName = keyof typeof files;
export const faceNames = Object.keys(files) as FaceName[];

const read = new Map<FaceName, Buffer>();

/** A whole face, read once. */
export function faceFile(name: FaceName): Buffer {
  const known = read.get(name) ?? readFileSync(new URL(`./fonts/${files[name]}`, import.meta.url));
  read.set(name, known);
  return known;
}

const opened = new Map<FaceName, Font>();

export async function face(name: FaceName): Promise<Font> {
  const fontkit = await import('fontkit');
  const known = opened.get(name) ?? (fontkit.create(faceFile(name)) as Font);
  opened.set(name, known);
  return known;
}

/** Says of a letter whether a face has it; a name in another script would be a row of empty boxes. */
export async function lettersOf(name: FaceName): Promise<(letter: string) => boolean> {
  const font = await face(name);
  return (letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}
