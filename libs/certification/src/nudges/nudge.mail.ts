import { firstName, shortDayWords, type Day } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface NudgeWords {
  readonly to: string;
  readonly byName: string;
  readonly programme: string;
  readonly stepsDone: number;
  readonly stepsTotal: number;
  /** What one click goes on with; null where nothing is the trainee's to do. */
  readonly next: { readonly title: string; readonly minutes: number; readonly dueOn: Day | null } | null;
  readonly today: Day;
  readonly url: string;
}

/** Where somebody is, what is next, and an open door. It says nothing of what was not done. */
export function nudgeMail(of: NudgeWords): MailContent {
  const by = firstName(of.byName);
  const done = of.stepsDone === 0 ? 'Your path is open' : `You have passed ${of.stepsDone} of ${of.stepsTotal} steps, and all of it is kept`;
  const dueOn = of.next?.dueOn ?? null;
  const when = dueOn !== null && dueOn >= of.today ? [{ name: 'Planned for', words: shortDayWords(dueOn, of.today) }] : [];
  return {
    subject: `How is it going, ${firstName(of.to)}?`,
    preview: of.next ? `Next is ${of.next.title}, about ${of.next.minutes} minutes.` : `A word from ${by}.`,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, I would like to know how you are getting on. ${done}.` },
      ...(of.next
        ? ([{ kind: 'facts', facts: [{ name: 'Next', words: of.next.title }, { name: 'Takes', words: `about ${of.next.minutes} minutes` }, ...when] }] as const)
        : []),
      {
        kind: 'paragraph',
        words: `Is something in the way, or does another pace suit you better? Reply to this mail; it reaches me, and we find a way. ${by}`,
      },
      { kind: 'button', words: 'Go on where you were', href: of.url },
    ],
    why: `You get this mail because ${of.byName} accompanies you in ${of.programme}.`,
  };
}
