import { firstName, shortDayWords, type Day } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface Concerned {
  readonly name: string;
  readonly email: string;
  readonly was: 'LEARNED' | 'WAITED' | 'OFFERED';
  readonly movedTo: string | null;
  readonly movedOn: Day | null;
}

interface Cancelled {
  readonly cohortName: string;
  readonly programmeTitle: string;
  readonly practiceName: string;
  readonly because: string;
  readonly facilitator: { readonly name: string };
}

function becomes({ was, movedTo, movedOn }: Concerned, of: Cancelled): string {
  if (movedTo !== null && movedOn !== null)
    return `You have a place in ${movedTo} instead. It starts on ${shortDayWords(movedOn, movedOn)}; another mail has its days.`;
  const next = `If you would like a place in the next cohort, reply to this mail; it reaches ${firstName(of.facilitator.name)}.`;
  if (was === 'OFFERED') return `The place you were offered goes with it. Your application is kept, and you hear from us about another cohort.`;
  return was === 'WAITED' ? `You are no longer on its waiting list. ${next}` : `Your place ends with it. What you have passed is kept. ${next}`;
}

/** Why it does not take place, and what becomes of this person. */
export function cancelledMail(of: Cancelled, to: Concerned): MailContent {
  const fact = `${of.cohortName} of “${of.programmeTitle}” does not take place.`;
  return {
    subject: `${of.cohortName} does not take place`,
    preview: becomes(to, of),
    blocks: [
      { kind: 'paragraph', words: `${firstName(to.name)}, ${fact}` },
      { kind: 'facts', facts: [{ name: 'Why', words: of.because }] },
      { kind: 'paragraph', words: becomes(to, of) },
      ...(to.was === 'LEARNED'
        ? [{ kind: 'small' as const, words: 'The live sessions that were still to come leave your calendar with the attached entries.' }]
        : []),
    ],
    why: `You get this mail because you ${to.was === 'LEARNED' ? 'took part in' : 'asked for a place in'} a programme of ${of.practiceName}.`,
  };
}
