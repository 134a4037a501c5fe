import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { RenewCertificate_Mutation } from './documents.js';

interface Props {
  readonly certificate: {
    readonly id: string;
    readonly number: string;
    readonly holderName: string;
    readonly version: number;
    readonly availableActions: readonly { readonly action: string; readonly state: { readonly __typename: string; readonly label?: string } }[];
  };
  readonly close: () => void;
}

/** Renews, or after the days of grace reinstates, which says why. */
export function RenewSheet({ certificate, close }: Props): ReactElement {
  const [renew] = useMutation(RenewCertificate_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const label = certificate.availableActions.find((one) => one.action === 'renewCertificate')?.state.label ?? 'Renew';
  const lapsed = label === 'Reinstate';
  return (
    <ReasonSheet
      question={
        lapsed
          ? `Reinstate certificate ${certificate.number} of ${certificate.holderName}?`
          : `Renew certificate ${certificate.number} of ${certificate.holderName}?`
      }
      confirm={label}
      back="Not yet"
      fact={lapsed ? 'A new certificate is issued, from today.' : 'A new certificate is issued; it joins the old one.'}
      missing={lapsed ? 'Say why it is reinstated' : undefined}
      hint={lapsed ? 'It goes into the record with your name.' : 'Not needed for a renewal in time.'}
      close={close}
      send={async (reason, idempotencyKey) =>
        (await renew({ variables: { input: { certificateId: certificate.id, version: certificate.version, reason, idempotencyKey } } })).data?.renewCertificate
          .errors
      }
    >
      <p>What the programme asks for is declared. The new certificate has a number of its own, and the page of the old one leads to it.</p>
    </ReasonSheet>
  );
}
