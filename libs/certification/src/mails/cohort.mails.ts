import { countWords, type Day, dayWords, firstName, shortDayWords } from '@cairn/kernel';
import type { MailBlock, MailContent } from '@cairn/platform';

export interface CohortWords {
  readonly to: string;
  readonly programmeTitle: string;
  readonly cohortName: string;
  readonly practiceName: string;
  readonly startsOn: Day;
  readonly dropOutUntil: Day;
  readonly endsOn: Day;
  readonly today: Day;
  readonly facilitatorName: string;
  readonly publicUrl: string;
  /** How many live sessions are still to come; their entries are attached. */
  readonly dates: number;
}

const paragraph = (words: string): MailBlock => ({ kind: 'paragraph', words });

/** Somebody has a place: when it starts, until when they can leave, and where their path is. */
export function placeMail(of: CohortWords): MailContent {
  const begun = of.startsOn <= of.today;
  const start = begun ? `It began ${dayWords(of.startsOn, of.today)}; you join late.` : `It starts ${dayWords(of.startsOn, of.today)}.`;
  return {
    subject: `You have a place: ${of.programmeTitle}, ${of.cohortName}`,
    preview: start,
    blocks: [
      paragraph(`${firstName(of.to)}, you have a place in ${of.cohortName}. ${start}`),
      {
        kind: 'facts',
        facts: [
          { name: 'Programme', words: of.programmeTitle },
          { name: 'From', words: dayWords(of.startsOn, of.today) },
          { name: 'Until', words: dayWords(of.endsOn, of.today) },
          { name: 'Drop out until', words: dayWords(of.dropOutUntil, of.today) },
          { name: 'Facilitator', words: of.facilitatorName },
        ],
      },
      ...(of.dates > 0 ? [paragraph(`${countWords(of.dates, 'live session is planned', 'live sessions are planned')}, attached for your calendar.`)] : []),
      { kind: 'button', words: 'Open your path', href: `${of.publicUrl}/cert/path` },
      {
        kind: 'small',
        words:
          'You sign in with this mail address; a code comes by mail. If you cannot take the place, reply to this mail, so that somebody who waits gets it.',
      },
    ],
    why: `You get this mail because you take part in a programme of ${of.practiceName}.`,
  };
}

/** The cohort is full: what that means, and that there is nothing to do. */
export function waitingMail(of: CohortWords): MailContent {
  return {
    subject: `You are on the waiting list: ${of.programmeTitle}, ${of.cohortName}`,
    preview: `All places are taken. You move up when one becomes free.`,
    blocks: [
      paragraph(`${firstName(of.to)}, all places of ${of.cohortName} are taken, and you are on its waiting list.`),
      paragraph(
        `When somebody gives up their place, it goes to whoever has waited longest, and a mail tells you at once. That can happen until ${shortDayWords(of.dropOutUntil, of.today)}. There is nothing for you to do.`,
      ),
      paragraph(`If you no longer want to wait, reply to this mail. It reaches ${firstName(of.facilitatorName)}.`),
    ],
    why: `You get this mail because you asked for a place in a programme of ${of.practiceName}.`,
  };
}

/** Where somebody goes on; `waits`: there is no place yet. `isOtherVersion`: only the steps that it has, too, count there. */
export interface MovedTo {
  readonly name: string;
  readonly waits: boolean;
  readonly isOtherVersion: boolean;
}

/** Somebody has left: the new fact, what becomes of what they did, and the way back. */
export function leftMail(of: CohortWords, to: MovedTo | null): MailContent {
  const where = !to
    ? `You no longer take part in ${of.cohortName}.`
    : to.waits
      ? `You have left ${of.cohortName} and wait for a place in ${to.name}.`
      : `You have moved from ${of.cohortName} to ${to.name}.`;
  const kept = !to
    ? 'What you have passed is kept.'
    : to.isOtherVersion
      ? `${to.name} learns from another version of the programme. What you have passed counts there wherever it has the same step, and what you have begun goes on; your path shows what is left.`
      : 'What you have passed goes with you.';
  return {
    subject: to && !to.waits ? `You have moved to ${to.name}` : `You have left ${of.cohortName}`,
    preview: where,
    blocks: [
      paragraph(`${firstName(of.to)},`),
      paragraph(where),
      ...(of.dates > 0 ? [paragraph(`The live sessions of ${of.cohortName} leave your calendar with the attached entries.`)] : []),
      paragraph(`${kept} Was this a mistake? Reply to this mail; it reaches ${firstName(of.facilitatorName)}.`),
    ],
    why: `You get this mail because you took part in a programme of ${of.practiceName}.`,
  };
}
