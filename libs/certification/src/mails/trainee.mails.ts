import { firstName } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

interface Given {
  readonly to: string;
  readonly byName: string;
  readonly title: string;
  readonly programme: string;
  readonly url: string;
}

const why = (programme: string): string => `You get this mail because you take part in ${programme}.`;

/** Something may be begun before its time. */
export const leaveMail = ({ to, byName, title, programme, url }: Given): MailContent => ({
  subject: `${title} is open for you`,
  preview: `${firstName(byName)} opened it before its time.`,
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(to)}, ${byName} opened “${title}” for you. You can begin, although what usually comes before it is not passed yet; that stays to be done.`,
    },
    { kind: 'button', words: 'Open your path', href: url },
  ],
  why: why(programme),
});

/** Another go at a quiz or exam. */
export const attemptMail = ({ to, byName, title, programme, url }: Given): MailContent => ({
  subject: `You can take “${title}” once more`,
  preview: `${firstName(byName)} gave you another attempt.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(to)}, ${byName} gave you another attempt at “${title}”. There is no hurry: it begins when you begin it.` },
    { kind: 'paragraph', words: 'The result of your last attempt says topic by topic what to look at again.' },
    { kind: 'button', words: 'To the questions', href: url },
  ],
  why: why(programme),
});

/** The time was over; what was saved was handed in. */
export const closedMail = (of: Omit<Given, 'byName'> & { readonly score: number; readonly passed: boolean; readonly left: number | null }): MailContent => {
  const next = of.passed
    ? 'That is enough: it is passed.'
    : of.left === null || of.left > 0
      ? 'You can take it again.'
      : 'Your facilitator can give you another attempt: write to them.';
  return {
    subject: `Your time for “${of.title}” was over: ${of.score} percent`,
    preview: `What you had answered was handed in. ${next}`,
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(of.to)}, the time for “${of.title}” ended before you handed it in. Everything you had answered until then was handed in for you.`,
      },
      { kind: 'facts', facts: [{ name: 'Result', words: `${of.score} percent` }] },
      { kind: 'paragraph', words: next },
      { kind: 'button', words: 'See the result', href: of.url },
    ],
    why: why(of.programme),
  };
};
