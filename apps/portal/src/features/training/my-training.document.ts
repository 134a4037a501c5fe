import { graphql } from '../../graphql/gql.js';
import type { MyTrainingPageQuery } from '../../graphql/graphql.js';

export const MyTrainingPage_Query = graphql(`
  query MyTrainingPage($client: String!) {
    myTraining(client: $client) {
      engagementId
      clientName
      clientSlug
      teamName
      writesOkrs
      state
      words
      since
      cyclesLeft
      step {
        kind
        text
        workshopId
      }
      draftingOn
      draftingWords
      gate {
        headline
        done
        total
        dueOn
        dueWords
        left {
          text
          dueOn
          act {
            text
            path
          }
        }
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
      teamGate {
        headline
        done
        total
        dueOn
        dueWords
        left {
          text
          dueOn
          act {
            text
            path
          }
        }
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
      workshops {
        ...OwnSession_workshop @unmask
      }
      history {
        at
        words
      }
    }
  }
`);

export type Mine = MyTrainingPageQuery['myTraining'];
