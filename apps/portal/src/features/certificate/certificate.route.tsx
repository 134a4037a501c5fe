import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { titleOf } from './certificate-words.js';
import { HeldCertificate } from './held-certificate.js';
import { Requirements } from './requirements.js';

const MyCertificate_Query = graphql(`
  query MyCertificatePage {
    myCertificates {
      certificates {
        id
        number
        standing
        visibility
        ...HeldCertificate_certificate
      }
      onTheWay {
        traineeId
        title
        cohortName
        noPaperBecause
        requirements {
          words
          met
        }
        gate {
          headline
          done
          total
          left {
            text
          }
        }
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, MyCertificate_Query, {}, { fetchPolicy: 'network-only' });

/** One's own certificates, or what stands between oneself and the first. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { certificates, onTheWay } = data.myCertificates;
  const [newest, ...older] = certificates;
  const title = newest ? titleOf(newest) : (onTheWay?.gate?.headline ?? (onTheWay ? 'Every requirement holds' : 'Certificate'));
  return (
    <Page>
      <PageHead title={title} tabTitle="Certificate" context={onTheWay ? `${onTheWay.title}, ${onTheWay.cohortName}` : undefined} />
      {newest && <HeldCertificate certificate={newest} />}
      {onTheWay && (
        <>
          {onTheWay.gate ? (
            <GateCard {...gateParts({ ...onTheWay.gate, headline: 'The certificate is issued when every requirement holds' }, { counted: 'met' })} />
          ) : (
            <EmptyState kind="done" headline="Nothing is left to do.">
              The certification director issues your certificate; you get a mail with it.
            </EmptyState>
          )}
          <Requirements requirements={onTheWay.requirements} />
          {onTheWay.noPaperBecause !== null && (
            <RuledSection heading="Your name on paper">
              <p>{onTheWay.noPaperBecause} Tell whoever directs the certification how it is written.</p>
            </RuledSection>
          )}
        </>
      )}
      {!newest && !onTheWay && (
        <EmptyState kind="first" headline="Your certificate will stand here.">
          Once you are in a cohort, this page says what is left before it.
        </EmptyState>
      )}
      {older.length > 0 && (
        <RuledSection heading="Earlier" count={older.length}>
          {older.map((certificate) => (
            <HeldCertificate key={certificate.id} certificate={certificate} folded />
          ))}
        </RuledSection>
      )}
    </Page>
  );
}
