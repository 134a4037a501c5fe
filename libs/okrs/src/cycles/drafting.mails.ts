import { countWords, type Day, firstName, type Gated, recordDayWords } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface DraftingWords {
  /** Who reads the mail. */
  readonly to: string;
  readonly teamName: string;
  readonly clientName: string;
  readonly cycleNumber: number;
  readonly startsOn: Day;
  readonly draftUrl: string;
}

const why = (of: DraftingWords): string => `You get this mail once, because you write OKRs for ${of.teamName} at ${of.clientName}.`;
const when = (of: DraftingWords): string => `The cycle begins on ${recordDayWords(of.startsOn)}.`;

/** To whoever may write: it can begin. */
export const draftingOpenMail = (of: DraftingWords): MailContent => ({
  subject: `Drafting is open: ${of.teamName}, cycle ${of.cycleNumber}`,
  preview: when(of),
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.to)}, ${of.teamName} can write its OKRs for cycle ${of.cycleNumber} now. ${when(of)}` },
    {
      kind: 'paragraph',
      words: 'Begin with the mission and with whom you depend on; objectives come third. What you type is kept, so it need not be one sitting.',
    },
    { kind: 'button', words: 'Open the draft', href: of.draftUrl },
  ],
  why: why(of),
});

/** To whoever has to wait: what for, what they can do, and that they will hear. */
export const draftingWaitsMail = (of: DraftingWords & { readonly gate: Gated; readonly leftUrl: string; readonly isOwn: boolean }): MailContent => {
  const { headline, left, rule } = of.gate;
  return {
    subject: `Cycle ${of.cycleNumber} is being drafted: ${of.isOwn ? 'what is left before you write' : `what ${of.teamName} waits for`}`,
    preview: `${headline}.`,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, teams write their OKRs for cycle ${of.cycleNumber} now. ${when(of)} ${headline}.` },
      ...(left.length === 0
        ? []
        : [
            { kind: 'heading', words: left.length === 1 ? 'What is left' : countWords(left.length, 'thing is left', 'things are left') } as const,
            { kind: 'list', items: left.map(({ text }) => text) } as const,
          ]),
      ...(rule ? [{ kind: 'paragraph', words: `The rule: ${rule.text}.` } as const] : []),
      {
        kind: 'paragraph',
        words: 'Until then you can write the mission of your team and say whom you depend on. You get one more mail, as soon as you can write the rest.',
      },
      { kind: 'button', words: of.isOwn ? 'See what is left' : 'Open the draft', href: of.leftUrl },
    ],
    why: why(of),
  };
};
