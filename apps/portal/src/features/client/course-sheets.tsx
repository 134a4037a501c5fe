import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import type { CourseSheetProps } from './course-sheet-props.js';

const ExtendEngagement_Mutation = graphql(`
  mutation ExtendEngagement($input: ExtendEngagementInput!) {
    extendEngagement(input: $input) {
      engagement {
        id
        moment
        ...ClientSettings_engagement
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const PauseEngagement_Mutation = graphql(`
  mutation PauseEngagement($input: PauseEngagementInput!) {
    pauseEngagement(input: $input) {
      engagement {
        id
        moment
        ...ClientSettings_engagement
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const CloseEngagement_Mutation = graphql(`
  mutation CloseEngagement($input: CloseEngagementInput!) {
    closeEngagement(input: $input) {
      engagement {
        id
        moment
        ...ClientSettings_engagement
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const seen = { refetchQueries: ['ClientHistory'] };
/** Closing makes room for the next engagement, which the client's own acts tell. */
const seenByClient = { refetchQueries: ['ClientHistory', 'ClientSettingsPage'] };

export function ExtendSheet({ engagementId, version, clientName, close }: CourseSheetProps): ReactElement {
  const [extend] = useMutation(ExtendEngagement_Mutation, seen);
  return (
    <ReasonSheet
      question={`Extend the work with ${clientName} by a cycle?`}
      missing="Say why you extend"
      confirm="Extend by a cycle"
      back="Leave the plan as it is"
      fact="One more cycle stands in the plan, and the hand-over moved behind it."
      send={async (reason, idempotencyKey) =>
        (await extend({ variables: { input: { engagementId, version, reason, idempotencyKey } } })).data?.extendEngagement.errors
      }
      close={close}
    >
      <p>
        A cycle of the practice’s usual length and its reset come after the last reset; the hand-over moves behind them. You can move the dates afterwards.
        Nobody gets a mail.
      </p>
    </ReasonSheet>
  );
}

export function PauseSheet({ engagementId, version, clientName, close }: CourseSheetProps): ReactElement {
  const [pause] = useMutation(PauseEngagement_Mutation, seen);
  return (
    <ReasonSheet
      question={`Pause the work with ${clientName}?`}
      missing="Say why you pause"
      confirm="Pause from today"
      back="Go on working"
      fact={`The work with ${clientName} is paused from today.`}
      send={async (reason, idempotencyKey) =>
        (await pause({ variables: { input: { engagementId, version, reason, idempotencyKey } } })).data?.pauseEngagement.errors
      }
      close={close}
    >
      <p>From today it is paused. When you resume it, you choose whether the dates move by the days that were lost.</p>
    </ReasonSheet>
  );
}

export function CloseSheet({ engagementId, version, clientName, close }: CourseSheetProps): ReactElement {
  const [end] = useMutation(CloseEngagement_Mutation, seenByClient);
  return (
    <ReasonSheet
      question={`Close the engagement with ${clientName} for good?`}
      missing="Say why you close it"
      confirm="Close for good"
      back="Keep it open"
      fact={`The engagement with ${clientName} is closed.`}
      send={async (reason, idempotencyKey) =>
        (await end({ variables: { input: { engagementId, version, reason, idempotencyKey } } })).data?.closeEngagement.errors
      }
      close={close}
    >
      <p>
        Everything stays readable, and nothing in it changes any more. This cannot be taken back; a new engagement with {clientName} can be started at any time.
      </p>
    </ReasonSheet>
  );
}
