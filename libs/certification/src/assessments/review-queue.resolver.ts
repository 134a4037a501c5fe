import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { ExtendAssignment } from '../assignments/extend-assignment.js';
import { assess } from '../certification.permissions.js';
import { ReviewQueries } from './review.queries.js';
import { ExtendAssignmentArgs, ExtensionPayload, ReviewRow } from './review.types.js';

@Resolver(() => ReviewRow)
export class ReviewQueueResolver {
  constructor(
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
    @Inject(ExtendAssignment) private readonly extendAssignment: ExtendAssignment,
  ) {}

  @Query(() => [ReviewRow], { name: 'reviewQueue', description: 'What waits for an answer, the earliest promise first.' })
  @Requires(assess)
  queue(@CurrentViewer() viewer: Viewer): Promise<ReviewRow[]> {
    return this.reviews.queue(viewer);
  }

  @Mutation(() => ExtensionPayload, { name: 'extendAssignment', description: 'Gives one trainee more time for one assignment.' })
  @Requires(assess)
  async extend(@CurrentViewer() viewer: Viewer, @Args('input') input: ExtendAssignmentArgs): Promise<ExtensionPayload> {
    const extended = await this.extendAssignment.run(viewer, input);
    return extended.ok ? { until: input.until, errors: [] } : refused(extended.error);
  }
}
