import type { GatedFacts } from '../../app/gate.js';
import { graphql } from '../../graphql/gql.js';
import type { LearningAct_ActionFragment } from '../../graphql/graphql.js';

export const LearningAct_action = graphql(`
  fragment LearningAct_action on AvailableAction {
    action
    state {
      ... on Allowed {
        label
      }
      ... on Gated {
        ...PathGate_gated @unmask
      }
      ... on Forbidden {
        headline
      }
    }
  }
`);

type Act = Pick<LearningAct_ActionFragment, 'action' | 'state'>;
const stateOf = (actions: readonly Act[], name: string): Act['state'] | undefined => actions.find(({ action }) => action === name)?.state;

/** What the act is called on its button, where the server offers it now. */
export function labelOf(actions: readonly Act[], name: string): string | undefined {
  const state = stateOf(actions, name);
  return state?.__typename === 'Allowed' ? state.label : undefined;
}

/** Why the act is locked for now, where it is. */
export function lockOf(actions: readonly Act[], name: string): GatedFacts | undefined {
  const state = stateOf(actions, name);
  return state?.__typename === 'Gated' ? state : undefined;
}

/** Why the act is none for this reader, where it is not. */
export function whyNot(actions: readonly Act[], name: string): string | undefined {
  const state = stateOf(actions, name);
  return state?.__typename === 'Forbidden' ? state.headline : undefined;
}

/** After a change the page that is up is read again. */
export const thenAgain = { refetchQueries: 'active', awaitRefetchQueries: true } as const;
