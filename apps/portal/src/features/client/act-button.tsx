import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { gateParts } from '../../app/gate.js';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { LockedButton } from '../../ui/gate/locked-button.js';

const ActButton_engagement = graphql(`
  fragment ActButton_engagement on Engagement {
    id
    availableActions {
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
        }
      }
    }
  }
`);

export type ActingEngagement = FragmentType<typeof ActButton_engagement>;

/** Whether the server offers an act now. */
export function useMay(engagement: ActingEngagement): (action: string) => boolean {
  const { data } = useSuspenseFragment({ fragment: ActButton_engagement, from: engagement });
  return (name) => data.availableActions.some(({ action, state }) => action === name && state.__typename === 'Allowed');
}

interface Props {
  readonly engagement: ActingEngagement;
  readonly action: string;
  readonly press: () => void;
}

/** An act as the server offers it: a button, a locked one that says why, or nothing for whoever never has it. */
export function ActButton({ engagement, action, press }: Props): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: ActButton_engagement, from: engagement });
  const state = data.availableActions.find((one) => one.action === action)?.state;
  if (state?.__typename === 'Allowed')
    return (
      <Button small onClick={press}>
        {state.label}
      </Button>
    );
  if (state?.__typename !== 'Gated') return null;
  return (
    <LockedButton small gate={gateParts(state)}>
      {actWords[action] ?? 'Not now'}
    </LockedButton>
  );
}

/** What a locked act is called; its label comes only once it is open. */
const actWords: Readonly<Record<string, string>> = {
  setOutcome: 'Write down the outcome',
  movePhase: 'Move dates',
  extendEngagement: 'Extend by a cycle',
  pauseEngagement: 'Pause',
  resumeEngagement: 'Resume',
  closeEngagement: 'Close',
  switchMode: 'Switch the mode',
  putCoachOn: 'Put a coach on',
};
