import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { readLearnings } from '../learnings.permissions.js';
import { SharedLearningQueries } from './shared-learning.queries.js';
import { SharedLearning } from './shared-learning.types.js';

@Resolver(() => SharedLearning)
export class SharedLearningResolver {
  constructor(@Inject(SharedLearningQueries) private readonly shared: SharedLearningQueries) {}

  @Query(() => SharedLearning, { name: 'sharedLearning', description: 'A published learning, or the place of one that was withdrawn.' })
  @Requires(readLearnings)
  one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<SharedLearning> {
    return this.shared.one(viewer, id);
  }
}
