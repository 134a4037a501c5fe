import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

/** Words set in a face: how large, and how wide their column is. */
export interface Setting {
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

const step = 0.5;
const asLines = (pdf: Pdf, words: string, width: number): number => Math.round(pdf.heightOfString(words, { width }) / pdf.currentLineHeight(true));
const longestWord = (pdf: Pdf, words: string): number => Math.max(...words.split(/[\s-]+/u).map((word) => pdf.widthOfString(`${word}-`)));

/** The narrowest column in which the words need no more lines, so that no line is left with one short word. */
function evened(pdf: Pdf, words: string, width: number): number {
  const lines = asLines(pdf, words, width);
  if (lines < 2) return width;
  let narrow = width;
  while (narrow > width / 2 && narrow - 4 > longestWord(pdf, words) && asLines(pdf, words, narrow - 4) === lines) narrow -= 4;
  return narrow;
}

/**
 * The largest size in which the words stand on so many lines, with no word broken; on one line where that leaves them at least `single` large.
 * Not smaller than `least`, where they take as many lines as they need.
 */
export function setIn(
  pdf: Pdf,
  words: string,
  face: string,
  of: { readonly width: number; readonly lines: number; readonly most: number; readonly single: number; readonly least: number },
): Setting {
  const { width, lines, most, single, least } = of;
  pdf.font(face);
  const measured = (size: number): Setting => {
    const column = evened(pdf.fontSize(size), words, width);
    return { size, width: column, height: pdf.heightOfString(words, { width: column }) };
  };
  for (let size = most; size >= single; size -= step) if (pdf.fontSize(size).widthOfString(words) <= width) return measured(size);
  for (let size = Math.min(most, single + 4); size > least; size -= step)
    if (longestWord(pdf.fontSize(size), words) <= width && asLines(pdf, words, width) <= lines) return measured(size);
  return measured(least);
}
