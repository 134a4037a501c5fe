import { countWords } from '@cairn/kernel';

export interface FirstDraftCounts {
  readonly sent: number;
  readonly passed: number;
}

/** A first draft passes when no rule was open at its first sending: the share of those says how well the plan and the training carry. */
export function firstDrafts({ sent, passed }: FirstDraftCounts): FirstDraftCounts & { readonly percent: number | null; readonly words: string } {
  const percent = sent === 0 ? null : Math.round((100 * passed) / sent);
  const words = sent === 0 ? 'No draft was sent yet.' : `${passed} of ${countWords(sent, 'first draft')} came without an open rule.`;
  return { sent, passed, percent, words };
}

interface Drafts {
  readonly teams: number;
  readonly sent: number;
  readonly ready: number;
  readonly published: number;
}

/** Where the drafts of a cycle stand, the furthest first. */
export function draftingWords(cycleNumber: number | null, { teams, sent, ready, published }: Drafts): string {
  if (cycleNumber === null) return 'No cycle is planned yet.';
  if (teams === 0) return `No team drafts in cycle ${cycleNumber} yet.`;
  const parts = [
    `${published} of ${countWords(teams, 'team')} ${published === 1 ? 'has' : 'have'} published`,
    ...(ready > 0 ? [`${countWords(ready, 'draft')} ${ready === 1 ? 'is' : 'are'} ready`] : []),
    ...(sent > 0 ? [`${countWords(sent, 'draft')} ${sent === 1 ? 'is' : 'are'} with the coach`] : []),
  ];
  return `${parts.join(', ')}.`;
}
