import type { FragmentType } from '@apollo/client/masking';
import { graphql } from '../graphql/gql.js';

export const ActState_action = graphql(`
  fragment ActState_action on AvailableAction {
    action
    state {
      __typename
      ... on Allowed {
        label
      }
      ... on Gated {
        headline
        done
        total
        canOverride
        overrideBy {
          name
        }
        left {
          text
          act {
            text
            path
          }
        }
        meanwhile {
          text
          path
        }
        rule {
          text
          decidedBy
          decidedOn
        }
      }
      ... on Forbidden {
        headline
        askPerson {
          name
        }
      }
    }
  }
`);

/** When something locked is wanted, where a page shows that beside the rest. */
export const ActDue_action = graphql(`
  fragment ActDue_action on AvailableAction {
    state {
      ... on Gated {
        dueOn
        dueWords
      }
    }
  }
`);

type Action = { readonly action: string; readonly state?: { readonly __typename: string } } | FragmentType<typeof ActState_action>;

/** What the server says of an act; `absent` when this reader never has it. The portal works nothing out itself. */
export function actState(actions: readonly Action[], name: string): 'allowed' | 'gated' | 'absent' {
  const found = actions.find((action) => (action as { action?: string }).action === name) as { state?: { __typename?: string } } | undefined;
  if (found?.state?.__typename === 'Allowed') return 'allowed';
  return found?.state?.__typename === 'Gated' ? 'gated' : 'absent';
}
