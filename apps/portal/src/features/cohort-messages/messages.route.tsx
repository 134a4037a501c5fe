import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import css from './messages.module.css';
import { CohortMessagesPage_Query } from './messages.document.js';
import { WriteForm } from './write-form.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, CohortMessagesPage_Query, { cohort: params['cohort'] ?? '' });

/** What was written to a cohort, and the next message. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 30);
  const { id, cohortName, messages, availableActions } = data.cohortMessages;
  const writes = actState(availableActions, 'writeToCohort') === 'allowed';
  return (
    <Page narrow key={id}>
      <PageHead
        above={<Link to={`/cert-admin/cohorts/${id}`}>{cohortName}</Link>}
        title={writes ? 'Write to the cohort' : 'Messages to the cohort'}
        tabTitle={`Messages · ${cohortName}`}
        context="Each reader gets a mail of their own, and finds the message on the page of the cohort. Replies reach you."
      />
      {writes ? (
        <WriteForm messages={data.cohortMessages} />
      ) : (
        <EmptyState kind="first" headline="Nobody learns here yet.">
          Once people have a place, you can write to all of them or to some.
        </EmptyState>
      )}
      {messages.length > 0 && (
        <RuledSection heading="Written so far" count={messages.length}>
          <ul className={css.list} aria-label="Messages to the cohort">
            {messages.map(({ id: messageId, subject, body, byName, readers, names, writtenAt, sentAt }) => (
              <li key={messageId} className={css.message}>
                <p className={css.subject}>{subject}</p>
                <p className={css.body}>{body}</p>
                <p className={css.facts} title={names.join(', ')}>
                  {byName} {readers}, {sentAt ? <Time at={sentAt} /> : <Time at={writtenAt} />}
                  {!sentAt && ', about to go out'}
                </p>
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
    </Page>
  );
}
