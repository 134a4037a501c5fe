import { graphql } from '../../graphql/gql.js';
import type { TrainingPageQuery } from '../../graphql/graphql.js';

export const TrainingPage_Query = graphql(`
  query TrainingPage($client: String!) {
    trainingPage(client: $client) {
      engagementId
      clientName
      clientSlug
      planNumber
      draftingOn
      draftingWords
      workingDaysLeft
      funnel {
        engagementId
        people
        invited
        booked
        trained
        toTrain
        letIn
        letInWords
        drafting
      }
      gate {
        headline
        done
        total
        dueOn
        dueWords
        rule {
          text
          decidedBy
          decidedOn
        }
        meanwhile {
          text
          path
        }
        overrideBy {
          name
        }
        canOverride
      }
      people {
        id
        personId
        name
        teamId
        teamName
        roles
        writesOkrs
        isCounted
        state
        words
        step {
          kind
          text
          on
        }
        needsSession
        letInUntil
        version
      }
      workshops {
        ...SessionRow_workshop @unmask
      }
      openings {
        ...Opening_opening @unmask
      }
      availableActions {
        ...TrainingAct_action @unmask
      }
    }
  }
`);

export type TrainingFacts = TrainingPageQuery['trainingPage'];
export type TrainingPerson = TrainingFacts['people'][number];
