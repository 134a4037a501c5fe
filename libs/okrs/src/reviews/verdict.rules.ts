import { ok, refusal, typed, type Result } from '@cairn/kernel';
import type { DraftStatus } from '../drafts/draft-status.js';

export type ReviewVerdict = 'READY' | 'LOOK_AGAIN';

interface Reviewed {
  readonly status: DraftStatus;
  readonly revision: number;
  readonly teamName: string;
  /** Remarks that nobody settled yet. */
  readonly openRemarks: number;
}

const notSent: Record<Exclude<DraftStatus, 'SENT' | 'READY'>, (team: string) => string> = {
  DRAFTING: (team) => `${team} is still writing. A verdict follows when the draft is sent.`,
  LOOK_AGAIN: (team) => `${team} looks at it again. A verdict follows when the draft is sent.`,
  PUBLISHED: (team) => `The OKRs of ${team} are published.`,
};

/** A coach judges the sending that they read. Ready may still become "look again" until it is published; "look again" says at what. */
export function giveVerdict(asked: { verdict: ReviewVerdict; revision: number; note: string }, draft: Reviewed): Result<{ note: string }> {
  const { status } = draft;
  if (status !== 'SENT' && status !== 'READY') return refusal('DRAFT_NOT_SENT', notSent[status](draft.teamName));
  if (asked.revision !== draft.revision)
    return refusal('DRAFT_REVISED', 'It was sent again since you opened it. Look at what changed, then decide.', 'revision');
  if (status === 'READY' && asked.verdict === 'READY') return refusal('DRAFT_READY', 'It was found ready already.');
  const note = typed(asked.note, 'note', 'The note', 4000);
  if (!note.ok) return note;
  if (asked.verdict === 'LOOK_AGAIN' && note.value === '' && draft.openRemarks === 0)
    return refusal('VERDICT_NOTE_MISSING', 'Write a note or a remark first, so that the team knows what to look at.', 'note');
  return ok({ note: note.value });
}
