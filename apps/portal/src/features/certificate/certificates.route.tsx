import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { CandidateRow } from './candidate-row.js';
import { IssueSheet } from './issue-sheet.js';
import { IssuedRow } from './issued-row.js';
import { RenewSheet } from './renew-sheet.js';
import { ReplaceSheet } from './replace-sheet.js';
import { RevokeSheet } from './revoke-sheet.js';

const Certificates_Query = graphql(`
  query CertificatesPage($after: String) {
    certificateCandidates {
      traineeId
      name
      cohortName
      title
      noPaperBecause
      gate {
        headline
        left {
          text
        }
      }
      availableActions {
        action
        state {
          __typename
        }
      }
    }
    certificates(first: 50, after: $after) {
      edges {
        node {
          id
          number
          holderName
          title
          issuedOn
          validUntil
          standing
          verifyUrl
          visibility
          version
          renewal {
            state
            gate {
              left {
                text
              }
            }
          }
          availableActions {
            action
            state {
              __typename
              ... on Allowed {
                label
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  startQuery(context, Certificates_Query, { after: new URL(request.url).searchParams.get('after') }, { fetchPolicy: 'network-only' });

type Opened = { readonly act: 'issue' | 'revoke' | 'replace' | 'renew'; readonly id: string };

/** Who can be certified now, who is how far, and everything that was certified. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [params] = useSearchParams();
  const [opened, open] = useState<Opened>();
  const close = (): void => open(undefined);
  const { certificateCandidates: candidates, certificates } = data;
  const ready = candidates.filter((one) => one.gate === null);
  const later = candidates.filter((one) => one.gate !== null);
  const issued = certificates.edges.map(({ node }) => node);
  const candidate = candidates.find((one) => one.traineeId === opened?.id);
  const certificate = issued.find((one) => one.id === opened?.id);
  return (
    <Page>
      <PageHead
        title={ready.length > 0 ? `${plural(ready.length, 'person', 'people')} can be certified` : 'Certificates'}
        tabTitle="Certificates"
        context={issued.length > 0 ? `${plural(certificates.totalCount ?? issued.length, 'certificate', 'certificates')} issued so far` : undefined}
      />
      {ready.length > 0 && (
        <RuledSection heading="Ready" count={ready.length}>
          <RowList label="People who can be certified">
            {ready.map((one) => (
              <CandidateRow key={one.traineeId} candidate={one} issue={() => open({ act: 'issue', id: one.traineeId })} />
            ))}
          </RowList>
        </RuledSection>
      )}
      <RuledSection heading="Issued" count={certificates.totalCount || undefined}>
        {issued.length === 0 ? (
          <EmptyState kind="first" headline="The first certificate will stand here.">
            It can be issued once somebody has met every requirement of their programme.
          </EmptyState>
        ) : (
          <RowList label="Issued certificates">
            {issued.map((one) => (
              <IssuedRow key={one.id} certificate={one} act={(act) => open({ act, id: one.id })} />
            ))}
          </RowList>
        )}
        {issued.filter((one) => one.standing === 'KEY_REVOKED').length > 1 && (
          <ButtonLink to="/settings/signing">Issue all anew that a revoked key signed</ButtonLink>
        )}
        {params.get('after') !== null && <ButtonLink to="?">Newest</ButtonLink>}
        {certificates.pageInfo.hasNextPage && <ButtonLink to={`?after=${encodeURIComponent(certificates.pageInfo.endCursor ?? '')}`}>Earlier ones</ButtonLink>}
      </RuledSection>
      {later.length > 0 && (
        <RuledSection heading="On the way" count={later.length}>
          <RowList label="People on the way to a certificate">
            {later.map((one) => (
              <CandidateRow key={one.traineeId} candidate={one} />
            ))}
          </RowList>
        </RuledSection>
      )}
      {opened?.act === 'issue' && candidate && <IssueSheet candidate={candidate} close={close} />}
      {opened?.act === 'revoke' && certificate && <RevokeSheet certificate={certificate} close={close} />}
      {opened?.act === 'renew' && certificate && <RenewSheet certificate={certificate} close={close} />}
      {opened?.act === 'replace' && certificate && <ReplaceSheet certificate={certificate} close={close} />}
    </Page>
  );
}
