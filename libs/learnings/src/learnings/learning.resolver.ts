import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { captureLearnings } from '../learnings.permissions.js';
import { LearningQueries } from './learning.queries.js';
import { Learning, LearningPage } from './learning.types.js';

@Resolver(() => Learning)
export class LearningResolver {
  constructor(@Inject(LearningQueries) private readonly learnings: LearningQueries) {}

  @Query(() => LearningPage, {
    name: 'learning',
    description: 'A learning with its names; for its author and, once shared with them, the coaches of its engagement.',
  })
  @Requires(captureLearnings)
  one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<LearningPage> {
    return this.learnings.page(viewer, id);
  }

  @Query(() => [Learning], { name: 'myLearnings', description: 'What the reader wrote, the bin at the end.' })
  @Requires(captureLearnings)
  mine(@CurrentViewer() viewer: Viewer): Promise<Learning[]> {
    return this.learnings.mine(viewer);
  }

  @Query(() => [Learning], { name: 'clientLearnings', description: 'What was learned with a client, for its coaches.' })
  @Requires(captureLearnings)
  ofClient(@CurrentViewer() viewer: Viewer, @Args('client', { type: () => String }) client: string): Promise<Learning[]> {
    return this.learnings.ofClient(viewer, client);
  }
}
