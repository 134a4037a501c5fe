import { countWords, type Day, dayWords, firstName } from '@cairn/kernel';
import type { MailBlock, MailContent } from '@cairn/platform';

export interface AnswerWords {
  readonly to: string;
  readonly title: string;
  readonly number: number;
  readonly assessors: string;
  /** On passages. */
  readonly remarks: number;
  readonly remark: string;
  readonly againBy: Day | null;
  readonly today: Day;
  readonly programme: string;
  readonly url: string;
}

/** To the trainee: their draft was answered. */
export function answeredMail(of: AnswerWords, passed: boolean): MailContent {
  const what = `draft ${of.number} of “${of.title}”`;
  const said = passed ? `${what} is passed.` : `${what} came back with remarks.`;
  const again: MailBlock[] =
    passed || of.againBy === null ? [] : [{ kind: 'facts', facts: [{ name: 'Hand in again by', words: dayWords(of.againBy, of.today) }] }];
  const count = of.remarks > 0 ? ` with ${countWords(of.remarks, 'remark')} on passages` : '';
  return {
    subject: passed ? `Passed: ${of.title}` : `Returned with remarks: ${of.title}`,
    preview: passed ? `${of.assessors} answered${count}.` : `${of.assessors} answered${count}. There are as many rounds as it takes.`,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${said} ${of.assessors} answered${count}.` },
      ...(of.remark === '' ? [] : [{ kind: 'quote', words: of.remark, by: of.assessors } as const]),
      ...again,
      { kind: 'button', words: passed ? 'Read the answer' : 'Read the remarks', href: of.url },
    ],
    why: `You get this mail because you are a trainee of ${of.programme}.`,
  };
}

/** To whoever directs: two assessors are more than a level apart. */
export const toSettleMail = (of: { to: string; traineeName: string; title: string; programme: string; url: string }): MailContent => ({
  subject: `Two assessors differ: ${of.traineeName}, ${of.title}`,
  preview: 'They are more than a level apart, so you settle this one.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, two assessors are more than a level apart on “${of.title}” by ${of.traineeName}. Your answer settles it.`,
    },
    { kind: 'button', words: 'Read both and settle it', href: of.url },
  ],
  why: `You get this mail because you settle what two assessors of ${of.programme} see differently.`,
});
