import { graphql } from '../../graphql/gql.js';
import type { TrainingAct_ActionFragment } from '../../graphql/graphql.js';
import type { GatedFacts } from '../../app/gate.js';

export const TrainingAct_action = graphql(`
  fragment TrainingAct_action on AvailableAction {
    action
    state {
      ... on Allowed {
        label
      }
      ... on Gated {
        headline
        dueOn
        dueWords
        left {
          text
          dueOn
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

type Act = Pick<TrainingAct_ActionFragment, 'action' | 'state'>;

/** What the act is called on its button, where the server offers it now. */
export function labelOf(actions: readonly Act[], name: string): string | undefined {
  const state = actions.find(({ action }) => action === name)?.state;
  return state?.__typename === 'Allowed' ? state.label : undefined;
}

/** Why the act is locked for now, where it is. */
export function lockOf(actions: readonly Act[], name: string): GatedFacts | undefined {
  const state = actions.find(({ action }) => action === name)?.state;
  return state?.__typename === 'Gated' ? state : undefined;
}

/** After a change the page that is up is read again. */
export const thenAgain = { refetchQueries: 'active', awaitRefetchQueries: true } as const;
