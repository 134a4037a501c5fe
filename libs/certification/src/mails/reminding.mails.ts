import { countWords, dayWords, firstName, listWords, shortDayWords, type Day } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

/** To a reader: what came since the last such mail, and what is theirs to read. */
export function readersMail(of: {
  readonly to: string;
  readonly programme: string;
  readonly names: readonly string[];
  readonly toRead: number;
  readonly url: string;
}): MailContent {
  const came = countWords(of.names.length, 'new application');
  const shown = of.names.length > 6 ? [...of.names.slice(0, 5), `${of.names.length - 5} others`] : of.names;
  return {
    subject: `${came}: ${of.programme}`,
    preview: `${listWords(shown)}.`,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${came} came in: ${listWords(shown)}.` },
      {
        kind: 'paragraph',
        words: `${countWords(of.toRead, 'application waits', 'applications wait')} for your marks. You see what others think once you have given yours.`,
      },
      { kind: 'button', words: 'Read the applications', href: of.url },
    ],
    why: `You get this mail because you read applications for ${of.programme}. It comes at most once a day.`,
  };
}

/** To an applicant, two days before their offer ends. */
export function offerEndsMail(of: {
  readonly to: string;
  readonly programme: string;
  readonly cohortName: string;
  readonly startsOn: Day;
  readonly until: Day;
  readonly today: Day;
  readonly link: string;
}): MailContent {
  return {
    subject: `Your place is kept until ${shortDayWords(of.until, of.today)}: ${of.programme}`,
    preview: `Take the place in ${of.cohortName}, or leave it to somebody who waits.`,
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(of.to)}, a place in ${of.cohortName} is kept for you until ${dayWords(of.until, of.today)}. Afterwards it goes to somebody who waits.`,
      },
      {
        kind: 'facts',
        facts: [
          { name: 'Programme', words: of.programme },
          { name: 'Starts', words: dayWords(of.startsOn, of.today) },
        ],
      },
      { kind: 'button', words: 'Take the place, or turn it down', href: of.link },
      { kind: 'small', words: 'Opening the link decides nothing. If you need more time, reply to this mail.' },
    ],
    why: `You get this mail because you applied for ${of.programme}.`,
  };
}

/** To whoever is to answer: the day that was promised is over. */
export function promiseMail(of: {
  readonly to: string;
  readonly traineeName: string;
  readonly title: string;
  readonly promisedOn: Day;
  readonly handedInOn: Day;
  readonly today: Day;
  /** The reader began this answer, or has to settle it. */
  readonly theirs: boolean;
  readonly url: string;
}): MailContent {
  const whose = of.theirs ? 'It is with you.' : 'No assessor has begun to answer it.';
  return {
    subject: `${firstName(of.traineeName)} waits for an answer: ${of.title}`,
    preview: `It was promised for ${shortDayWords(of.promisedOn, of.today)}.`,
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(of.to)}, ${of.traineeName} handed in “${of.title}” on ${dayWords(of.handedInOn, of.today)}, and an answer was promised for ${dayWords(of.promisedOn, of.today)}. ${whose}`,
      },
      { kind: 'button', words: 'Read and answer', href: of.url },
      { kind: 'small', words: 'If you cannot answer it now, give it back on its page, so that somebody else can. This mail comes once.' },
    ],
    why: `You get this mail because you ${of.theirs ? 'are to answer this assignment' : 'assess assignments'}.`,
  };
}

/** To those who run a cohort: somebody made a session up. */
export function makeUpMail(of: {
  readonly to: string;
  readonly traineeName: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}): MailContent {
  return {
    subject: `${firstName(of.traineeName)} made up “${of.title}”`,
    preview: `What ${firstName(of.traineeName)} takes from the recording waits for you.`,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${of.traineeName} was not there and has watched the recording. What they take from it:` },
      { kind: 'quote', words: of.text.length > 1200 ? `${of.text.slice(0, 1200)}…` : of.text, by: of.traineeName },
      { kind: 'button', words: 'Look at it', href: of.url },
    ],
    why: 'You get this mail because you run the cohort.',
  };
}
