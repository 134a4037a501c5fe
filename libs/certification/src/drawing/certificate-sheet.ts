import { numberWords } from '../certificates/certificate-number.rules.js';
import { drawCode, drawRosette } from './certificate-figures.js';
import { inks, type DrawnCertificate } from './drawn-certificate.js';
import type { FaceName } from './faces.js';
import { setIn, type Pdf } from './paper-type.js';
import { paperDay } from './paper-words.rules.js';

const edge = 54;
const marginWidth = 178;
const rosette = 62;
const codeSize = 70;

interface Pen {
  readonly say: (kind: 'H1' | 'P', words: () => void) => void;
  readonly artifact: (drawn: () => void) => void;
  /** Width of what is said; the margin stands beside it. */
  readonly main: number;
  /** Where the margin begins. */
  readonly column: number;
}

/** The sheet: what is said on the left, between its head and its foot; in the margin the seal, what it took, and where to check it. */
export function drawSheet(pdf: Pdf, of: DrawnCertificate): void {
  const { width, height } = pdf.page;
  const page = pdf.struct('Document');
  pdf.addStructure(page);
  const pen: Pen = {
    say: (kind, words) => void page.add(pdf.struct(kind, {}, words)),
    artifact: (drawn) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      drawn();
      pdf.endMarkedContent();
    },
    ...{ main: width - 2 * edge - marginWidth - 40, column: width - edge - marginWidth },
  };
  pen.artifact(() => {
    pdf
      .moveTo(edge, edge)
      .lineTo(width - edge, edge)
      .lineWidth(2.5)
      .stroke(inks.ink);
    pdf
      .moveTo(pen.column - 20, edge + 52)
      .lineTo(pen.column - 20, height - edge)
      .lineWidth(0.5)
      .stroke(inks.line);
  });
  const head = practice(pdf, of, pen);
  said(pdf, of, pen, { from: head + 18, to: height - edge - 78 });
  foot(pdf, of, pen);
  margin(pdf, of, pen);
  page.end();
}

/** Who certifies; gives where the head ends. */
function practice(pdf: Pdf, of: DrawnCertificate, { say, main, column }: Pen): number {
  const set = setIn(pdf, of.practiceName, 'serifStrong', { width: main, lines: 2, most: 17, single: 14, least: 10 });
  say('P', () =>
    pdf
      .font('serifStrong')
      .fontSize(set.size)
      .fillColor(inks.ink)
      .text(of.practiceName, edge, edge + 16, { width: set.width }),
  );
  say('P', () =>
    pdf
      .font('sans')
      .fontSize(10)
      .fillColor(inks.ink3)
      .text(`Certificate ${numberWords(of.number)}`, column, edge + 21, { width: marginWidth }),
  );
  return edge + 16 + set.height;
}

/** The sentence of the certificate, set as one block a little above the middle of its room. */
function said(pdf: Pdf, of: DrawnCertificate, { say, main }: Pen, room: { readonly from: number; readonly to: number }): void {
  const line = (words: string, gap: number) => ({
    kind: 'P' as const,
    face: 'serifItalic' as FaceName,
    ink: inks.ink2,
    words,
    gap,
    set: { size: 15, width: main, height: 20 },
  });
  const name = setIn(pdf, of.holderName, 'serif', { width: main, lines: 2, most: 52, single: 33, least: 17 });
  const title = setIn(pdf, of.title, 'serifStrong', { width: main, lines: 3, most: 27, single: 20, least: 13 });
  const summaryWidth = Math.min(main, 410);
  const summaryHeight = Math.min(pdf.font('serif').fontSize(12).heightOfString(of.summary, { width: summaryWidth, lineGap: 3 }), 60);
  const lines = [
    line('certifies that', 0),
    { kind: 'H1' as const, face: 'serif' as FaceName, ink: inks.ink, words: of.holderName, gap: 6, set: name },
    line('has met every requirement and holds', 14),
    { kind: 'P' as const, face: 'serifStrong' as FaceName, ink: inks.ink, words: of.title, gap: 8, set: title },
    ...(of.summary
      ? [
          {
            kind: 'P' as const,
            face: 'serif' as FaceName,
            ink: inks.ink2,
            words: of.summary,
            gap: 12,
            set: { size: 12, width: summaryWidth, height: summaryHeight },
          },
        ]
      : []),
  ];
  const tall = lines.reduce((sum, one) => sum + one.gap + one.set.height, 0);
  let y = room.from + Math.max(0, (room.to - room.from - tall) * 0.42);
  for (const { kind, face, ink, words, gap, set } of lines) {
    y += gap;
    const top = y;
    const cut = words === of.summary ? { lineGap: 3, height: 60, ellipsis: true } : {};
    say(kind, () =>
      pdf
        .font(face)
        .fontSize(set.size)
        .fillColor(ink)
        .text(words, edge, top, { width: set.width + 1, ...cut }),
    );
    y += set.height;
  }
}

/** Two days and a name, each on its own rule. */
function foot(pdf: Pdf, of: DrawnCertificate, { say, artifact, main }: Pen): void {
  const y = pdf.page.height - edge - 36;
  const gap = 22;
  const width = (main - 2 * gap) / 3;
  const facts = [
    [paperDay(of.issuedOn), 'Issued', 'serif'],
    [paperDay(of.validUntil), 'Valid to', 'serif'],
    [of.issuerName, `For ${of.practiceName}`, 'serifItalic'],
  ] as const;
  facts.forEach(([words, name, face], at) => {
    const x = edge + at * (width + gap);
    const set = setIn(pdf, words, face, { width, lines: 2, most: 14, single: 11, least: 8 });
    say('P', () =>
      pdf
        .font(face)
        .fontSize(set.size)
        .fillColor(inks.ink)
        .text(words, x, y - 5 - set.height, { width: set.width + 1 }),
    );
    artifact(() =>
      pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.75)
        .stroke(inks.ink),
    );
    say('P', () =>
      pdf
        .font('sans')
        .fontSize(9.5)
        .fillColor(inks.ink3)
        .text(name, x, y + 7, { width, height: 26, ellipsis: true }),
    );
  });
}

function margin(pdf: Pdf, of: DrawnCertificate, { say, artifact, column }: Pen): void {
  const bottom = pdf.page.height - edge;
  const top = edge + 66;
  artifact(() => drawRosette(pdf, of.number, { x: column + rosette, y: top + rosette, radius: rosette }));
  const list = top + 2 * rosette + 18;
  say('P', () => pdf.font('sans').fontSize(9.5).fillColor(inks.ink3).text('What this took', column, list, { width: marginWidth }));
  took(pdf, of.requirements, { column, from: list + 15, to: bottom - codeSize - 16 }, say);
  artifact(() => drawCode(pdf, of.verifyUrl, { x: column, y: bottom - codeSize, size: codeSize }));
  const beside = { width: marginWidth - codeSize - 10 };
  const address = shown(of.verifyUrl);
  const tall = pdf.font('sans').fontSize(8.5).heightOfString(address, beside);
  const label = pdf.currentLineHeight(true) + 1;
  const at = { x: column + codeSize + 10, y: bottom - tall - label };
  say('P', () => pdf.fillColor(inks.ink3).text('Check it at', at.x, at.y, beside));
  say('P', () => pdf.fillColor(inks.ink2).text(address, at.x, at.y + label, { ...beside, link: of.verifyUrl }));
}

/** All of them, in the largest size that holds them; only where even the smallest does not, what is left out is counted. */
function took(pdf: Pdf, requirements: readonly string[], { column, from, to }: { column: number; from: number; to: number }, say: Pen['say']): void {
  const set = { width: marginWidth, lineGap: 1.5 };
  const gap = 4;
  const tallOf = (words: string, size: number): number => pdf.font('serif').fontSize(size).heightOfString(words, set) + gap;
  const fits = (size: number): boolean => requirements.reduce((sum, words) => sum + tallOf(words, size), -gap) <= to - from;
  const size = [10.5, 10, 9.5, 9, 8.5].find(fits) ?? 8;
  const all = fits(size);
  let y = from;
  for (const [at, words] of requirements.entries()) {
    const tall = tallOf(words, size);
    const isLast = !all && at < requirements.length - 1 && y + tall + tallOf('and', size) > to;
    const top = y;
    say('P', () =>
      pdf
        .font('serif')
        .fontSize(size)
        .fillColor(inks.ink2)
        .text(isLast ? `and ${requirements.length - at} more` : words, column, top, set),
    );
    if (isLast) return;
    y += tall;
  }
}

const shown = (url: string): string => url.replace(/^https?:\/\//, '');
