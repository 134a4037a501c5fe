import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AppError, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { useLearnings } from '../learnings.permissions.js';
import { SearchQueries } from '../search/search.queries.js';
import { FoundLearning } from '../search/search.types.js';
import { CitationQueries } from './citation.queries.js';
import { CitationPayload, CitedLearning, CiteLearningArgs, TakeBackCitationArgs } from './citation.types.js';
import { CiteLearning } from './cite-learning.js';
import { TakeBackCitation } from './take-back-citation.js';

type Done = CitationPayload & { readonly citationId?: string; readonly sharedId?: string };
const done = (result: Result<{ citationId: string; sharedId: string }>): Done => (result.ok ? { ...result.value, errors: [] } : refused(result.error));

@Resolver(() => CitationPayload)
export class CitationsResolver {
  constructor(
    @Inject(CiteLearning) private readonly citeLearning: CiteLearning,
    @Inject(TakeBackCitation) private readonly takeBack: TakeBackCitation,
    @Inject(CitationQueries) private readonly citations: CitationQueries,
    @Inject(SearchQueries) private readonly search: SearchQueries,
  ) {}

  @Mutation(() => CitationPayload, {
    name: 'citeLearning',
    description: 'Uses a published learning in a place of an engagement; people of the client read its sentence there.',
  })
  @Requires(useLearnings)
  async cite(@CurrentViewer() viewer: Viewer, @Args('input') input: CiteLearningArgs): Promise<Done> {
    return done(await this.citeLearning.run(viewer, input));
  }

  @Mutation(() => CitationPayload, { name: 'takeBackCitation', description: 'Takes it out of that place.' })
  @Requires(useLearnings)
  async end(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackCitationArgs): Promise<Done> {
    return done(await this.takeBack.run(viewer, input));
  }

  @ResolveField(() => CitedLearning, { nullable: true })
  async citation(@Parent() { citationId }: Done, @CurrentViewer() viewer: Viewer): Promise<CitedLearning | null> {
    return citationId === undefined ? null : this.citations.one(viewer, citationId);
  }

  @ResolveField(() => FoundLearning, { nullable: true })
  async found(@Parent() { sharedId }: Done, @CurrentViewer() viewer: Viewer): Promise<FoundLearning | null> {
    // What is taken out may be closed to the reader by now; then there is nothing to show of it.
    return sharedId === undefined ? null : this.search.one(viewer, sharedId).catch(nothingWhenNotFound);
  }
}

const nothingWhenNotFound = (error: unknown): null => {
  if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
  throw error;
};
