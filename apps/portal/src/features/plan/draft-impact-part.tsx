import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Onward } from '../../ui/marks/marks.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';

const DraftImpact_Query = graphql(`
  query DraftImpact($id: UUID!) {
    changeSet(id: $id) {
      id
      draftImpact {
        checked
        words
        broken {
          draftId
          teamName
          cycleNumber
          published
          keyResults
          words
          path
        }
      }
    }
  }
`);

/** Which OKRs that are written already the changes would break, each with the way to it; only for those who may read them. It may fail without the page. */
export function DraftImpactPart({ changeSetId, client }: { readonly changeSetId: string; readonly client: string }): ReactElement | null {
  // Drafts move while a change is proposed: never from the cache.
  const { data, error, loading, refetch } = useQuery(DraftImpact_Query, { variables: { id: changeSetId as never }, fetchPolicy: 'network-only' });
  const impact = data?.changeSet.draftImpact;
  if (data && !impact) return null;
  return (
    <RuledSection heading="OKRs written already" note={impact?.checked ? `${plural(impact.checked, 'team', 'teams')} looked at` : undefined}>
      {error ? (
        <PartError what="What the changes do to drafts" retry={() => void refetch()} />
      ) : loading || !impact ? (
        <Skeleton rows={2} />
      ) : (
        <>
          <p>{impact.checked === 0 ? 'None yet: no team has begun to write.' : impact.words}</p>
          {impact.broken.length > 0 && (
            <RowList label="OKRs that would break this">
              {impact.broken.map(({ draftId, teamName, cycleNumber, published, keyResults, words, path }) => (
                <Row
                  key={draftId}
                  id={draftId}
                  name={<Link to={path}>{teamName}</Link>}
                  title={words[0]}
                  detail={words.length > 1 && `and ${plural(words.length - 1, 'more finding', 'more findings')}`}
                  when={[published ? 'published' : 'draft', `cycle ${cycleNumber}`, keyResults > 0 && plural(keyResults, 'key result', 'key results')]
                    .filter(Boolean)
                    .join(', ')}
                />
              ))}
            </RowList>
          )}
          <p>
            <Link to={`/c/${client}/okrs`}>
              <Onward>All drafts of this client</Onward>
            </Link>
          </p>
        </>
      )}
    </RuledSection>
  );
}
