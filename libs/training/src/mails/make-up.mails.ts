import { firstName } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

export interface MakeUpMail {
  readonly to: string;
  readonly personName: string;
  readonly workshopTitle: string;
  readonly clientName: string;
  readonly decidedByName: string | null;
  readonly remark: string | null;
  /** Accepted, and the quiz of the workshop is still to be passed. */
  readonly quizLeft: boolean;
  readonly url: string;
}

/** To the coaches: somebody handed in. */
export const handedInMail = (of: MakeUpMail): MailContent => ({
  subject: `${of.personName} handed in the exercise of ${of.workshopTitle}`,
  preview: 'Accept it, or return it with a remark.',
  blocks: [
    {
      kind: 'paragraph',
      words: `${firstName(of.to)}, ${of.personName} missed “${of.workshopTitle}”, watched the recording and handed in the exercise. It waits for you.`,
    },
    { kind: 'button', words: 'Read it', href: of.url },
  ],
  why: `You get this mail because you coach ${of.clientName}.`,
});

/** To whoever handed in: accepted, or returned with what is missing. */
export const makeUpDecidedMail = (of: MakeUpMail, accepted: boolean): MailContent => {
  const by = of.decidedByName ?? 'The coach';
  const text = accepted
    ? `${by} accepted your exercise. “${of.workshopTitle}” counts as attended${of.quizLeft ? ', and its quiz is left' : ''}.`
    : `${by} returned your exercise of “${of.workshopTitle}” with a remark. You can hand it in again.`;
  return {
    subject: accepted ? `Accepted: your exercise of ${of.workshopTitle}` : `Returned with a remark: your exercise of ${of.workshopTitle}`,
    preview: text,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${text}` },
      ...(of.remark === null ? [] : [{ kind: 'quote', words: of.remark, by } as const]),
      { kind: 'button', words: !accepted ? 'Hand in again' : of.quizLeft ? 'Take the quiz' : 'Open the workshop', href: of.url },
    ],
    why: `You get this mail because you handed in an exercise at ${of.clientName}.`,
  };
};
