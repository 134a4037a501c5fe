import { dayIn, dayWords, firstName, momentWords } from '@cairn/kernel';
import type { Instant } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface SessionMail {
  readonly to: string;
  readonly title: string;
  readonly cohortName: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly minutes: number;
  readonly place: string;
  readonly url: string;
  readonly now: Date;
}

const openings = {
  PLANNED: (title: string) => `“${title}” has a date. It is attached for your calendar.`,
  MOVED: (title: string) => `“${title}” has a new date or place. The attached entry puts your calendar right.`,
  CANCELLED: (title: string) => `“${title}” does not take place on this date. The attached entry takes it out of your calendar.`,
} as const;

/** To a trainee: when a live session is, that it moved, or that it does not take place. */
export function sessionMail(of: SessionMail, change: keyof typeof openings): MailContent {
  const { title, cohortName, startsAt, timeZone, minutes, place, now } = of;
  const on = dayWords(dayIn(timeZone, startsAt), dayIn(timeZone, now));
  const words = openings[change](title);
  return {
    subject: { PLANNED: `${title}: ${on}`, MOVED: `Moved: ${title}, ${on}`, CANCELLED: `Cancelled: ${title}, ${on}` }[change],
    preview: words,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${words}` },
      {
        kind: 'facts',
        facts: [
          {
            name: 'When',
            words: `${momentWords(startsAt, timeZone, now)} (${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone}), ${minutes} minutes`,
          },
          ...(place === '' || change === 'CANCELLED' ? [] : [{ name: 'Where', words: place }]),
        ],
      },
      { kind: 'button', words: 'Open the session', href: of.url },
    ],
    why: `You get this mail because you are in the cohort ${cohortName}.`,
  };
}
