import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { reviewOkrs, writeOkrs } from '../okrs.permissions.js';
import { GiveReviewVerdict } from './give-verdict.js';
import { NoteReviewLook } from './note-look.js';
import { reviewPayload, type ReviewPayloadParent } from './review-payload.resolver.js';
import { DraftVersionArgs, GiveReviewVerdictArgs, NoteReviewLookArgs } from './review.inputs.js';
import { ReviewQueries } from './review.queries.js';
import { DraftReview, ReviewPayload } from './review.types.js';
import { SendDraft } from './send-draft.js';
import { TakeBackDraft } from './take-back-draft.js';

/** From the team to the coach and back. */
@Resolver(() => DraftReview)
export class ReviewResolver {
  constructor(
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
    @Inject(SendDraft) private readonly sendDraft: SendDraft,
    @Inject(TakeBackDraft) private readonly takeBackDraft: TakeBackDraft,
    @Inject(GiveReviewVerdict) private readonly giveVerdict: GiveReviewVerdict,
    @Inject(NoteReviewLook) private readonly noteLook: NoteReviewLook,
  ) {}

  @Query(() => DraftReview, { name: 'draftReview', description: 'The talk about the draft of a team; without a number of the cycle that matters now.' })
  @Requires(signedIn)
  one(
    @CurrentViewer() viewer: Viewer,
    @Args('client', { type: () => String }) client: string,
    @Args('team', { type: () => UuidScalar }) teamId: string,
    @Args('cycle', { type: () => Int, nullable: true }) cycle: number | null,
  ): Promise<DraftReview> {
    return this.reviews.byAddress(viewer, { client, teamId, cycle: cycle ?? null });
  }

  @Mutation(() => ReviewPayload, { name: 'sendDraft', description: 'Gives a draft to the coach. Rules that are open are counted, they do not hold it back.' })
  @Requires(writeOkrs)
  async send(@CurrentViewer() viewer: Viewer, @Args('input') input: DraftVersionArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.sendDraft.run(viewer, input), input.draftId);
  }

  @Mutation(() => ReviewPayload, { name: 'takeBackDraft' })
  @Requires(writeOkrs)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: DraftVersionArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.takeBackDraft.run(viewer, input), input.draftId);
  }

  @Mutation(() => ReviewPayload, { name: 'giveReviewVerdict', description: 'The coach finds it ready, or asks to look again.' })
  @Requires(reviewOkrs)
  async verdict(@CurrentViewer() viewer: Viewer, @Args('input') input: GiveReviewVerdictArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.giveVerdict.run(viewer, input), input.draftId);
  }

  @Mutation(() => ReviewPayload, { name: 'noteReviewLook', description: 'A reviewer has read everything; from now on only what changes is marked.' })
  @Requires(reviewOkrs)
  async look(@CurrentViewer() viewer: Viewer, @Args('input') input: NoteReviewLookArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.noteLook.run(viewer, input), input.draftId);
  }
}
