import { Inject } from '@nestjs/common';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DeploymentPlan } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { ReviewRemark } from '@cairn/okrs';
import { CurrentViewer, Load, type Loaders, Requires } from '@cairn/platform';
import { GateOpening, Workshop } from '@cairn/training';
import { useLearnings } from '../learnings.permissions.js';
import { FoundLearning } from '../search/search.types.js';
import { citationsAtOpening, citationsAtRemark, citationsInPlan, citationsInWorkshop } from './citation.loaders.js';
import { CitationQueries } from './citation.queries.js';
import { CitationsHere, LearningUses, PlacesAtClient } from './citation.types.js';
import { citationsHere } from './citation.view.js';
import { UsablePlacesQueries } from './usable-places.queries.js';

const description = 'Learnings that the coaches use here.';

// Whoever reads the place reads what is cited in it, so the place itself is the permission.

@Resolver(() => DeploymentPlan)
export class PlanCitationsResolver {
  @ResolveField(() => CitationsHere, { description })
  async citations(@Parent() { engagementId }: DeploymentPlan, @Load() loaders: Loaders, @CurrentViewer() viewer: Viewer): Promise<CitationsHere> {
    return citationsHere(await loaders.load(citationsInPlan, engagementId), { engagementId, isOver: false }, viewer);
  }
}

@Resolver(() => Workshop)
export class WorkshopCitationsResolver {
  @ResolveField(() => CitationsHere, { description })
  async citations(@Parent() { id, engagementId, status }: Workshop, @Load() loaders: Loaders, @CurrentViewer() viewer: Viewer): Promise<CitationsHere> {
    return citationsHere(await loaders.load(citationsInWorkshop, id), { engagementId, isOver: status === 'CANCELLED' }, viewer);
  }
}

@Resolver(() => ReviewRemark)
export class RemarkCitationsResolver {
  @ResolveField(() => CitationsHere, { description })
  async citations(@Parent() { id }: ReviewRemark, @Load() loaders: Loaders, @CurrentViewer() viewer: Viewer): Promise<CitationsHere> {
    const found = await loaders.load(citationsAtRemark, id);
    return found ? citationsHere(found.facts, found, viewer) : { all: [], availableActions: [] };
  }
}

@Resolver(() => GateOpening)
export class OpeningCitationsResolver {
  @ResolveField(() => CitationsHere, { description })
  async citations(@Parent() { id }: GateOpening, @Load() loaders: Loaders, @CurrentViewer() viewer: Viewer): Promise<CitationsHere> {
    const found = await loaders.load(citationsAtOpening, id);
    return found ? citationsHere(found.facts, found, viewer) : { all: [], availableActions: [] };
  }
}

@Resolver(() => FoundLearning)
export class LearningUsesResolver {
  constructor(
    @Inject(CitationQueries) private readonly citations: CitationQueries,
    @Inject(UsablePlacesQueries) private readonly places: UsablePlacesQueries,
  ) {}

  @Query(() => [PlacesAtClient], { name: 'placesToCite', description: 'Where the reader can use a learning, by client.' })
  @Requires(useLearnings)
  placesToCite(@CurrentViewer() viewer: Viewer): Promise<PlacesAtClient[]> {
    return this.places.of(viewer);
  }

  @ResolveField(() => LearningUses, { description: 'For the page of one learning: one statement for each that is asked.' })
  uses(@Parent() { id }: FoundLearning, @CurrentViewer() viewer: Viewer): Promise<LearningUses> {
    return this.citations.usesOf(viewer, id);
  }
}
