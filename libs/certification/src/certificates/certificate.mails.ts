import { type Day, dayWords, firstName } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';
import { paperDay } from '../drawing/paper-words.rules.js';
import { numberWords } from './certificate-number.rules.js';
import { verifyUrlOf, type CertificateFacts } from './certificate.facts.js';

export interface CertificateMail {
  readonly certificate: CertificateFacts;
  readonly to: string;
  readonly byName: string;
  /** The one whose place it takes. */
  readonly instead: { readonly number: string; readonly renewed: boolean } | null;
  readonly today: Day;
  readonly publicUrl: string;
}

const subjectOf = ({ certificate, instead }: CertificateMail): string => {
  if (!instead) return `Your certificate: ${certificate.title}`;
  return instead.renewed ? `Your certificate is renewed: ${certificate.title}` : `Your certificate was issued anew: ${certificate.title}`;
};

/** To the holder: it is there, whose place it takes, and how to show it. */
export const certificateIssuedMail = ({ certificate, to, instead, publicUrl, ...rest }: CertificateMail): MailContent => ({
  subject: subjectOf({ certificate, to, instead, publicUrl, ...rest }),
  preview: `Certificate ${numberWords(certificate.number)}, valid to ${paperDay(certificate.validUntil)}.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(to)}, ${certificate.practiceName} certifies that you hold ${certificate.title}.` },
    {
      kind: 'facts',
      facts: [
        { name: 'Number', words: numberWords(certificate.number) },
        { name: 'Valid to', words: paperDay(certificate.validUntil) },
        { name: 'Checked at', words: verifyUrlOf(publicUrl, certificate.number) },
      ],
    },
    ...(instead
      ? [
          {
            kind: 'paragraph',
            words: `It takes the place of ${numberWords(instead.number)}, whose page leads to it. Where you show the old badge or file, put the new one.`,
          } as const,
        ]
      : []),
    { kind: 'paragraph', words: 'Print it for the wall, add the badge to a profile, or keep it to yourself: who sees it is yours to say.' },
    { kind: 'button', words: 'Open your certificate', href: `${publicUrl}/cert/certificate` },
  ],
  why: `You get this mail because ${certificate.practiceName} issued a certificate in your name.`,
});

/** To the holder: it was revoked, why, and how to object. */
export const certificateRevokedMail = ({ certificate, to, byName, today, publicUrl }: CertificateMail): MailContent => ({
  subject: `Certificate ${numberWords(certificate.number)} was revoked`,
  preview: certificate.endedBecause?.slice(0, 120) ?? 'With the reason.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(to)}, ${byName} revoked your certificate ${certificate.title} on ${dayWords(today, today)}. Its public page says so from now on.`,
    },
    ...(certificate.endedBecause ? [{ kind: 'quote', words: certificate.endedBecause, by: byName } as const] : []),
    { kind: 'paragraph', words: certificate.appealNote || `If you see it otherwise, answer this mail: it reaches ${byName}.` },
    { kind: 'button', words: 'Open your certificate', href: `${publicUrl}/cert/certificate` },
  ],
  why: `You get this mail because ${certificate.practiceName} issued this certificate in your name.`,
});
