import { graphql } from '../../graphql/gql.js';
import type { TraineeMoveQuery } from '../../graphql/graphql.js';

/** What a move would mean for what was done, before anybody is moved. */
export const TraineeMove_Query = graphql(`
  query TraineeMove($traineeId: UUID!, $toCohortId: UUID!) {
    traineeMove(traineeId: $traineeId, toCohortId: $toCohortId) {
      cohortName
      isSameVersion
      versionNumber
      waits
      closed
      counts
      goesOn
      again
      gone
      added
    }
  }
`);

export type MoveFacts = TraineeMoveQuery['traineeMove'];
