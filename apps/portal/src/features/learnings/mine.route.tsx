import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { LearningTabs } from '../../templates/learning-tabs.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { LearningRow } from './learning-row.js';

const MyLearningsPage_Query = graphql(`
  query MyLearningsPage {
    myLearnings {
      id
      stage
      binnedAt
      ...LearningRow_learning @unmask
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, MyLearningsPage_Query, {});

const groups = [
  { heading: 'Came back with remarks', stages: ['RETURNED'] },
  { heading: 'Only you', stages: ['DRAFT'] },
  { heading: 'With the coaches of the client', stages: ['TEAM'] },
  { heading: 'With a second person', stages: ['IN_REVIEW'] },
  { heading: 'Published', stages: ['PUBLISHED'] },
  { heading: 'Withdrawn', stages: ['WITHDRAWN'] },
] as const;

/** What one wrote oneself, by how far it has come. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const navigate = useNavigate();
  usePageActs([{ id: 'add-learning', words: 'Add a learning', keys: 'a', run: () => void navigate('/learnings/new') }]);
  const kept = data.myLearnings.filter(({ binnedAt }) => binnedAt === null);
  const binned = data.myLearnings.filter(({ binnedAt }) => binnedAt !== null);
  const returned = kept.filter(({ stage }) => stage === 'RETURNED').length;
  const drafts = kept.filter(({ stage }) => stage === 'DRAFT' || stage === 'TEAM').length;
  const title =
    returned > 0
      ? `${plural(returned, 'learning came back', 'learnings came back')} with remarks`
      : drafts > 0
        ? `${plural(drafts, 'learning is', 'learnings are')} not shared yet`
        : 'My learnings';
  return (
    <Page>
      <LearningTabs />
      <PageHead
        title={title}
        tabTitle="My learnings"
        acts={
          <ButtonLink look="filled" to="/learnings/new">
            Add a learning
          </ButtonLink>
        }
      />
      {kept.length === 0 && (
        <EmptyState kind="first" headline="What one client taught helps the next.">
          Write one sentence where it happened: beside an exception, after a workshop, while you review a draft. It stays yours until you share it.
        </EmptyState>
      )}
      {groups.map(({ heading, stages }) => {
        const found = kept.filter(({ stage }) => (stages as readonly string[]).includes(stage));
        return found.length === 0 ? null : (
          <RuledSection key={heading} heading={heading} count={found.length}>
            <RowList label={heading}>
              {found.map((learning) => (
                <LearningRow key={learning.id} learning={learning} />
              ))}
            </RowList>
          </RuledSection>
        );
      })}
      {binned.length > 0 && (
        <RuledSection heading="Bin" count={binned.length} note="gone after 30 days">
          <RowList label="Bin">
            {binned.map((learning) => (
              <LearningRow key={learning.id} learning={learning} />
            ))}
          </RowList>
        </RuledSection>
      )}
    </Page>
  );
}
