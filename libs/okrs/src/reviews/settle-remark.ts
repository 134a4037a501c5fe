import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { drafts } from '../drafts/drafts.repository.js';
import { talkGoesOn } from './remark.rules.js';
import { ReviewRemarkRow } from './review-remark.entity.js';
import { canReadTalk, canTalk } from './review.policy.js';

export interface SettleRemarkInput {
  readonly idempotencyKey: string;
  readonly remarkId: string;
  readonly version: number;
  /** False: it is open again. */
  readonly settled: boolean;
}

type Done = { draftId: string; remarkId: string };

/** A remark is dealt with, or open again. */
@Injectable()
export class SettleRemark {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SettleRemarkInput): Promise<Result<Done>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.settle-remark', input }, async (tx): Promise<Result<Done>> => {
      const remark = await tx.table(ReviewRemarkRow).get(input.remarkId);
      const place = await drafts(tx, viewer).place({ draftId: remark.draftId }, 'READ');
      if (!canReadTalk(viewer, place) || remark.replyToId !== null) throw notFound();
      authorize(canTalk(viewer, place), 'The team and its reviewers settle remarks.');
      const goesOn = talkGoesOn(place);
      if (!goesOn.ok) return goesOn;
      const done = ok({ draftId: remark.draftId, remarkId: remark.id });
      if (input.settled === (remark.settledAt !== null)) return done;
      const by = input.settled ? { settledAt: instant(tx.now()), settledBy: viewer.personId } : { settledAt: null, settledBy: null };
      await tx.table(ReviewRemarkRow).change(remark.id, input.version, by);
      return done;
    });
  }
}
