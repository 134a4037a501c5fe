import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { LearningTabs } from '../../templates/learning-tabs.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReviewForm } from './review-form.js';

const LearningQueuePage_Query = graphql(`
  query LearningQueuePage {
    learningQueue {
      waiting {
        id
        ...ReviewForm_learning @unmask
      }
      forOthers
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, LearningQueuePage_Query, {});

/** What waits for a second person, the longest waiting first. Whose it is, this page does not know. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  const { revalidate } = useRevalidator();
  useRefreshOnReturn(started, 60);
  const { waiting, forOthers } = data.learningQueue;
  const isEmpty = waiting.length === 0;
  const others =
    forOthers === 0
      ? ''
      : ` ${plural(forOthers, isEmpty ? 'waits' : 'more waits', isEmpty ? 'wait' : 'more wait')} for somebody else: your own, or from a client that you coach.`;
  return (
    <Page>
      <LearningTabs />
      <PageHead
        title={isEmpty ? 'No learning waits for you' : `Would the client recognise itself? ${plural(waiting.length, 'learning waits', 'learnings wait')}`}
        tabTitle="Learnings to review"
        context={isEmpty ? others.trim() || undefined : `You do not see who wrote it or where. If you can guess, others can: return it.${others}`}
      />
      {isEmpty ? (
        <EmptyState kind="done" headline={forOthers === 0 ? 'Everything that was handed in is read.' : 'The rest is for somebody else to read.'}>
          Learnings come here when a colleague hands one in.
        </EmptyState>
      ) : (
        <RuledSection heading="To read" count={waiting.length} note="longest waiting first">
          {waiting.map((learning, index) => (
            <ReviewForm key={`${learning.id}-${learning.round}`} learning={learning} first={index === 0} left={() => void revalidate()} />
          ))}
        </RuledSection>
      )}
    </Page>
  );
}
