import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { LearningItemQueries } from './learning-item.queries.js';
import { LearningItem } from './learning-item.types.js';

@Resolver(() => LearningItem)
export class LearningItemResolver {
  constructor(@Inject(LearningItemQueries) private readonly items: LearningItemQueries) {}

  @Query(() => LearningItem, { name: 'learningItem', description: 'An item of the reader’s own path.' })
  @Requires(signedIn)
  mine(@CurrentViewer() viewer: Viewer, @Args('itemId', { type: () => UuidScalar }) itemId: string): Promise<LearningItem> {
    return this.items.mine(viewer, itemId);
  }
}
