import { Inject, Injectable } from '@nestjs/common';
import { authorize, err, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { openRules } from '../checks/check-draft.rules.js';
import { findingsOf } from '../checks/findings-of.js';
import { canReadDraft } from '../drafts/draft.policy.js';
import { teamWrites } from '../drafts/draft.rules.js';
import { drafts } from '../drafts/drafts.repository.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { passGates } from '../drafts/open-for-text.js';
import { canPublish } from '../reviews/review.policy.js';
import type { ManyReasons } from '../reviews/many-reasons.js';
import type { ReviewVerdict } from '../reviews/verdict.rules.js';
import { freeze } from './freeze.js';
import { reasonsAgainst } from './publish.rules.js';

export interface PublishDraftInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly version: number;
}

/** Publishes the OKRs of a team: found ready by the coach, with no rule open, behind the gates. A frozen copy is kept. */
@Injectable()
export class PublishDraft {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PublishDraftInput): Promise<Result<{ draftId: string }, ManyReasons>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.publish-draft', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const place = await drafts(tx, viewer).place(input, 'ORDER');
      if (!canReadDraft(viewer, place)) throw notFound();
      authorize(canPublish(viewer, place), 'The team or its coach publishes.');
      const writes = teamWrites(place);
      if (!writes.ok) return writes;
      const gates = await passGates(tx, viewer, place);
      if (!gates.ok) return gates;
      const { revision } = await tx.table(OkrDraftRow).get(place.draftId);
      const open = openRules(await findingsOf(tx, place.draftId));
      const reasons = reasonsAgainst({ ...place, revision, verdict: await lastVerdict(tx, place.draftId) }, open);
      const [first] = reasons;
      if (first) return err<ManyReasons>({ ...first, reasons });
      if (place.version !== input.version) return changedMeanwhile('DRAFT_CHANGED');
      const published = { publishedAt: instant(tx.now()), publishedBy: viewer.personId };
      await tx.table(OkrDraftRow).change(place.draftId, input.version, { status: 'PUBLISHED', ...published });
      await freeze(tx, viewer, place, null);
      return ok({ draftId: place.draftId });
    });
  }
}

const lastVerdict = async (tx: Tx, draftId: string): Promise<{ verdict: ReviewVerdict; revision: number } | null> =>
  (await tx.row<{ verdict: ReviewVerdict; revision: number }>(
    `select verdict, revision from review_verdict where practice_id = $1 and draft_id = $2 order by given_at desc, id desc limit 1`,
    [draftId],
  )) ?? null;
