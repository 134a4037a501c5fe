import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { Onward } from '../../ui/marks/marks.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { OwnCohortPage_Query, type OwnCohort } from './own-cohort.document.js';
import css from './own-cohort.module.css';
import { Dates, Feedback, Sessions } from './own-cohort-parts.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, OwnCohortPage_Query, {});

function titleOf({ feedback, sessions, name }: OwnCohort): string {
  if (feedback.length > 0)
    return plural(feedback.length, 'colleague’s work waits for your words', 'times a colleague’s work waits for your words').replace(/^1 /u, 'A ');
  return sessions.length > 0 ? `${plural(sessions.length, 'live session is', 'live sessions are')} ahead` : name;
}

function InCohort({ cohort }: { readonly cohort: OwnCohort }): ReactElement {
  const { name, programmeTitle, readOnlyBecause, colleagues, sessions, feedback, messages } = cohort;
  return (
    <Page>
      <PageHead
        above={`${programmeTitle}, ${name}`}
        title={titleOf(cohort)}
        tabTitle="My cohort"
        context={
          <Link to="/cert/path">
            <Onward>Your own path</Onward>
          </Link>
        }
      />
      {readOnlyBecause && <ReadOnlyLine>{readOnlyBecause}</ReadOnlyLine>}
      <WithMargin notes={<Dates cohort={cohort} />} label="Dates and people">
        {feedback.length > 0 && <Feedback feedback={feedback} />}
        <RuledSection heading="Messages" count={messages.length}>
          {messages.length === 0 ? (
            <EmptyState kind="first" headline="Nothing was written to the cohort yet.">
              What your facilitators write comes by mail and stays here.
            </EmptyState>
          ) : (
            <ul className={css.list} aria-label="Messages to the cohort">
              {messages.map(({ id, subject, body, byName, sentAt }) => (
                <li key={id} className={css.message}>
                  <p className={css.subject}>{subject}</p>
                  <p className={css.body}>{body}</p>
                  <p className={css.pale}>
                    {byName}
                    {sentAt && (
                      <>
                        , <Time at={sentAt} />
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </RuledSection>
        {!readOnlyBecause && <Sessions sessions={sessions} />}
        {colleagues.length > 0 && (
          <RuledSection heading="Who learns here too" count={colleagues.length}>
            <ul className={css.people} aria-label="Who learns here too">
              {colleagues.map((one, at) => (
                <li key={`${one}-${at}`}>{one}</li>
              ))}
            </ul>
          </RuledSection>
        )}
      </WithMargin>
    </Page>
  );
}

/** A trainee’s cohort: when, with whom, and what was written to them. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  if (data.myCohort) return <InCohort cohort={data.myCohort} />;
  return (
    <Page narrow>
      <PageHead
        title="You are not in a cohort"
        tabTitle="My cohort"
        context="Here stand the people you learn with, the live sessions, and what is written to all of you."
      />
      <EmptyState kind="first" headline="A cohort begins with an application.">
        <Link to="/cert/path">See what you can apply for</Link>
      </EmptyState>
    </Page>
  );
}
