import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Engagement } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Load, type Loaders, Requires, signedIn } from '@cairn/platform';
import { DeskQueries } from './desk.queries.js';
import { DraftingCounts, ReviewDesk } from './desk.types.js';
import { draftingCountsByEngagement } from './drafting-counts.loader.js';
import { reviewsSomewhere } from './review.policy.js';

@Resolver(() => Engagement)
export class DeskResolver {
  constructor(@Inject(DeskQueries) private readonly desks: DeskQueries) {}

  @Query(() => ReviewDesk, { name: 'reviewDesk', description: 'Drafts to review, of one client or of all that the reader reviews for.' })
  @Requires(signedIn)
  desk(@CurrentViewer() viewer: Viewer, @Args('client', { type: () => String, nullable: true }) client: string | null): Promise<ReviewDesk> {
    return this.desks.desk(viewer, client ?? null);
  }

  @ResolveField(() => DraftingCounts, { nullable: true, description: 'Where the drafts of the cycle that matters now stand.' })
  async drafting(@Parent() engagement: Engagement, @Load() loaders: Loaders, @CurrentViewer() viewer: Viewer): Promise<DraftingCounts | null> {
    const counts = await loaders.load(draftingCountsByEngagement, engagement.id);
    const reviews = reviewsSomewhere(viewer, { engagementId: engagement.id, clientId: engagement.clientId });
    return counts ? { ...counts, toReview: reviews ? counts.toReview : null } : null;
  }
}
