import { addDays, dayIn, dayWords, firstName, shortDayWords, timeWords } from '@cairn/kernel';
import type { Instant } from '@cairn/kernel';
import type { MailBlock, MailContent } from '@cairn/platform';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { endTime } from '../workshops/wall-time.rules.js';
import { formatWords, whenWords, zoneWords } from '../workshops/workshop.words.js';

export interface WorkshopMail {
  /** Of the reader. */
  readonly to: string;
  /** Where the reader is. */
  readonly zone: string;
  /** Of an invitation: they may come, and nobody waits for them. */
  readonly isOptional?: boolean;
  readonly workshop: WorkshopFacts;
  readonly url: string;
  readonly now: Date;
}

/** `10:00`, and for whoever has another time on their clock, whose it is: `10:00 Madrid`. */
const startWords = ({ workshop: { startsAt, timeZone }, zone }: WorkshopMail): string =>
  `${timeWords(startsAt, timeZone)}${sameClock(startsAt, timeZone, zone) ? '' : ` ${zoneWords(timeZone)}`}`;
const shortWhen = (mail: WorkshopMail): string => {
  const { startsAt, timeZone } = mail.workshop;
  return `${shortDayWords(dayIn(timeZone, startsAt), dayIn(timeZone, mail.now))}, ${startWords(mail)}`;
};

/** A workshop is held by the client's clock; whoever lives by another one reads their own besides. */
function fullWhen({ workshop, zone, now }: WorkshopMail): string {
  const { startsAt, minutes, timeZone } = workshop;
  const held = `${whenWords(workshop, now)} (${zoneWords(timeZone)})`;
  if (sameClock(startsAt, timeZone, zone)) return held;
  const [on, own] = [dayIn(timeZone, startsAt), dayIn(zone, startsAt)];
  return `${held}; for you ${own === on ? '' : `${dayWords(own, dayIn(zone, now))}, `}${timeWords(startsAt, zone)} to ${endTime(startsAt, minutes, zone)}`;
}

const sameClock = (startsAt: Instant, one: string, other: string): boolean =>
  dayIn(one, startsAt) === dayIn(other, startsAt) && timeWords(startsAt, one) === timeWords(startsAt, other);
const opening = (mail: WorkshopMail, words: string): MailBlock => ({ kind: 'paragraph', words: `${firstName(mail.to)}, ${words}` });
const why = (mail: WorkshopMail, reason: string): string => `You get this mail because ${reason} at ${mail.workshop.clientName}.`;
const button = (mail: WorkshopMail, words: string): MailBlock => ({ kind: 'button', words, href: mail.url });

function facts(mail: WorkshopMail): MailBlock {
  const { workshop } = mail;
  const { format, place, outcome } = workshop;
  return {
    kind: 'facts',
    facts: [
      { name: 'When', words: fullWhen(mail) },
      { name: 'Where', words: place === null ? `${formatWords[format]}; the place follows` : `${place} (${formatWords[format]})` },
      ...(outcome === null ? [] : [{ name: 'Outcome', words: outcome }]),
      { name: 'Led by', words: workshop.ledByName },
    ],
  };
}

const readings = ({ workshop }: WorkshopMail): MailBlock[] =>
  workshop.readings.length === 0
    ? []
    : [
        { kind: 'heading', words: 'To read before' },
        { kind: 'list', items: workshop.readings.map(({ title, url }) => (url === null ? title : [{ link: title, href: url }])) },
      ];

/** To those who are asked to come. */
export const invitedMail = (mail: WorkshopMail): MailContent => ({
  subject: `${mail.workshop.title}, ${shortWhen(mail)}: ${mail.isOptional ? 'you may come' : 'please book your place'}`,
  preview: whenWords(mail.workshop, mail.now),
  blocks: [
    opening(
      mail,
      mail.isOptional
        ? `you may come to “${mail.workshop.title}”, and nobody expects that you do. If you want to, book your place.`
        : `${mail.workshop.ledByName} asks you to come to “${mail.workshop.title}”. Book your place, or say that you cannot come.`,
    ),
    facts(mail),
    button(mail, 'Book or decline'),
  ],
  why: why(mail, 'you were invited to this workshop'),
});

/** To those who have a place, with the entry for their calendar. */
export const bookedMail = (mail: WorkshopMail): MailContent => ({
  subject: `Booked: ${mail.workshop.title}, ${shortWhen(mail)}`,
  preview: whenWords(mail.workshop, mail.now),
  blocks: [
    opening(mail, `you have a place in “${mail.workshop.title}”. The entry for your calendar is attached.`),
    facts(mail),
    ...readings(mail),
    button(mail, 'Open the workshop'),
  ],
  why: why(mail, 'you have a place in this workshop'),
});

/** To those whose place is free again. */
export const leftMail = (mail: WorkshopMail): MailContent => ({
  subject: `No longer booked: ${mail.workshop.title}, ${shortWhen(mail)}`,
  preview: 'Your place was given back.',
  blocks: [opening(mail, `your place in “${mail.workshop.title}” on ${whenWords(mail.workshop, mail.now)} was given back.`), button(mail, 'See the dates')],
  why: why(mail, 'you had a place in this workshop'),
});

/** To everybody who is booked or invited: another date. */
export const rescheduledMail = (mail: WorkshopMail): MailContent => ({
  subject: `New date: ${mail.workshop.title}, now ${shortWhen(mail)}`,
  preview: whenWords(mail.workshop, mail.now),
  blocks: [opening(mail, `“${mail.workshop.title}” has a new date.`), facts(mail), button(mail, 'Open the workshop')],
  why: why(mail, 'you are booked for or invited to this workshop'),
});

/** To those who are booked: the same date, but something that stands in their calendars. */
export const changedMail = (mail: WorkshopMail): MailContent => ({
  subject: `Changed: ${mail.workshop.title}, ${shortWhen(mail)}`,
  preview: 'The date stays; place, length or title changed.',
  blocks: [opening(mail, `something about “${mail.workshop.title}” changed. This is how it stands now.`), facts(mail), button(mail, 'Open the workshop')],
  why: why(mail, 'you have a place in this workshop'),
});

/** To everybody who is booked or invited: it does not take place. */
export const cancelledMail = (mail: WorkshopMail): MailContent => ({
  subject: `Cancelled: ${mail.workshop.title}, ${shortWhen(mail)}`,
  preview: mail.workshop.cancelledReason ?? 'This workshop does not take place.',
  blocks: [
    opening(mail, `“${mail.workshop.title}” on ${whenWords(mail.workshop, mail.now)} does not take place.`),
    ...(mail.workshop.cancelledReason === null ? [] : [{ kind: 'quote', words: mail.workshop.cancelledReason } as const]),
    button(mail, 'See other dates'),
  ],
  why: why(mail, 'you were booked for or invited to this workshop'),
});

/** On the day before, to those who have a place. It is the day before at the client's: far away it may be tonight already, or the day after tomorrow. */
export const reminderMail = (mail: WorkshopMail): MailContent => {
  const { workshop, zone, now } = mail;
  const isTomorrow = addDays(dayIn(zone, now), 1) === dayIn(zone, workshop.startsAt);
  return {
    subject: isTomorrow ? `Tomorrow: ${workshop.title}, ${startWords(mail)}` : `Soon: ${workshop.title}, ${shortWhen(mail)}`,
    preview: whenWords(workshop, now),
    blocks: [
      opening(mail, `“${workshop.title}” ${isTomorrow ? 'is tomorrow' : 'begins soon'}.`),
      facts(mail),
      ...readings(mail),
      button(mail, 'Open the workshop'),
    ],
    why: why(mail, 'you have a place in this workshop'),
  };
};

/** To those who were there, and whose training counts once the quiz is passed. */
export const quizLeftMail = (mail: WorkshopMail): MailContent => ({
  subject: `One thing is left of ${mail.workshop.title}: its quiz`,
  preview: 'What you attended counts once it is passed.',
  blocks: [
    opening(
      mail,
      `you were at “${mail.workshop.title}”. Its quiz is open now, and your training counts once you have passed it. You can take it as often as you need.`,
    ),
    button(mail, 'Take the quiz'),
  ],
  why: why(mail, 'you were at this workshop'),
});

/** To those who missed it, once there is something to watch and something to do. */
export const makeUpOpenedMail = (mail: WorkshopMail): MailContent => ({
  subject: `The recording of ${mail.workshop.title} is there`,
  preview: 'Watch it and hand in the exercise: that makes up for it.',
  blocks: [
    opening(
      mail,
      `you missed “${mail.workshop.title}” or could not stay. Its recording is there now: watch it and hand in the exercise, and it counts as attended.`,
    ),
    button(mail, 'Watch it and hand in'),
  ],
  why: why(mail, 'you missed this workshop'),
});

/** To those who missed it: what they can do now. */
export const missedMail = (mail: WorkshopMail & { readonly nextWhen: string | null }): MailContent => {
  const makeUp = mail.workshop.recordingUrl !== null && mail.workshop.exercise !== null;
  const ways = [
    ...(mail.nextWhen === null ? [] : [`Come to the next date: ${mail.nextWhen}.`]),
    makeUp ? 'Watch the recording and hand in the exercise.' : 'Watch the recording and hand in the exercise, as soon as both are there.',
  ];
  return {
    subject: `You missed ${mail.workshop.title}: how to make up for it`,
    preview: ways[0] ?? '',
    blocks: [
      opening(mail, `“${mail.workshop.title}” took place without you, or you could not stay. ${ways.length > 1 ? 'Either of these' : 'This'} makes up for it.`),
      { kind: 'list', items: ways },
      button(mail, 'Open the workshop'),
    ],
    why: why(mail, 'you had a place in this workshop'),
  };
};
