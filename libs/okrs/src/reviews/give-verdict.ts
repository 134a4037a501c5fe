import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canReadDraft } from '../drafts/draft.policy.js';
import { teamWrites } from '../drafts/draft.rules.js';
import { drafts } from '../drafts/drafts.repository.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { draftReviewed } from '../okrs.events.js';
import { keepLook } from './looks.js';
import { canGiveVerdict } from './review.policy.js';
import { ReviewVerdictRow } from './review-verdict.entity.js';
import { giveVerdict, type ReviewVerdict } from './verdict.rules.js';

export interface GiveReviewVerdictInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  /** The sending that was read. */
  readonly revision: number;
  readonly verdict: ReviewVerdict;
  readonly note?: string;
}

/** A coach finds a draft ready, or asks the team to look again. What they saw is kept, so that next time only changes are marked. */
@Injectable()
export class GiveReviewVerdict {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: GiveReviewVerdictInput): Promise<Result<{ draftId: string }>> {
    return this.db.mutate(
      viewer,
      { key: input.idempotencyKey, operation: 'okrs.give-review-verdict', input },
      async (tx): Promise<Result<{ draftId: string }>> => {
        const place = await drafts(tx, viewer).place({ draftId: input.draftId }, 'ORDER');
        if (!canReadDraft(viewer, place)) throw notFound();
        authorize(canGiveVerdict(viewer, place), 'The coach says whether a draft is ready.');
        const writes = teamWrites(place);
        if (!writes.ok) return writes;
        const { draftId, cycleId, teamId, engagementId, clientId } = place;
        const { revision, version } = await tx.table(OkrDraftRow).get(draftId);
        const given = giveVerdict({ ...input, note: input.note ?? '' }, { ...place, revision, openRemarks: await openRemarks(tx, draftId) });
        if (!given.ok) return given;
        const { verdict } = input;
        const verdictId = newId();
        await tx.table(OkrDraftRow).change(draftId, version, { status: verdict });
        await tx.table(ReviewVerdictRow).add({
          id: verdictId,
          clientId,
          engagementId,
          draftId,
          revision,
          verdict,
          note: given.value.note,
          givenBy: viewer.personId,
          givenAt: instant(tx.now()),
        });
        await keepLook(tx, viewer, place, revision);
        await tx.emit(draftReviewed({ draftId, cycleId, teamId, engagementId, clientId, revision, verdictId, verdict }));
        return ok({ draftId });
      },
    );
  }
}

async function openRemarks(tx: Tx, draftId: string): Promise<number> {
  const counted = await tx.row<{ n: number }>(
    `select count(*)::int as n from review_remark where practice_id = $1 and draft_id = $2 and reply_to_id is null and settled_at is null`,
    [draftId],
  );
  return counted?.n ?? 0;
}
