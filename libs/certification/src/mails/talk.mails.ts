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

export type TalkOffCause = 'GIVEN_BACK' | 'MOVED' | 'WITHDRAWN' | 'ENROLLED' | 'TURNED_DOWN' | 'DECLINED';

const ownWords: Readonly<Record<TalkOffCause, string>> = {
  GIVEN_BACK: 'you have given this time back.',
  MOVED: 'you have chosen another time.',
  WITHDRAWN: 'you have taken your application back, so this talk does not take place.',
  ENROLLED: 'you have taken the place, so no talk is needed any more.',
  TURNED_DOWN: 'you have turned the place down, so this talk does not take place.',
  DECLINED: 'this talk does not take place.',
};

/** To the applicant, once their talk is off. */
export const ownTalkOffMail = (of: TalkWords, cause: TalkOffCause): MailContent => ({
  subject: `Not taking place: your talk, ${when(of)}`,
  preview: `With ${of.withName}, about ${of.programmeTitle}.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.applicant)}, ${ownWords[cause]} The attached entry takes it out of your calendar.` },
    facts(of, of.withName),
    { kind: 'button', words: cause === 'GIVEN_BACK' ? 'Choose another time' : 'See where it stands', href: of.link },
  ],
  why: `You get this mail because somebody applied to ${of.practiceName} with this address.`,
});

const hostWords: Readonly<Record<TalkOffCause, string>> = {
  GIVEN_BACK: 'has given this time back and can choose another one',
  MOVED: 'has chosen a time with somebody else',
  WITHDRAWN: 'has taken the application back',
  ENROLLED: 'has taken a place without it',
  TURNED_DOWN: 'has turned the place down',
  DECLINED: 'was declined',
};

/** To whoever kept the time. */
export const heldTalkOffMail = (of: TalkWords, cause: TalkOffCause): MailContent => ({
  subject: `${of.applicant} does not come, ${when(of)}`,
  preview: 'Your time is free again.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.withName)}, ${of.applicant} ${hostWords[cause]}. The attached entry takes the talk out of your calendar; the time is free for others again.`,
    },
    facts(of, of.applicant),
    { kind: 'button', words: 'Read the application', href: of.link },
  ],
  why: 'You get this mail because you offered times for talks.',
});

/** To applicants who were asked to a talk and have no time yet. */
export const talkTimesMail = (of: Pick<TalkWords, 'applicant' | 'programmeTitle' | 'practiceName' | 'link'>, free: number): MailContent => ({
  subject: `Times for your talk: ${of.programmeTitle}`,
  preview: 'Choose one that suits you.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.applicant)}, there ${free === 1 ? 'is a free time' : `are ${free} free times`} for our talk. The first to choose one has it.`,
    },
    { kind: 'button', words: 'Choose a time', href: of.link },
    { kind: 'small', words: 'None suits you? Reply to this mail with times that do.' },
  ],
  why: `You get this mail because somebody applied to ${of.practiceName} with this address.`,
});
