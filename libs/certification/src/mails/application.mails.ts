import { type Day, dayWords, firstName } from '@cairn/kernel';
import type { MailBlock, MailContent } from '@cairn/platform';

export interface ApplicationWords {
  readonly to: string;
  readonly programmeTitle: string;
  readonly practiceName: string;
  readonly link: string;
  readonly today: Day;
  readonly answerBy: Day | null;
  readonly offerUntil: Day | null;
  readonly cohort: { readonly name: string; readonly startsOn: Day; readonly endsOn: Day } | null;
  /** What the director says beside the answer. */
  readonly words: string;
}

const paragraph = (words: string): MailBlock => ({ kind: 'paragraph', words });
const said = ({ words }: ApplicationWords): MailBlock[] => (words === '' ? [] : [{ kind: 'quote', words }]);
const why = (of: ApplicationWords): string => `You get this mail because somebody applied to ${of.practiceName} with this address.`;
const button = (words: string, of: ApplicationWords): MailBlock => ({ kind: 'button', words, href: of.link });

/** The link to one's own application, to write it or to see where it stands. */
export const linkMail = (of: ApplicationWords): MailContent => ({
  subject: `Your application: ${of.programmeTitle}`,
  preview: 'The link to write it, or to see where it stands.',
  blocks: [
    paragraph(
      `${firstName(of.to)}, this link opens your application for ${of.programmeTitle}. Save it as you go: you can stop, and go on here or on another device.`,
    ),
    button('Open my application', of),
    { kind: 'small', words: 'Whoever has this mail can open it, so please do not pass it on. If you did not ask for it, there is nothing to do.' },
  ],
  why: why(of),
});

export const handedInMail = (of: ApplicationWords): MailContent => {
  const by = of.answerBy ? dayWords(of.answerBy, of.today) : 'two weeks';
  return {
    subject: `Handed in: your application for ${of.programmeTitle}`,
    preview: `You hear from us by ${by}.`,
    blocks: [
      paragraph(`${firstName(of.to)}, your application is here. Several people read it, each for themselves. You hear from us by ${by}.`),
      button('See where it stands', of),
    ],
    why: why(of),
  };
};

export const offerMail = (of: ApplicationWords): MailContent => {
  const until = of.offerUntil ? dayWords(of.offerUntil, of.today) : 'soon';
  const name = of.cohort?.name ?? of.programmeTitle;
  return {
    subject: `A place for you: ${of.programmeTitle}, ${name}`,
    preview: `Please say yes or no by ${until}.`,
    blocks: [
      paragraph(`${firstName(of.to)}, we offer you a place in ${name}.`),
      ...said(of),
      {
        kind: 'facts',
        facts: [
          ...(of.cohort
            ? [
                { name: 'From', words: dayWords(of.cohort.startsOn, of.today) },
                { name: 'Until', words: dayWords(of.cohort.endsOn, of.today) },
              ]
            : []),
          { name: 'Your answer by', words: until },
          { name: 'If you do nothing', words: 'The offer ends, and somebody else gets the place.' },
        ],
      },
      button('Read and answer', of),
      { kind: 'small', words: 'Opening the link decides nothing.' },
    ],
    why: why(of),
  };
};

export const talkMail = (of: ApplicationWords): MailContent => ({
  subject: `Let us talk: your application for ${of.programmeTitle}`,
  preview: 'Choose a time that suits you.',
  blocks: [paragraph(`${firstName(of.to)}, we have read your application and would like to talk with you.`), ...said(of), button('Choose a time', of)],
  why: why(of),
});

export const waitMail = (of: ApplicationWords): MailContent => ({
  subject: `On the waiting list: ${of.programmeTitle}`,
  preview: 'All places are taken for now.',
  blocks: [
    paragraph(
      `${firstName(of.to)}, we would like to have you with us, and all places of ${of.cohort?.name ?? 'the cohort'} are taken. You are on the waiting list and move up when one becomes free.`,
    ),
    ...said(of),
    button('See where it stands', of),
  ],
  why: why(of),
});

export const declineMail = (of: ApplicationWords): MailContent => ({
  subject: `Your application for ${of.programmeTitle}`,
  preview: 'We cannot offer you a place this time.',
  blocks: [
    paragraph(`${firstName(of.to)}, thank you for the time you took. We cannot offer you a place this time.`),
    ...said(of),
    paragraph('This says something about this round, not about you. You are welcome to apply again.'),
  ],
  why: why(of),
});

/** The mail of every answer. */
export const answerMails: Readonly<Record<'OFFER' | 'TALK' | 'WAIT' | 'DECLINE', (of: ApplicationWords) => MailContent>> = {
  OFFER: offerMail,
  TALK: talkMail,
  WAIT: waitMail,
  DECLINE: declineMail,
};
