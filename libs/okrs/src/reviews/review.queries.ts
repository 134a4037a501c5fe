import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft, canSeeTeams, ownUntilSent } from '../drafts/draft.policy.js';
import type { ReviewFacts } from './review.facts.js';
import { reviewByAddress, reviewOfDraft } from './review.sql.js';
import type { DraftReview } from './review.types.js';
import { reviewView } from './review.view.js';

/** The talk about a draft, its sendings, verdicts, copies and later changes; one statement each. */
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

  private async read(viewer: Viewer, statement: string, params: readonly unknown[]): Promise<DraftReview> {
    const now = this.db.now();
    const found = await this.db.readRow<{ facts: ReviewFacts }>(viewer, statement, [now, viewer.personId, ...params]);
    if (!found || !canSeeTeams(viewer, found.facts.place)) throw notFound();
    authorize(canReadDraft(viewer, found.facts.place), ownUntilSent(found.facts.place.teamName));
    return reviewView(found.facts, viewer, now);
  }
}
