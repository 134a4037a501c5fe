import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { assess } from '../certification.permissions.js';
import { MatrixQueries } from './matrix.queries.js';
import { CohortMatrix } from './matrix.types.js';

@Resolver(() => CohortMatrix)
export class MatrixResolver {
  constructor(@Inject(MatrixQueries) private readonly matrices: MatrixQueries) {}

  @Query(() => CohortMatrix, { name: 'cohortMatrix', description: 'For those who run the cohort, and for mentors of its trainees.' })
  @Requires(assess)
  one(@CurrentViewer() viewer: Viewer, @Args('cohortId', { type: () => UuidScalar }) cohortId: string): Promise<CohortMatrix> {
    return this.matrices.ofCohort(viewer, cohortId);
  }
}
