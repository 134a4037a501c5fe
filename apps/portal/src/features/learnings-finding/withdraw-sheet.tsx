import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import type { FoundFacts } from './finding.documents.js';
import { WithdrawPublished_Mutation } from './using.documents.js';

/** Whoever leads the practice takes back what it published; the reason goes to the author, whoever that is. */
export function WithdrawSheet({ found, close }: { readonly found: FoundFacts; readonly close: () => void }): ReactElement {
  const [withdraw] = useMutation(WithdrawPublished_Mutation);
  return (
    <ReasonSheet
      question="Withdraw this learning for the practice?"
      label="Why, for its author"
      missing="Say why, so that its author can do better"
      confirm="Withdraw it"
      back="Leave it"
      limit={1000}
      fact="Withdrawn. Its author reads your reason; whatever cites it says so."
      send={async (reason, idempotencyKey) =>
        (await withdraw({ variables: { input: { sharedId: found.id, reason, idempotencyKey } } })).data?.withdrawPublishedLearning.errors
      }
      close={close}
    >
      <p>
        Nobody finds or reads it any more, and every place that uses it says so. You are not told whose it was. Its author gets a mail with your reason, keeps
        their text and can hand it in again.
      </p>
    </ReasonSheet>
  );
}
