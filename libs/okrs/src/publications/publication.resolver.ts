import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { reviewOkrs, writeOkrs } from '../okrs.permissions.js';
import { reviewPayload, type ReviewPayloadParent } from '../reviews/review-payload.resolver.js';
import { DraftVersionArgs } from '../reviews/review.inputs.js';
import { ReviewPayload } from '../reviews/review.types.js';
import { ChangePublished } from './change-published.js';
import { ChangePublishedArgs, Publication } from './publication.types.js';
import { PublishDraft } from './publish-draft.js';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(
    @Inject(PublishDraft) private readonly publishDraft: PublishDraft,
    @Inject(ChangePublished) private readonly changePublished: ChangePublished,
  ) {}

  @Mutation(() => ReviewPayload, { name: 'publishDraft', description: 'Only what the coach found ready, with no rule open, behind the gates.' })
  @Requires(reviewOkrs)
  async publish(@CurrentViewer() viewer: Viewer, @Args('input') input: DraftVersionArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.publishDraft.run(viewer, input), input.draftId);
  }

  @Mutation(() => ReviewPayload, { name: 'changePublished', description: 'Changes published OKRs; needs a reason, and stays in the history.' })
  @Requires(writeOkrs)
  async change(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePublishedArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.changePublished.run(viewer, input), input.draftId);
  }
}
