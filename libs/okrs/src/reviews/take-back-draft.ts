import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft } from '../drafts/draft.policy.js';
import { teamWrites } from '../drafts/draft.rules.js';
import { drafts } from '../drafts/drafts.repository.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { draftTakenBack } from '../okrs.events.js';
import { canSend } from './review.policy.js';
import { canTakeBack } from './send.rules.js';
import type { SendDraftInput } from './send-draft.js';

/** The team goes on writing. What the coach said about it stays. */
@Injectable()
export class TakeBackDraft {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SendDraftInput): Promise<Result<{ draftId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.take-back-draft', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const place = await drafts(tx, viewer).place(input, 'ORDER');
      if (!canReadDraft(viewer, place)) throw notFound();
      authorize(canSend(viewer, place), 'The team takes its own draft back.');
      const writes = teamWrites(place);
      if (!writes.ok) return writes;
      const taken = canTakeBack(place);
      if (!taken.ok) return taken;
      if (place.version !== input.version) return changedMeanwhile('DRAFT_CHANGED');
      const { draftId, cycleId, teamId, engagementId, clientId } = place;
      const { revision } = await tx.table(OkrDraftRow).get(draftId);
      await tx.table(OkrDraftRow).change(draftId, input.version, { status: 'DRAFTING' });
      await tx.emit(draftTakenBack({ draftId, cycleId, teamId, engagementId, clientId, revision }));
      return ok({ draftId });
    });
  }
}
