import { useMutation, useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useRevalidator, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import type { TipReportsPageQuery, TipVerdict } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ResolveTipReport_Mutation } from './acting.documents.js';
import { TipReportsPage_Query } from './tips.documents.js';
import css from './tips.module.css';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, TipReportsPage_Query, {});

type Report = TipReportsPageQuery['tipReports'][number];

/** One report: the words it is about, why, and the two answers. */
function ReportView({ report, first, left }: { readonly report: Report; readonly first: boolean; readonly left: () => void }): ReactElement {
  const [resolve] = useMutation(ResolveTipReport_Mutation);
  const [verdict, decide] = useState<TipVerdict>();
  const tell = useTell();
  const leave = report.availableActions.find(({ action }) => action === 'leaveTip')?.state;
  const send = async (as: TipVerdict, reason: string, idempotencyKey: string) => {
    const answer = (await resolve({ variables: { input: { tipReportId: report.id, verdict: as, reason, idempotencyKey } } })).data?.resolveTipReport;
    if (answer?.errors.length === 0) {
      tell({
        words: as === 'HIDE' ? 'Hidden. Its author is told why, and whoever reported it that it is hidden.' : 'Left as it is. Whoever reported it is told.',
      });
      left();
    }
    return answer?.errors;
  };
  return (
    <article className={css.report} aria-label={`Report about ${report.title}`}>
      <p className={css.by}>
        <strong>{report.reporterName}</strong> reported <Time at={report.at} />: {report.reason}
      </p>
      <blockquote className={css.reported}>
        <p className={css.said}>{report.words}</p>
        <footer className={css.quiet}>
          {report.authorName}, {report.tipCommentId === null ? 'the post' : 'below'} <Link to={`/learnings/tips/${report.tipId}`}>{report.title}</Link>
        </footer>
      </blockquote>
      {leave?.__typename === 'Forbidden' && <p className={css.quiet}>{leave.headline}</p>}
      <ButtonRow>
        <Button look={first ? 'filled' : 'outlined'} onClick={() => decide('HIDE')}>
          Hide it
        </Button>
        {actState(report.availableActions, 'leaveTip') === 'allowed' && <Button onClick={() => decide('LEAVE')}>Leave it</Button>}
      </ButtonRow>
      {verdict === 'HIDE' && (
        <ReasonSheet
          question="Hide this from everybody?"
          label="Reason"
          hint="Its author reads it by mail."
          missing="Say why, so that its author understands"
          confirm="Hide it"
          back="Back to the report"
          send={(reason, key) => send('HIDE', reason, key)}
          close={() => decide(undefined)}
        />
      )}
      {verdict === 'LEAVE' && (
        <ReasonSheet
          question="Leave this as it is?"
          label="Remark"
          hint="Whoever reported it reads it by mail."
          confirm="Leave it"
          back="Back to the report"
          send={(reason, key) => send('LEAVE', reason, key)}
          close={() => decide(undefined)}
        />
      )}
    </article>
  );
}

/** What readers reported, the longest waiting first. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  const { revalidate } = useRevalidator();
  const reports = data.tipReports;
  return (
    <Page narrow>
      <PageHead
        above={<Link to="/learnings/tips">Tips</Link>}
        title={reports.length === 0 ? 'No report waits' : `${plural(reports.length, 'report waits', 'reports wait')} for a moderator`}
        tabTitle="Reports"
        context="Authors are not told who reported them. What you hide stays readable to its author, with your reason. Whoever reported it hears by mail what became of it."
      />
      {reports.length === 0 ? (
        <EmptyState kind="done" headline="Everything that was reported is answered.">
          Reports come here when a reader finds that something should not stand there.
        </EmptyState>
      ) : (
        <RuledSection heading="To answer" count={reports.length} note="longest waiting first">
          {reports.map((report, place) => (
            <ReportView key={report.id} report={report} first={place === 0} left={() => void revalidate()} />
          ))}
        </RuledSection>
      )}
    </Page>
  );
}
