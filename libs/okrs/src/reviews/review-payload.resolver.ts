import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused } from '@cairn/platform';
import { CheckQueries } from '../checks/check.queries.js';
import { DraftCheck } from '../checks/check.types.js';
import { OkrDraftQueries } from '../drafts/okr-draft.queries.js';
import { OkrDraft } from '../drafts/okr-draft.types.js';
import type { ManyReasons } from './many-reasons.js';
import { ReviewQueries } from './review.queries.js';
import { DraftReview, ReviewPayload } from './review.types.js';

export interface ReviewPayloadParent {
  readonly draftId?: string;
  readonly errors: ReviewPayload['errors'];
}

/** After a refusal the draft that was asked about is shown as it is, so that the reasons can be seen in it. */
export function reviewPayload(result: Result<{ draftId: string }, ManyReasons>, asked?: string): ReviewPayloadParent {
  if (result.ok) return { draftId: result.value.draftId, errors: [] };
  const { reasons = [result.error] } = result.error;
  return { draftId: asked, errors: reasons.flatMap((reason) => refused(reason).errors) };
}

@Resolver(() => ReviewPayload)
export class ReviewPayloadResolver {
  constructor(
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
    @Inject(OkrDraftQueries) private readonly drafts: OkrDraftQueries,
    @Inject(CheckQueries) private readonly checks: CheckQueries,
  ) {}

  @ResolveField(() => DraftReview, { nullable: true })
  async review(@Parent() { draftId }: ReviewPayloadParent, @CurrentViewer() viewer: Viewer): Promise<DraftReview | null> {
    return draftId === undefined ? null : this.reviews.byId(viewer, draftId);
  }

  @ResolveField(() => OkrDraft, { nullable: true })
  async draft(@Parent() { draftId }: ReviewPayloadParent, @CurrentViewer() viewer: Viewer): Promise<OkrDraft | null> {
    return draftId === undefined ? null : this.drafts.byId(viewer, draftId);
  }

  @ResolveField(() => DraftCheck, { nullable: true })
  async check(@Parent() { draftId }: ReviewPayloadParent, @CurrentViewer() viewer: Viewer): Promise<DraftCheck | null> {
    return draftId === undefined ? null : this.checks.ofDraft(viewer, draftId);
  }
}
