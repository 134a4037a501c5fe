import { listWords } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';
import { numberWords } from '../certificates/certificate-number.rules.js';
import type { CertificateFacts } from '../certificates/certificate.facts.js';
import { paperDay } from '../drawing/paper-words.rules.js';
import { graceEndsOn, type RenewalRule, type RenewalStep } from './renewal.rules.js';

export interface RenewalMail {
  readonly certificate: CertificateFacts;
  readonly to: string;
  readonly step: RenewalStep;
  /** What is still missing, in words. */
  readonly left: readonly string[];
  readonly rule: RenewalRule;
  readonly publicUrl: string;
}

/** To the holder, before and after the end: when it ends, what is missing, what happens then. */
export function renewalMail({ certificate, to, step, left, rule, publicUrl }: RenewalMail): MailContent {
  const until = paperDay(certificate.validUntil);
  const grace = paperDay(graceEndsOn(certificate.validUntil, rule));
  const texts = {
    REMIND: {
      subject: `Your certificate ends in ${step.daysLeft} days`,
      first: `${certificate.title} is valid to ${until}.`,
      then: rule.graceDays > 0 ? `If it is renewed by ${grace}, the new one joins the old one.` : 'After that day it is reinstated only with a reason.',
    },
    EXPIRED: {
      subject: 'Your certificate has ended',
      first: `${certificate.title} was valid to ${until}; its public page says so.`,
      then: `You can still renew it until ${grace}, without losing a day.`,
    },
    LAPSED: {
      subject: 'Your certificate has lapsed',
      first: `${certificate.title} was valid to ${until} and was not renewed by ${grace}. You are not listed as a certified coach any more.`,
      then: 'It can be reinstated: do what is missing, and talk to us.',
    },
  };
  const { subject, first, then } = texts[step.kind];
  const missing = left.length > 0 ? `Still missing: ${listWords(left)}.` : 'Nothing is missing: ask for the renewal.';
  return {
    subject,
    preview: missing,
    blocks: [
      { kind: 'paragraph', words: `${to.split(' ')[0] ?? to}, ${first}` },
      { kind: 'paragraph', words: missing },
      { kind: 'paragraph', words: then },
      { kind: 'button', words: 'Open your certificate', href: `${publicUrl}/cert/certificate` },
    ],
    why: `You get this mail because you hold certificate ${numberWords(certificate.number)} of ${certificate.practiceName}.`,
  };
}
