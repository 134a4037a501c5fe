import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql/gql.js';
import type { SignalKind } from '../../graphql/graphql.js';
import { SignalList } from '../../ui/health/signal-list.js';
import { Onward } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';

const ClientSignals_Query = graphql(`
  query ClientSignals {
    today {
      engagements {
        engagementId
        clientSlug
        signals {
          kind
          health
          reason
          path
        }
      }
    }
  }
`);

const names: Readonly<Record<SignalKind, string>> = {
  SPONSOR: 'Sponsor',
  TRAINING: 'Training',
  RHYTHM: 'Rhythm',
  OUTCOME: 'Outcome',
  INDEPENDENCE: 'Independence',
};

/** The five signals of this client, each with its cause. It may fail without the rest of the page. */
export function SignalsPart({ slug }: { readonly slug: string }): ReactElement | null {
  // Read past the cache: Today keeps the same answer with other fields.
  const { data, error, loading, refetch } = useQuery(ClientSignals_Query, { fetchPolicy: 'no-cache' });
  const found = data?.today.engagements.find(({ clientSlug }) => clientSlug === slug);
  if (data && !found) return null;
  return (
    <RuledSection heading="Signals">
      {error ? (
        <PartError what="The signals" retry={() => void refetch()} />
      ) : loading || !found ? (
        <Skeleton rows={5} twoLines={false} />
      ) : (
        <SignalList
          signals={found.signals.map(({ kind, health, reason, path }) => ({
            name: names[kind],
            health,
            reason,
            link:
              path && path !== `/c/${slug}` ? (
                <Link to={path}>
                  <Onward>Look</Onward>
                </Link>
              ) : undefined,
          }))}
        />
      )}
    </RuledSection>
  );
}
