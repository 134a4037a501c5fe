import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft, canSeeTeams, ownUntilSent } from '../drafts/draft.policy.js';
import { publishGate } from '../publications/publish-gate.js';
import type { ReviewFacts } from './review.facts.js';
import { reviewByAddress, reviewOfDraft } from './review.sql.js';
import type { DraftReview } from './review.types.js';
import { reviewView } from './review.view.js';

/** The talk about a draft, its sendings, verdicts, copies and later changes: one statement, and what locks its publishing once it is ready. */
@Injectable()
export class ReviewQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, also where the team has no draft in this cycle, and FORBIDDEN for a colleague whom it is not open to yet. */
  async byAddress(viewer: Viewer, address: { client: string; teamId: string; cycle: number | null }): Promise<DraftReview> {
    return this.read(viewer, reviewByAddress, [address.teamId, address.client, address.cycle]);
  }

  byId(viewer: Viewer, draftId: string): Promise<DraftReview> {
    return this.read(viewer, reviewOfDraft, [draftId]);
  }

  private read(viewer: Viewer, statement: string, params: readonly unknown[]): Promise<DraftReview> {
    return this.db.read(viewer, async (tx) => {
      const found = await tx.row<{ facts: ReviewFacts }>(statement, [tx.now(), viewer.personId, ...params]);
      if (!found || !canSeeTeams(viewer, found.facts.place)) throw notFound();
      authorize(canReadDraft(viewer, found.facts.place), ownUntilSent(found.facts.place.teamName));
      return reviewView(found.facts, viewer, tx.now(), await publishGate(tx, viewer, found.facts.place));
    });
  }
}
