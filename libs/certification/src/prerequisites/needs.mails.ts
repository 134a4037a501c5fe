import { firstName } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';
import type { Outcome } from './past.rules.js';

export interface NeedsMail {
  readonly to: string;
  /** The module or item. */
  readonly title: string;
  /** What it waits for from now on. */
  readonly needs: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly cohortName: string;
  readonly practiceName: string;
  readonly publicUrl: string;
  readonly outcome: Outcome;
}

const quoted = (needs: readonly string[]): string => needs.map((need) => `“${need}”`).join(' and ');

const meaning = (of: NeedsMail): string =>
  ({
    GOES_ON: `You had begun “${of.title}” under the old rule. Nothing changes for you: you go on, and what you passed stays passed.`,
    LOCKED: `“${of.title}” is locked for you until then. What you have passed in it stays passed, and what you wrote is kept.`,
    WAITS: `You had not begun “${of.title}” yet. It opens to you then.`,
    OPENS: `“${of.title}” is open to you now.`,
  })[of.outcome];

/** To a trainee: what something waits for now, why, and what it means for them. */
export function needsMail(of: NeedsMail): MailContent {
  const rule =
    of.needs.length === 0
      ? `“${of.title}” waits for nothing any more.`
      : `“${of.title}” now opens once ${quoted(of.needs)} ${of.needs.length === 1 ? 'is' : 'are'} passed.`;
  return {
    subject: of.outcome === 'OPENS' ? `Open to you: ${of.title}` : `Changed: what comes before ${of.title}`,
    preview: meaning(of),
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${firstName(of.by)} changed what comes before a part of your programme. ${rule}` },
      { kind: 'paragraph', words: meaning(of) },
      { kind: 'facts', facts: [{ name: 'Why', words: of.reason }] },
      { kind: 'button', words: 'Open your path', href: `${of.publicUrl}/cert/path` },
    ],
    why: `You get this mail because you are in the cohort ${of.cohortName} of ${of.practiceName}.`,
  };
}
