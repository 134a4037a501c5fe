import { numberWords } from '../certificates/certificate-number.rules.js';
import { drawSheet } from './certificate-sheet.js';
import type { DrawnCertificate } from './drawn-certificate.js';
import { faceFile, faceNames } from './faces.js';
import type { Pdf } from './paper-type.js';

export const papers = ['A4', 'LETTER'] as const;
export type Paper = (typeof papers)[number];

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
  drawSheet(pdf, of);
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
