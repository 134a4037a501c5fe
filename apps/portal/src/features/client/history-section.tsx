import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';
import css from './client.module.css';

const ClientHistory_Query = graphql(`
  query ClientHistory($client: String!) {
    engagementActs(client: $client) {
      id
      kind
      text
      reason
      byName
      at
      recordSeq
    }
  }
`);

/** What was done to the agreement with the client, the newest first. */
export function HistorySection({ slug }: { readonly slug: string }): ReactElement {
  const { data, error, refetch } = useQuery(ClientHistory_Query, { variables: { client: slug }, fetchPolicy: 'cache-and-network' });
  return (
    <RuledSection heading="What was done" note="the newest first">
      {error ? <PartError what="The history" retry={() => void refetch()} /> : !data && <Skeleton rows={3} />}
      {data && data.engagementActs.length === 0 && (
        <p className={css.detail}>Acts that change the agreement with the client stand here, with who did them and why.</p>
      )}
      {data && (
        <ol className={css.lines} aria-label="What was done">
          {data.engagementActs.map((act) => (
            <li key={act.id} className={css.line}>
              <div>
                <p>{act.text}</p>
                {act.reason && <p className={css.reason}>{act.reason}</p>}
              </div>
              <p className={css.detail}>
                {act.byName}, <Time at={act.at} />, record {act.recordSeq}
              </p>
            </li>
          ))}
        </ol>
      )}
    </RuledSection>
  );
}
