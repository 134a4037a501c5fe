import { dayWords, firstName, recordDayWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface OpeningWords {
  readonly to: string;
  readonly clientName: string;
  /** A team, a person, or null for everybody. */
  readonly holder: string | null;
  readonly openedBy: string;
  readonly reason: string;
  readonly endsOn: Day;
  readonly today: Day;
  /** How often the gate was opened early in this engagement, with this time. */
  readonly count: number;
  readonly gateUrl: string;
}

const ordinal = (count: number): string => (count === 2 ? 'second' : count === 3 ? 'third' : `${count}th`);

/** To the coaches: the client lead let somebody write untrained. */
export const gateOpenedMail = (of: OpeningWords): MailContent => {
  const whom = of.holder ?? 'everybody';
  const often = of.count > 1 ? ` It is the ${ordinal(of.count)} time in this engagement.` : '';
  return {
    subject: `The training gate is open early for ${whom} at ${of.clientName}`,
    preview: `Until ${dayWords(of.endsOn, of.today)}: ${of.reason.slice(0, 100)}`,
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(of.to)}, ${of.openedBy} lets ${whom} write OKRs before they are trained, until ${recordDayWords(of.endsOn)}.${often}`,
      },
      { kind: 'quote', words: of.reason, by: of.openedBy },
      { kind: 'button', words: 'See who is left', href: of.gateUrl },
    ],
    why: `You get this mail because you coach ${of.clientName}.`,
  };
};

export interface GateIsOpenWords {
  readonly to: string;
  readonly clientName: string;
  readonly teamName: string | null;
  readonly coach: string | null;
  /** The last day, where it was opened early; null: it stays open. */
  readonly until: Day | null;
  readonly draftUrl: string;
}

/** To whoever met the gate: it is open now. */
export const gateIsOpenMail = (of: GateIsOpenWords): MailContent => ({
  subject: of.teamName === null ? 'You can write OKRs now' : `You can write OKRs for ${of.teamName} now`,
  preview: of.until === null ? 'What you waited for is done: drafting is open.' : `Opened early, until ${recordDayWords(of.until)}.`,
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, drafting is open for you${of.teamName === null ? '' : ` and ${of.teamName}`}. What you wrote so far is where you left it.`,
    },
    ...(of.until === null
      ? []
      : [{ kind: 'paragraph', words: `It was opened early: you can write until ${recordDayWords(of.until)}. The training that is left stays due.` } as const]),
    { kind: 'button', words: 'Go on writing', href: of.draftUrl },
    ...(of.coach === null ? [] : [{ kind: 'paragraph', words: `Questions? Reply to this mail, it reaches ${firstName(of.coach)}.` } as const]),
  ],
  why: `You get this mail once, because you write OKRs at ${of.clientName} and had to wait for it.`,
});
