import { firstName, momentWords, type Instant } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface TalkWords {
  readonly applicant: string;
  readonly withName: string;
  readonly programmeTitle: string;
  readonly practiceName: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly minutes: number;
  readonly place: string;
  readonly now: Date;
  /** Of the one who reads it. */
  readonly link: string;
}

const when = ({ startsAt, timeZone, now }: TalkWords): string =>
  `${momentWords(startsAt, timeZone, now)} (${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone})`;

const facts = (of: TalkWords, who: string): MailContent['blocks'][number] => ({
  kind: 'facts',
  facts: [
    { name: 'When', words: `${when(of)}, ${of.minutes} minutes` },
    ...(of.place === '' ? [] : [{ name: 'Where', words: of.place }]),
    { name: 'With', words: who },
  ],
});

/** To the applicant, once they chose a time. */
export const ownTalkMail = (of: TalkWords): MailContent => ({
  subject: `Your talk: ${when(of)}`,
  preview: `With ${of.withName}, about ${of.programmeTitle}.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.applicant)}, your time is kept. It is attached for your calendar.` },
    facts(of, of.withName),
    { kind: 'button', words: 'Choose another time', href: of.link },
  ],
  why: `You get this mail because somebody applied to ${of.practiceName} with this address.`,
});

/** To whoever offered the time. */
export const heldTalkMail = (of: TalkWords): MailContent => ({
  subject: `${of.applicant} chose ${when(of)}`,
  preview: `A talk about ${of.programmeTitle}.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.withName)}, ${of.applicant} takes one of your times for a talk. It is attached for your calendar.` },
    facts(of, of.applicant),
    { kind: 'button', words: 'Read the application', href: of.link },
  ],
  why: 'You get this mail because you offered times for talks.',
});
