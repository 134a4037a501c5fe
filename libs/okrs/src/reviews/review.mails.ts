import { countWords, firstName } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';
import { toPublish } from './standing.words.js';

export interface ReviewWords {
  /** Who reads the mail. */
  readonly to: string;
  readonly teamName: string;
  readonly clientName: string;
  readonly cycleNumber: number;
  readonly draftUrl: string;
}

/** To the coaches: a team sent its draft. */
export const draftSentMail = (of: ReviewWords & { readonly sentBy: string; readonly rulesOpen: number; readonly revision: number }): MailContent => {
  const rules = of.rulesOpen === 0 ? 'No rule is open.' : `${countWords(of.rulesOpen, 'rule')} ${of.rulesOpen === 1 ? 'is' : 'are'} still open.`;
  return {
    subject: `Draft to review: ${of.teamName}, cycle ${of.cycleNumber}`,
    preview: rules,
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(of.to)}, ${of.sentBy} sent the draft of ${of.teamName} for cycle ${of.cycleNumber}${of.revision > 1 ? ' again' : ''}. ${rules}`,
      },
      ...(of.revision > 1 ? [{ kind: 'paragraph', words: 'What changed since you looked is marked.' } as const] : []),
      { kind: 'button', words: 'Read the draft', href: of.draftUrl },
    ],
    why: `You get this mail because you coach ${of.clientName}.`,
  };
};

/** To the team: ready, or look again. */
export const draftReviewedMail = (
  of: ReviewWords & {
    readonly byName: string;
    readonly verdict: 'READY' | 'LOOK_AGAIN';
    readonly note: string;
    readonly rulesOpen: number;
    readonly openRemarks: number;
  },
): MailContent => {
  const ready = of.verdict === 'READY';
  const remarks = of.openRemarks === 0 ? '' : ` ${countWords(of.openRemarks, 'remark')} ${of.openRemarks === 1 ? 'waits' : 'wait'} for you in the draft.`;
  const text = ready
    ? `${of.byName} finds the draft of ${of.teamName} ready. ${toPublish(of.rulesOpen)}`
    : `${of.byName} asks ${of.teamName} to look at its draft again.`;
  return {
    subject: ready ? `Ready: your draft for cycle ${of.cycleNumber}` : `Look again: your draft for cycle ${of.cycleNumber}`,
    preview: text,
    blocks: [
      { kind: 'paragraph', words: `${firstName(of.to)}, ${text}${remarks}` },
      ...(of.note ? [{ kind: 'quote', words: of.note, by: of.byName } as const] : []),
      { kind: 'button', words: ready && of.rulesOpen === 0 ? 'Open and publish' : 'Open the draft', href: of.draftUrl },
    ],
    why: `You get this mail because you write OKRs for ${of.teamName} at ${of.clientName}.`,
  };
};

/** To a champion: a key result carries their name. */
export const championMail = (of: ReviewWords & { readonly keyResults: readonly string[] }): MailContent => ({
  subject: `You are KR champion of ${of.keyResults.length === 1 ? 'a key result' : countWords(of.keyResults.length, 'key result')}: ${of.teamName}, cycle ${of.cycleNumber}`,
  preview: of.keyResults.find((text) => text !== '') ?? `The OKRs of ${of.teamName} are published.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.to)}, the OKRs of ${of.teamName} for cycle ${of.cycleNumber} are published. You are the champion of:` },
    ...of.keyResults.map((words) => ({ kind: 'quote', words }) as const),
    { kind: 'button', words: 'See them', href: of.draftUrl },
  ],
  why: `You get this mail because ${of.teamName} at ${of.clientName} named you.`,
});

const asks = {
  WE_NEED: (team: string) => `${team} needs you for it`,
  THEY_NEED: (team: string) => `you need ${team} for it`,
  TOGETHER: (team: string) => `you and ${team} work on it together`,
} as const;

/** To those who lead a team that was named in a dependency. */
export const dependantMail = (
  of: ReviewWords & { readonly otherTeamName: string; readonly dependencies: readonly { readonly direction: keyof typeof asks; readonly what: string }[] },
): MailContent => ({
  subject: `${of.teamName} published its OKRs and named ${of.otherTeamName}`,
  preview: of.dependencies.find(({ what }) => what !== '')?.what ?? `What ${of.teamName} wants in cycle ${of.cycleNumber}, and where you come in.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(of.to)}, the OKRs of ${of.teamName} for cycle ${of.cycleNumber} are published. They name ${of.otherTeamName}:` },
    {
      kind: 'facts',
      facts: of.dependencies.map(({ direction, what }) => ({ name: asks[direction](of.teamName), words: what === '' ? 'No more was said. Ask them.' : what })),
    },
    { kind: 'button', words: 'See their OKRs', href: of.draftUrl },
  ],
  why: `You get this mail because you lead ${of.otherTeamName} at ${of.clientName}.`,
});
