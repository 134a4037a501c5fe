import { countWords, firstName, listWords } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

/** What was put right, so that somebody is not cleared any more. */
export interface TakenBy {
  readonly cause: 'ATTENDANCE_RECORDED' | 'WORKSHOP_CHANGED' | 'ROSTER_CHANGED';
  readonly workshopTitle: string | null;
  /** Null where no person did it. */
  readonly byName: string | null;
  readonly clientName: string;
}

export interface TakenPerson {
  readonly name: string;
  /** What counts for them now: `Attended 30 of 120 minutes of “…” on …; 80 % are needed`. */
  readonly words: string;
  /** Writing is closed to them now; whoever was let in early or only leads may lack this. */
  readonly stopped: boolean;
}

/** `Sam Okafor corrected the attendance of “OKRs basics”.` */
function whatWasDone({ cause, workshopTitle, byName, clientName }: TakenBy): string {
  const by = byName ?? 'Somebody';
  const title = workshopTitle === null ? 'a workshop' : `“${workshopTitle}”`;
  return {
    ATTENDANCE_RECORDED: `${by} corrected the attendance of ${title}.`,
    WORKSHOP_CHANGED: `${by} changed the quiz of ${title}.`,
    ROSTER_CHANGED: `Roles at ${clientName} changed.`,
  }[cause];
}

/** To whom it concerns: what changed, what that closes, and what is left. */
export const clearanceTakenMail = (
  of: TakenBy & { readonly to: TakenPerson; readonly left: readonly string[]; readonly replyName: string; readonly url: string },
): MailContent => ({
  subject: of.to.stopped ? `Writing OKRs is closed to you for now: ${of.clientName}` : `Your training is not complete any more: ${of.clientName}`,
  preview: whatWasDone(of),
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.to.name)}, ${lowerUnlessName(whatWasDone(of), of)}` },
    { kind: 'facts', facts: [{ name: 'What counts now', words: of.to.words }] },
    ...(of.to.stopped
      ? [{ kind: 'paragraph', words: 'Until you are trained, you cannot write OKRs. Reading stays open, and what you wrote stays where it is.' } as const]
      : []),
    ...(of.left.length === 0 ? [] : [{ kind: 'heading', words: 'What is left' } as const, { kind: 'list', items: [...of.left] } as const]),
    { kind: 'button', words: 'See what is left', href: of.url },
    { kind: 'paragraph', words: `If this is not right, reply to this mail: it reaches ${firstName(of.replyName)}.` },
  ],
  why: `You get this mail because you were trained for OKRs at ${of.clientName}.`,
});

/** To the coaches who did not do it themselves. */
export const clearancesTakenMail = (of: TakenBy & { readonly to: string; readonly people: readonly TakenPerson[]; readonly url: string }): MailContent => {
  const names = of.people.map((person) => person.name);
  const who = names.length > 3 ? countWords(names.length, 'person', 'people') : listWords(names);
  return {
    subject: `${who} ${names.length === 1 ? 'is' : 'are'} not trained any more at ${of.clientName}`,
    preview: whatWasDone(of),
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(of.to)}, ${lowerUnlessName(whatWasDone(of), of)} By that ${names.length === 1 ? 'one person is' : `${names.length} people are`} not cleared any more. Each of them got a mail that says what is left.`,
      },
      { kind: 'list', items: of.people.map(({ name, words }) => `${name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`) },
      { kind: 'button', words: 'See who is left', href: of.url },
    ],
    why: `You get this mail because you coach ${of.clientName}.`,
  };
};

const lowerUnlessName = (text: string, { byName, cause }: TakenBy): string =>
  byName !== null && cause !== 'ROSTER_CHANGED' ? text : text.charAt(0).toLowerCase() + text.slice(1);
