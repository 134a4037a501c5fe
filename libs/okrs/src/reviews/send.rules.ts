import { ok, refusal, type Instant, type Result } from '@cairn/kernel';
import { draftIsOpen } from '../drafts/draft.rules.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import { isSilent } from '../silent/silence.rules.js';

type Draft = Pick<
  DraftPlace,
  'engagementStatus' | 'optedOutOn' | 'today' | 'teamName' | 'status' | 'cycleStatus' | 'cycleNumber' | 'draftingFrom' | 'silentUntil'
>;

/** A draft goes to the coach with something in it to read; rules that are open do not hold it back, they are counted. */
export function canSendNow(draft: Draft, written: { readonly objectives: number; readonly keyResults: number }, now: Instant): Result<true> {
  const open = draftIsOpen(draft);
  if (!open.ok) return open;
  if (isSilent(draft, now)) return refusal('SILENCE_RUNS', 'Everybody still writes alone. Wait for the end or end it, read together, then send.');
  if (written.objectives === 0) return refusal('DRAFT_EMPTY', 'There is no objective yet. Write one, then send.');
  return written.keyResults === 0 ? refusal('DRAFT_EMPTY', 'There is no key result yet. Write one, then send.') : ok(true);
}

const notSent: Record<Exclude<DraftStatus, 'SENT' | 'READY'>, string> = {
  DRAFTING: 'It was not sent yet.',
  LOOK_AGAIN: 'The coach gave it back already. Go on writing.',
  PUBLISHED: 'These OKRs are published. Changing them needs a reason.',
};

/** What was sent can be taken back until it is published. */
export const canTakeBack = ({ status }: { readonly status: DraftStatus }): Result<true> =>
  status === 'SENT' || status === 'READY' ? ok(true) : refusal('DRAFT_NOT_SENT', notSent[status]);
