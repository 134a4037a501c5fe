import type PDFDocument from 'pdfkit';
import { numberWords } from '../certificates/certificate-number.rules.js';
import { drawCode, drawRosette, fitting } from './certificate-figures.js';
import { inks, type DrawnCertificate } from './drawn-certificate.js';
import { faceFile, faceNames } from './faces.js';
import { paperDay } from './paper-words.rules.js';

export const papers = ['A4', 'LETTER'] as const;
export type Paper = (typeof papers)[number];

type Pdf = InstanceType<typeof PDFDocument>;
const edge = 54;
const marginWidth = 178;

/** The certificate for the wall: one landscape page, faces embedded, the signed file attached to it. */
export async function certificatePdf(of: DrawnCertificate, paper: Paper, credential: { readonly text: string; readonly at: Date }): Promise<Buffer> {
  const { default: Document } = await import('pdfkit');
  const title = `${of.title}: ${of.holderName}`;
  const pdf = new Document({
    ...{ size: paper, layout: 'landscape', margin: 0, lang: 'en', tagged: true, displayTitle: true, pdfVersion: '1.7' },
    // The moment of issue, so that the same certificate is the same file whenever it is asked for.
    info: { Title: title, Author: of.practiceName, Subject: `Certificate ${numberWords(of.number)}`, CreationDate: credential.at, ModDate: credential.at },
  });
  const done = collected(pdf);
  for (const name of faceNames) pdf.registerFont(name, faceFile(name));
  draw(pdf, of);
  pdf.file(Buffer.from(credential.text), {
    name: `certificate-${numberWords(of.number)}.json`,
    type: 'application/json',
    creationDate: credential.at,
    modifiedDate: credential.at,
  });
  pdf.end();
  return done;
}

const collected = (pdf: Pdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => void parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });

function draw(pdf: Pdf, of: DrawnCertificate): void {
  const { width, height } = pdf.page;
  const page = pdf.struct('Document');
  pdf.addStructure(page);
  const say = (kind: 'H1' | 'P', words: () => void): void => void page.add(pdf.struct(kind, {}, words));
  const artifact = (drawn: () => void): void => {
    pdf.markContent('Artifact', { type: 'Layout' });
    drawn();
    pdf.endMarkedContent();
  };
  const main = width - 2 * edge - marginWidth - 36;
  const column = width - edge - marginWidth;
  artifact(() => {
    pdf
      .moveTo(edge, edge)
      .lineTo(width - edge, edge)
      .lineWidth(2.5)
      .stroke(inks.ink);
    pdf
      .moveTo(column - 18, edge + 52)
      .lineTo(column - 18, height - edge)
      .lineWidth(0.5)
      .stroke(inks.line);
  });
  say('P', () =>
    pdf
      .font('serifStrong')
      .fontSize(17)
      .fillColor(inks.ink)
      .text(of.practiceName, edge, edge + 16, { width: main }),
  );
  say('P', () =>
    pdf
      .font('sans')
      .fontSize(10)
      .fillColor(inks.ink3)
      .text(`Certificate ${numberWords(of.number)}`, column, edge + 21, { width: marginWidth }),
  );
  const from = height * 0.285;
  say('P', () => pdf.font('serifItalic').fontSize(15).fillColor(inks.ink2).text('certifies that', edge, from, { width: main }));
  say('H1', () =>
    pdf
      .font('serif')
      .fontSize(fitting(pdf, of.holderName, 'serif', main, 50, 20))
      .fillColor(inks.ink)
      .text(of.holderName, edge, from + 28, { width: main }),
  );
  say('P', () =>
    pdf
      .font('serifItalic')
      .fontSize(15)
      .fillColor(inks.ink2)
      .text('has met every requirement and holds', edge, pdf.y + 14, { width: main }),
  );
  say('P', () =>
    pdf
      .font('serifStrong')
      .fontSize(fitting(pdf, of.title, 'serifStrong', main, 27, 17))
      .fillColor(inks.ink)
      .text(of.title, edge, pdf.y + 8, { width: main }),
  );
  if (of.summary)
    say('P', () =>
      pdf
        .font('serif')
        .fontSize(12)
        .fillColor(inks.ink2)
        .text(of.summary, edge, pdf.y + 10, { width: Math.min(main, 400), lineGap: 3, height: 62, ellipsis: true }),
    );
  foot(pdf, of, { say, artifact, main });
  artifact(() => drawRosette(pdf, of.number, { x: column + 62, y: edge + 128, radius: 62 }));
  say('P', () =>
    pdf
      .font('sans')
      .fontSize(9.5)
      .fillColor(inks.ink3)
      .text('What this took', column, edge + 214, { width: marginWidth }),
  );
  took(pdf, of.requirements, column, say);
  artifact(() => drawCode(pdf, of.verifyUrl, { x: column, y: height - edge - 74, size: 74 }));
  say('P', () =>
    pdf
      .font('sans')
      .fontSize(8.5)
      .fillColor(inks.ink3)
      .text('Check it at', column + 84, height - edge - 46, { width: marginWidth - 84 }),
  );
  say('P', () =>
    pdf
      .font('sans')
      .fontSize(8.5)
      .fillColor(inks.ink2)
      .text(shown(of.verifyUrl), column + 84, pdf.y + 1, { width: marginWidth - 84, link: of.verifyUrl }),
  );
  page.end();
}

interface Pen {
  readonly say: (kind: 'H1' | 'P', words: () => void) => void;
  readonly artifact: (drawn: () => void) => void;
  readonly main: number;
}

/** As many as the margin holds; what is left out is counted. */
function took(pdf: Pdf, requirements: readonly string[], column: number, say: Pen['say']): void {
  const last = pdf.page.height - edge - 128;
  let y = pdf.y + 4;
  const line = (text: string): void =>
    say('P', () => pdf.font('serif').fontSize(10.5).fillColor(inks.ink2).text(text, column, y, { width: marginWidth, lineGap: 1.5 }));
  for (const [at, requirement] of requirements.entries()) {
    if (y > last) return line(`and ${requirements.length - at} more`);
    line(requirement);
    y = pdf.y + 5;
  }
}

/** Two days and a name, each on its own rule. */
function foot(pdf: Pdf, of: DrawnCertificate, { say, artifact, main }: Pen): void {
  const y = pdf.page.height - edge - 36;
  const gap = 22;
  const width = (main - 2 * gap) / 3;
  const facts = [
    [paperDay(of.issuedOn), 'Issued'],
    [paperDay(of.validUntil), 'Valid to'],
    [of.issuerName, `For ${of.practiceName}`],
  ] as const;
  facts.forEach(([words, name], at) => {
    const x = edge + at * (width + gap);
    say('P', () =>
      pdf
        .font('serif')
        .fontSize(fitting(pdf, words, 'serif', width, 14, 9))
        .fillColor(inks.ink)
        .text(words, x, y - 22, { width, lineBreak: false }),
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
        .text(name, x, y + 7, { width, height: 12, ellipsis: true }),
    );
  });
}

const shown = (url: string): string => url.replace(/^https?:\/\//, '');
