import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { workOnCertification } from '../certification.permissions.js';
import { MoveQueries } from './move.queries.js';
import { TraineeMove } from './move.types.js';

@Resolver()
export class MoveResolver {
  constructor(@Inject(MoveQueries) private readonly moves: MoveQueries) {}

  @Query(() => TraineeMove, { name: 'traineeMove', description: 'What a move to a later cohort would mean for what was done; for those who run the cohort.' })
  @Requires(workOnCertification)
  async one(
    @CurrentViewer() viewer: Viewer,
    @Args('traineeId', { type: () => UuidScalar }) traineeId: string,
    @Args('toCohortId', { type: () => UuidScalar }) toCohortId: string,
  ): Promise<TraineeMove> {
    return this.moves.move(viewer, traineeId, toCohortId);
  }
}
