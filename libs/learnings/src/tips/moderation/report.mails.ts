import { firstName } from '@cairn/kernel';
import type { MailBlock, MailContent } from '@cairn/platform';
import { beginning } from '../digest/digest.rules.js';
import type { TipOutcome } from '../tip-kinds.js';

export interface AnsweredReport {
  readonly to: string;
  readonly practiceName: string;
  readonly publicUrl: string;
  readonly tipId: string;
  /** Of the post; null where its author took it back. */
  readonly title: string | null;
  readonly isComment: boolean;
  readonly outcome: TipOutcome;
  /** What the reporter wrote. */
  readonly reason: string;
  /** The moderator’s words to the reporter; empty for none. */
  readonly remark: string;
}

const subjects: Readonly<Record<TipOutcome, string>> = {
  HIDDEN: 'What you reported is hidden now',
  LEFT: 'What you reported stays',
  TAKEN_BACK: 'What you reported was taken back',
};

function became({ outcome, practiceName }: AnsweredReport): string {
  switch (outcome) {
    case 'HIDDEN':
      return `A moderator of ${practiceName} read it and has hidden it. Only its author and the moderators can read it now.`;
    case 'LEFT':
      return `A moderator of ${practiceName} read it, and it stays as it is.`;
    case 'TAKEN_BACK':
      return 'Its author has taken it back, so nobody reads it any more. Should it be put back, a moderator reads your report.';
  }
}

/** To whoever reported something: what became of it. The author is not named, and never hears who it was. */
export const reportAnsweredMail = (of: AnsweredReport): MailContent => ({
  subject: subjects[of.outcome],
  preview: beginning(became(of), 120),
  blocks: [
    {
      kind: 'paragraph',
      words: [
        `${firstName(of.to)}, you reported ${of.isComment ? 'a comment' : 'a post'}`,
        ...(of.title === null ? [] : [of.isComment ? ' below ' : ': ', { strong: of.title }]),
        '.',
      ],
    },
    { kind: 'quote', words: beginning(of.reason, 400), by: 'You' },
    { kind: 'paragraph', words: became(of) },
    ...(of.outcome === 'LEFT' && of.remark !== '' ? [{ kind: 'quote', words: of.remark, by: 'The moderator' } satisfies MailBlock] : []),
    ...(of.outcome === 'LEFT' || (of.isComment && of.title !== null)
      ? [{ kind: 'button', words: 'Open it', href: `${of.publicUrl}/learnings/tips/${of.tipId}` } satisfies MailBlock]
      : []),
  ],
  why: `You get this mail because you reported this at ${of.practiceName}. Its author is not told who reported it.`,
});
