import { useReadQuery } from '@apollo/client/react';
import { useCallback, useState, type ReactElement } from 'react';
import { useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ReviewForm_LearningFragment } from '../../graphql/graphql.js';
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

const keyOf = ({ id, round }: ReviewForm_LearningFragment): string => `${id}-${round}`;

/** What waits for a second person, the longest waiting first. Whose it is, this page does not know. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  const { revalidate } = useRevalidator();
  useRefreshOnReturn(started, 60);
  const { waiting, forOthers } = data.learningQueue;
  const isEmpty = waiting.length === 0;
  const [held, setHeld] = useState<readonly ReviewForm_LearningFragment[]>([]);
  const hold = useCallback(
    (learning: ReviewForm_LearningFragment, written: boolean) =>
      setHeld((before) => {
        const others = before.filter((one) => keyOf(one) !== keyOf(learning));
        return written ? [...others, learning] : others.length < before.length ? others : before;
      }),
    [],
  );
  // Decided elsewhere while remarks were written here: they stay until whoever typed them lets them go.
  const over = held.filter((one) => !waiting.some((other) => keyOf(other) === keyOf(one)));
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
      {isEmpty && over.length === 0 ? (
        <EmptyState kind="done" headline={forOthers === 0 ? 'Everything that was handed in is read.' : 'The rest is for somebody else to read.'}>
          Learnings come here when a colleague hands one in.
        </EmptyState>
      ) : (
        <RuledSection
          heading={isEmpty ? 'Decided in the meantime' : 'To read'}
          count={isEmpty ? undefined : waiting.length}
          note={isEmpty ? undefined : 'longest waiting first'}
        >
          {[...over, ...waiting].map((learning, index) => (
            <ReviewForm
              key={keyOf(learning)}
              learning={learning}
              first={index === over.length}
              over={index < over.length}
              hold={hold}
              left={() => void revalidate()}
            />
          ))}
        </RuledSection>
      )}
    </Page>
  );
}
