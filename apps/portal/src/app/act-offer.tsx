import type { ReactElement } from 'react';
import { graphql } from '../graphql/gql.js';
import type { ActOffer_ActionFragment } from '../graphql/graphql.js';
import { Button } from '../ui/button/button.js';
import { LockedButton } from '../ui/gate/locked-button.js';
import { gateParts } from './gate.js';

export const ActOffer_action = graphql(`
  fragment ActOffer_action on AvailableAction {
    action
    state {
      ... on Allowed {
        label
      }
      ... on Gated {
        headline
        dueOn
        left {
          text
          dueOn
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
    }
  }
`);

export type Actions = readonly ActOffer_ActionFragment[];

/** What the server says of an act; undefined when it does not speak of it. */
export const stateOf = (actions: Actions, name: string): ActOffer_ActionFragment['state'] | undefined => actions.find(({ action }) => action === name)?.state;

interface Props {
  readonly actions: Actions;
  readonly action: string;
  readonly press: () => void;
  /** What it is called while it is locked, since its own label comes only once it is open; without it a locked act is not shown. */
  readonly locked?: string;
  readonly look?: 'filled' | 'outlined';
  readonly small?: boolean;
}

/** An act as the server offers it: a button, a locked one that says why, or nothing for whoever never has it. */
export function ActOffer({ actions, action, press, locked, look, small }: Props): ReactElement | null {
  const state = stateOf(actions, action);
  if (state?.__typename === 'Allowed')
    return (
      <Button look={look} small={small} onClick={press}>
        {state.label}
      </Button>
    );
  if (state?.__typename !== 'Gated' || locked === undefined) return null;
  return (
    <LockedButton small={small} gate={gateParts(state)}>
      {locked}
    </LockedButton>
  );
}
