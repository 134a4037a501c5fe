import { Inject } from '@nestjs/common';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, selects, UuidScalar } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { readLearnings } from '../learnings.permissions.js';
import { SearchQueries } from './search.queries.js';
import { FoundLearning, LearningConnection, LearningsArgs } from './search.types.js';

@Resolver(() => FoundLearning)
export class SearchResolver {
  constructor(@Inject(SearchQueries) private readonly search: SearchQueries) {}

  @Query(() => LearningConnection, {
    name: 'learnings',
    description: 'Published learnings: with words by how well they fit, without by how many clients agree. Counts belong to the first page.',
  })
  @Requires(readLearnings)
  learnings(@CurrentViewer() viewer: Viewer, @Args() args: LearningsArgs, @Info() info: GraphQLResolveInfo): Promise<LearningConnection> {
    return this.search.page(
      viewer,
      args,
      ['facets', 'cells', 'totalCount'].some((field) => selects(info, field)),
    );
  }

  @Query(() => FoundLearning, { name: 'foundLearning', description: 'A published learning, or the place of one that was withdrawn.' })
  @Requires(readLearnings)
  one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<FoundLearning> {
    return this.search.one(viewer, id);
  }
}
