import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { ActOffer, stateOf } from '../../app/act-offer.js';
import { graphql } from '../../graphql/gql.js';

const ActButton_engagement = graphql(`
  fragment ActButton_engagement on Engagement {
    id
    availableActions {
      ...ActOffer_action @unmask
    }
  }
`);

export type ActingEngagement = FragmentType<typeof ActButton_engagement>;

/** Whether the server offers an act now. */
export function useMay(engagement: ActingEngagement): (action: string) => boolean {
  const { data } = useSuspenseFragment({ fragment: ActButton_engagement, fragmentName: 'ActButton_engagement', from: engagement });
  return (name) => stateOf(data.availableActions, name)?.__typename === 'Allowed';
}

interface Props {
  readonly engagement: ActingEngagement;
  readonly action: string;
  readonly press: () => void;
}

/** An act of the engagement, as the server offers it. */
export function ActButton({ engagement, action, press }: Props): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: ActButton_engagement, fragmentName: 'ActButton_engagement', from: engagement });
  return <ActOffer small actions={data.availableActions} action={action} press={press} locked={actWords[action] ?? 'Not now'} />;
}

/** What a locked act is called. */
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
