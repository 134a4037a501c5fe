import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import type { ClientConsent } from './consent.document.js';
import { afterwards, WithdrawConsent_Mutation } from './consent.mutations.js';

export interface Withdrawing {
  /** Null: everything. */
  readonly consentId: string | null;
  readonly what: string;
}

interface Props {
  readonly consent: ClientConsent;
  readonly withdrawing: Withdrawing;
  readonly close: () => void;
}

/** Takes back what was allowed; words to the coaches are welcome, not needed. */
export function WithdrawSheet({ consent, withdrawing: { consentId, what }, close }: Props): ReactElement {
  const [withdraw] = useMutation(WithdrawConsent_Mutation, afterwards);
  return (
    <ReasonSheet
      question={`Withdraw ${what}?`}
      field="note"
      label="A word to your coaches"
      confirm="Withdraw"
      back="Leave it as it is"
      fact="Withdrawn. What rested on it is taken down, and your coaches are told."
      close={close}
      send={async (note, idempotencyKey) => {
        const input = { clientId: consent.clientId, version: consent.version, consentId, note, idempotencyKey };
        return (await withdraw({ variables: { input } })).data?.withdrawConsent.errors;
      }}
    >
      <p>
        What rested on it is taken down at once; every place that cites it says that it was withdrawn. The record of what you allowed and when stays. Nothing in
        your work with {consent.practiceName} depends on it.
      </p>
    </ReasonSheet>
  );
}
