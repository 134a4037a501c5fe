import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { reviewLearnings } from '../learnings.permissions.js';
import { GiveVerdict } from './give-verdict.js';
import { ReviewQueries } from './review.queries.js';
import { LearningQueue, ReviewLearningArgs, ReviewLearningPayload } from './review.types.js';

@Resolver(() => ReviewLearningPayload)
export class ReviewResolver {
  constructor(
    @Inject(GiveVerdict) private readonly giveVerdict: GiveVerdict,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
  ) {}

  @Query(() => LearningQueue, { name: 'learningQueue', description: 'Learnings that wait for a second person, without their origin.' })
  @Requires(reviewLearnings)
  waiting(@CurrentViewer() viewer: Viewer): Promise<LearningQueue> {
    return this.reviews.queue(viewer);
  }

  @Mutation(() => ReviewLearningPayload, {
    name: 'reviewLearning',
    description: 'Publishes a learning that tells nobody whose it was, or returns it with remarks.',
  })
  @Requires(reviewLearnings)
  async review(@CurrentViewer() viewer: Viewer, @Args('input') input: ReviewLearningArgs): Promise<ReviewLearningPayload> {
    const given = await this.giveVerdict.run(viewer, input);
    if (!given.ok) return refused(given.error);
    return given.value.refusal === null ? { errors: [] } : refused(given.value.refusal);
  }

  // Also with a refusal: whoever came second sees what is left.
  @ResolveField(() => LearningQueue, { nullable: true })
  queue(@CurrentViewer() viewer: Viewer): Promise<LearningQueue> {
    return this.reviews.queue(viewer);
  }
}
