import type { ReactElement } from 'react';
import type { Day } from '../../app/scalars.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import type { CertificateStanding, RenewalState } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { Row } from '../../ui/rows/row-list.js';
import { standingWords } from './certificate-words.js';

export interface IssuedFacts {
  readonly id: string;
  readonly number: string;
  readonly holderName: string;
  readonly title: string;
  readonly issuedOn: Day;
  readonly validUntil: Day;
  readonly standing: CertificateStanding;
  readonly verifyUrl: string;
  readonly visibility: 'PUBLIC' | 'PRIVATE';
  readonly renewal?: { readonly state: RenewalState; readonly gate?: { readonly left: readonly { readonly text: string }[] } | null } | null;
  readonly version: number;
  readonly availableActions: readonly { readonly action: string; readonly state: { readonly __typename: string; readonly label?: string } }[];
}

/** Its last day belongs to one that holds or held until then. */
function Standing({ certificate: { standing, validUntil } }: { readonly certificate: IssuedFacts }): ReactElement {
  const { short } = standingWords[standing];
  if (standing !== 'VALID' && standing !== 'EXPIRED') return <>{short}</>;
  return (
    <>
      {standing === 'VALID' ? 'Valid to' : 'Expired, was valid to'} <Time day={validUntil} />
    </>
  );
}

/** In the months around its end: what its holder still has to do, so that the director can remind them. */
function RenewalLine({ certificate: { renewal } }: { readonly certificate: IssuedFacts }): ReactElement | null {
  const left = renewal?.gate?.left ?? [];
  return renewal && renewal.state !== 'EARLY' && left.length > 0 ? <>. Renewal waits for {listed(left.map(({ text }) => text))}</> : null;
}

/** One certificate in the director's list. */
export function IssuedRow({
  certificate,
  act,
}: {
  readonly certificate: IssuedFacts;
  readonly act: (name: 'revoke' | 'replace' | 'renew') => void;
}): ReactElement {
  const may = (action: string): boolean => certificate.availableActions.some((one) => one.action === action);
  const renewal = certificate.availableActions.find((one) => one.action === 'renewCertificate' && one.state.__typename === 'Allowed');
  // What was signed with a key that is proof no more wants to be signed anew.
  const anew = certificate.standing === 'KEY_REVOKED' && may('replaceCertificate');
  const replace = may('replaceCertificate') ? (
    <Button small look={anew && !renewal ? 'outlined' : 'quiet'} onClick={() => act('replace')}>
      Replace
    </Button>
  ) : undefined;
  const revoke = may('revokeCertificate') ? (
    <Button small look={renewal || anew ? 'quiet' : 'outlined'} onClick={() => act('revoke')}>
      Revoke
    </Button>
  ) : undefined;
  return (
    <Row
      id={certificate.id}
      name={certificate.holderName}
      title={certificate.title}
      detail={
        <>
          <a href={new URL(certificate.verifyUrl).pathname}>{certificate.number}</a>. <Standing certificate={certificate} />
          <RenewalLine certificate={certificate} />
          {certificate.visibility === 'PRIVATE' && '. Kept private by its holder'}
        </>
      }
      when={<Time day={certificate.issuedOn} />}
      button={
        renewal ? (
          <Button small onClick={() => act('renew')}>
            {renewal.state.label}
          </Button>
        ) : anew ? (
          replace
        ) : (
          revoke
        )
      }
      more={
        <>
          {(renewal || anew) && revoke}
          {(renewal || !anew) && replace}
        </>
      }
    />
  );
}
