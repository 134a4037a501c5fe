import type { MailContent } from '@cairn/platform';
import type { Day } from '@cairn/kernel';
import { dayWords, firstName } from '@cairn/kernel';

export interface WaiverWords {
  readonly to: string;
  readonly clientName: string;
  readonly question: string;
  /** Team or person. */
  readonly holder: string;
  readonly askedBy: string;
  readonly reason: string;
  readonly expiresOn: Day;
  readonly today: Day;
  readonly status: string;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly planUrl: string;
}

/** To the client lead: somebody asks for an exception. */
export const waiverAskedMail = (of: WaiverWords): MailContent => ({
  subject: `${of.holder} asks for an exception: ${of.question}`,
  preview: `${of.reason.slice(0, 120)}`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.to)}, ${of.askedBy} asks for an exception for ${of.holder}. You alone can grant it.` },
    {
      kind: 'facts',
      facts: [
        { name: 'From', words: of.question },
        { name: 'Until', words: dayWords(of.expiresOn, of.today) },
      ],
    },
    { kind: 'quote', words: of.reason, by: of.askedBy },
    { kind: 'button', words: 'Read and decide', href: of.planUrl },
  ],
  why: `You get this mail because you are client lead of ${of.clientName}.`,
});

/** To whoever asked: granted, or not. */
export const waiverDecidedMail = (of: WaiverWords): MailContent => {
  const granted = of.status === 'GRANTED';
  const text = granted
    ? `${of.decidedBy ?? 'The client lead'} granted the exception for ${of.holder} until ${dayWords(of.expiresOn, of.today)}.`
    : `${of.decidedBy ?? 'The client lead'} declined the exception for ${of.holder}.`;
  return {
    subject: `${granted ? 'Granted' : 'Declined'}: exception for ${of.holder}`,
    preview: text,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${text}` },
      ...(of.note ? [{ kind: 'quote', words: of.note, by: of.decidedBy ?? undefined } as const] : []),
      { kind: 'button', words: 'Open the plan', href: of.planUrl },
    ],
    why: `You get this mail because you asked for this exception at ${of.clientName}.`,
  };
};

/** To the coach: exceptions are catching. */
export const waiverSpreadsMail = (of: WaiverWords, teams: number): MailContent => ({
  subject: `${teams === 2 ? 'A second team asks' : `${teams} teams ask`} for the same exception at ${of.clientName}`,
  preview: of.question,
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, ${of.holder} is not the first to want an exception from “${of.question}”. Perhaps the rule is worth a talk before a third one asks.`,
    },
    { kind: 'quote', words: of.reason, by: of.askedBy },
    { kind: 'button', words: 'Open the plan', href: of.planUrl },
  ],
  why: `You get this mail because you coach ${of.clientName}.`,
});
