import { countWords, dayWords, firstName, type Day } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface WithdrawnCitations {
  readonly to: string;
  /** Where it stands, the longest there first. */
  readonly places: readonly { readonly clientName: string; readonly words: string; readonly path: string }[];
  /** False: somebody put it there who coaches there no more, and the reader leads that engagement. */
  readonly isTheirs: boolean;
  readonly withdrawnOn: Day;
  readonly practiceName: string;
  readonly today: Day;
  readonly publicUrl: string;
}

/** To a coach who used a learning: it was withdrawn, and this is where it stands. Nothing of its text, and nobody's name. */
export function citedWithdrawnMail({ to, places, isTheirs, withdrawnOn, practiceName, today, publicUrl }: WithdrawnCitations): MailContent {
  const [first] = places;
  const used = isTheirs ? 'you used' : 'is used where you lead';
  return {
    subject: isTheirs ? 'A learning that you used was withdrawn' : 'A learning that is used at your client was withdrawn',
    preview: `It stands in ${countWords(places.length, 'place')} without its text.`,
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(to)}, a learning that ${used} was withdrawn on ${dayWords(withdrawnOn, today)} and is no longer to be used. Its text is gone at once; people of the client read there that it was withdrawn.`,
      },
      { kind: 'list', items: places.map(({ clientName, words }) => `${clientName}: ${words}`) },
      { kind: 'paragraph', words: 'Take it out there, or write what you found yourselves. A decision that was made on it stays as it is.' },
      { kind: 'button', words: places.length === 1 ? 'Open the place' : 'Open the first place', href: `${publicUrl}${first?.path ?? '/learnings'}` },
    ],
    why: isTheirs
      ? `You get this mail because you put the learning there, at ${practiceName}.`
      : `You get this mail because you lead this engagement at ${practiceName}.`,
  };
}
