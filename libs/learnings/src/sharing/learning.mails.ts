import { dayWords, firstName, type Day } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';
import { reachWords } from './sharing.rules.js';
import type { Reach } from '../learning-kinds.js';

export interface LearningMail {
  readonly to: string;
  readonly sentence: string;
  readonly learningId: string;
  readonly clientName: string | null;
  readonly reach: Reach;
  readonly remark: string | null;
  /** Why the practice withdrew it. */
  readonly reason: string | null;
  readonly byName: string | null;
  readonly practiceName: string;
  readonly today: Day;
  readonly publicUrl: string;
}

const button = (of: LearningMail): { kind: 'button'; words: string; href: string } => ({
  kind: 'button',
  words: 'Open the learning',
  href: `${of.publicUrl}/learnings/drafts/${of.learningId}`,
});
const why = (of: LearningMail): string => `You get this mail because you handed in this learning at ${of.practiceName}.`;

/** To its author: a second person has remarks. */
export const learningReturnedMail = (of: LearningMail): MailContent => ({
  subject: 'A learning came back with remarks',
  preview: of.remark?.slice(0, 120) ?? 'With remarks.',
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.to)}, ${of.byName ?? 'a colleague'} read your learning and asks for a change before others read it.` },
    { kind: 'quote', words: of.sentence, by: 'You' },
    ...(of.remark ? [{ kind: 'quote', words: of.remark, by: of.byName ?? undefined } as const] : []),
    button(of),
  ],
  why: why(of),
});

/** To its author: it is published. */
export const learningPublishedMail = (of: LearningMail): MailContent => ({
  subject: 'Your learning is published',
  preview: `Everybody in ${reachWords[of.reach]} can read it, without names.`,
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, ${of.byName ?? 'a colleague'} would not know whose it was. From today everybody in ${reachWords[of.reach]} can read it.`,
    },
    { kind: 'quote', words: of.sentence, by: 'You' },
    ...(of.remark ? [{ kind: 'quote', words: of.remark, by: of.byName ?? undefined } as const] : []),
    button(of),
  ],
  why: why(of),
});

/** To its author: the client took its consent back. */
export const learningWithdrawnMail = (of: LearningMail): MailContent => ({
  subject: 'A learning was withdrawn: the client took its consent back',
  preview: 'Nobody else can read it any more. Your own text is kept.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, ${of.clientName ?? 'the client'} allows no learnings beyond its coaches since ${dayWords(of.today, of.today)}. The copy that others could read has no text any more, and whatever cites it says “withdrawn”.`,
    },
    { kind: 'quote', words: of.sentence, by: 'You' },
    { kind: 'paragraph', words: 'Your own text is kept; the coaches of this client go on reading it.' },
    button(of),
  ],
  why: why(of),
});

/** To its author: whoever leads the practice withdrew it, with the reason. */
export const learningTakenBackMail = (of: LearningMail): MailContent => ({
  subject: 'Your learning was withdrawn for the practice',
  preview: of.reason?.slice(0, 120) ?? 'With a reason.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, ${of.byName ?? of.practiceName} withdrew a learning of yours from everybody in ${reachWords[of.reach]}, without being told whose it is. Whatever cites it says “withdrawn”.`,
    },
    { kind: 'quote', words: of.sentence, by: 'You' },
    ...(of.reason === null ? [] : [{ kind: 'quote', words: of.reason, by: of.byName ?? undefined } as const]),
    { kind: 'paragraph', words: 'Your own text is kept. You can change it and hand it in again.' },
    button(of),
  ],
  why: why(of),
});
