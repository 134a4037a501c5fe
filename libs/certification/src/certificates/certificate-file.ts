import { AppError } from '@cairn/kernel';
import { bakePng, bakeSvg } from '../drawing/bake.js';
import { pngOf } from '../drawing/badge-png.js';
import { badgeSvg } from '../drawing/badge-svg.js';
import { certificatePdf, type Paper } from '../drawing/certificate-pdf.js';
import type { DrawnCertificate } from '../drawing/drawn-certificate.js';
import { onPaper } from '../drawing/on-paper.js';
import { numberWords } from './certificate-number.rules.js';
import { noPaperWords } from './no-paper.rules.js';

export const certificateFiles = ['credential.json', 'badge.png', 'badge.svg', 'certificate-a4.pdf', 'certificate-letter.pdf'] as const;
export type CertificateFileName = (typeof certificateFiles)[number];
export const isCertificateFile = (name: string): name is CertificateFileName => (certificateFiles as readonly string[]).includes(name);

export interface CertificateFile {
  readonly name: string;
  readonly type: string;
  readonly body: string | Buffer;
}

/** One of the files of a certificate; pictures hold the signed credential, the PDF has it attached. Throws BAD_USER_INPUT for a name in a script that no face has. */
export async function certificateFile(
  of: DrawnCertificate,
  asked: CertificateFileName,
  credential: { readonly text: string; readonly at: Date },
): Promise<CertificateFile> {
  const name = `certificate-${numberWords(of.number)}`;
  if (asked === 'credential.json') return { name: `${name}.json`, type: 'application/json; charset=utf-8', body: credential.text };
  const set = await onPaper(of);
  if ('lacks' in set) throw new AppError('BAD_USER_INPUT', noPaperWords({ ...of, lacks: set.lacks }, 'stranger'));
  const { drawn } = set;
  if (asked === 'badge.png') return { name: `${name}.png`, type: 'image/png', body: bakePng(await pngOf(await badgeSvg(drawn), 1200), credential.text) };
  if (asked === 'badge.svg') return { name: `${name}.svg`, type: 'image/svg+xml; charset=utf-8', body: bakeSvg(await badgeSvg(drawn), credential.text) };
  const paper: Paper = asked === 'certificate-a4.pdf' ? 'A4' : 'LETTER';
  return { name: `${name}-${paper.toLowerCase()}.pdf`, type: 'application/pdf', body: await certificatePdf(drawn, paper, credential) };
}
