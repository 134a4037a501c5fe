import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft } from '../drafts/draft.policy.js';
import { drafts } from '../drafts/drafts.repository.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { keepLook } from './looks.js';
import { canReview } from './review.policy.js';

export interface NoteReviewLookInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  /** The sending that was read. */
  readonly revision: number;
}

/** A reviewer has read everything: the marks go, without a verdict. */
@Injectable()
export class NoteReviewLook {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: NoteReviewLookInput): Promise<Result<{ draftId: string }>> {
    return this.db.mutate(
      viewer,
      { key: input.idempotencyKey, operation: 'okrs.note-review-look', input },
      async (tx): Promise<Result<{ draftId: string }>> => {
        const place = await drafts(tx, viewer).place({ draftId: input.draftId }, 'WRITE');
        if (!canReadDraft(viewer, place)) throw notFound();
        authorize(canReview(viewer, place), 'Those who review a draft keep track of what they read.');
        const { revision } = await tx.table(OkrDraftRow).get(place.draftId);
        if (revision !== input.revision) return refusal('DRAFT_REVISED', 'It was sent again since you opened it. Look at what changed.', 'revision');
        await keepLook(tx, viewer, place, revision);
        return ok({ draftId: place.draftId });
      },
    );
  }
}
