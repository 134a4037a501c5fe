import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { OwnCohortQueries } from './own-cohort.queries.js';
import { OwnCohort } from './own-cohort.types.js';

@Resolver(() => OwnCohort)
export class OwnCohortResolver {
  constructor(@Inject(OwnCohortQueries) private readonly cohorts: OwnCohortQueries) {}

  @Query(() => OwnCohort, { name: 'myCohort', nullable: true, description: 'The cohort in which the reader learns; null for whoever is in none.' })
  @Requires(signedIn)
  mine(@CurrentViewer() viewer: Viewer): Promise<OwnCohort | null> {
    return this.cohorts.mine(viewer);
  }
}
