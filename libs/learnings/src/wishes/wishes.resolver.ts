import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { readLearnings, useLearnings } from '../learnings.permissions.js';
import { DropSearch, KeepSearch } from './keep-search.js';
import { EndWish, WishForLearning } from './wish-for-learning.js';
import { WishesQueries } from './wishes.queries.js';
import { DropSearchArgs, EndWishArgs, KeepSearchArgs, LearningSearches, LearningSearchesPayload, WishForLearningArgs } from './wishes.types.js';

@Resolver()
export class WishesResolver {
  constructor(
    @Inject(KeepSearch) private readonly keepSearch: KeepSearch,
    @Inject(DropSearch) private readonly dropSearch: DropSearch,
    @Inject(WishForLearning) private readonly wishForLearning: WishForLearning,
    @Inject(EndWish) private readonly endWish: EndWish,
    @Inject(WishesQueries) private readonly wishes: WishesQueries,
  ) {}

  @Query(() => LearningSearches, { name: 'learningSearches' })
  @Requires(readLearnings)
  searches(@CurrentViewer() viewer: Viewer): Promise<LearningSearches> {
    return this.wishes.of(viewer);
  }

  @Mutation(() => LearningSearchesPayload, { name: 'keepLearningSearch', description: 'Keeps a search under a name.' })
  @Requires(readLearnings)
  async keep(@CurrentViewer() viewer: Viewer, @Args('input') input: KeepSearchArgs): Promise<LearningSearchesPayload> {
    return this.done(viewer, await this.keepSearch.run(viewer, input));
  }

  @Mutation(() => LearningSearchesPayload, { name: 'dropLearningSearch' })
  @Requires(readLearnings)
  async drop(@CurrentViewer() viewer: Viewer, @Args('input') input: DropSearchArgs): Promise<LearningSearchesPayload> {
    return this.done(viewer, await this.dropSearch.run(viewer, input));
  }

  @Mutation(() => LearningSearchesPayload, { name: 'wishForLearning', description: 'Keeps what was looked for and not found, for colleagues to answer.' })
  @Requires(useLearnings)
  async wish(@CurrentViewer() viewer: Viewer, @Args('input') input: WishForLearningArgs): Promise<LearningSearchesPayload> {
    return this.done(viewer, await this.wishForLearning.run(viewer, input));
  }

  @Mutation(() => LearningSearchesPayload, { name: 'endLearningWish' })
  @Requires(useLearnings)
  async end(@CurrentViewer() viewer: Viewer, @Args('input') input: EndWishArgs): Promise<LearningSearchesPayload> {
    return this.done(viewer, await this.endWish.run(viewer, input));
  }

  private async done(viewer: Viewer, result: Result<null>): Promise<LearningSearchesPayload> {
    return result.ok ? { searches: await this.wishes.of(viewer), errors: [] } : refused(result.error);
  }
}
