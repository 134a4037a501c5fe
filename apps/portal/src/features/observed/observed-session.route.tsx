import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { MarkForm } from './mark-form.js';
import { ObservedSessionPage_Query } from './observed.document.js';
import css from './observed.module.css';
import { Marks, standingOf, whoseOf } from './session-part.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ObservedSessionPage_Query, { session: params['session'] ?? '' });

/** A session for its assessors: what it was, one’s own marks, and what the other saw once they are given. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const session = data.observedSession;
  const { id, traineeName, title, heldOn, setting, assessorNames, marks, availableActions } = session;
  const whose = whoseOf(session);
  const mark = availableActions.find(({ action }) => action === 'markObservedSession')?.state;
  return (
    <Page key={id} narrow>
      <PageHead
        above={<Link to="/cert-admin/reviews">Reviews</Link>}
        title={`${traineeName}: ${title}`}
        tabTitle={`${traineeName} · Observed session`}
        context={
          <>
            <Time day={heldOn} />
            {whose === null ? '' : `, ${whose}`}, {listed(assessorNames)}. {standingOf(session)}.
          </>
        }
      />
      {setting && <blockquote className={css.words}>{setting}</blockquote>}
      {mark?.__typename === 'Forbidden' && <ReadOnlyLine>{mark.headline}</ReadOnlyLine>}
      {mark?.__typename === 'Allowed' && <MarkForm session={session} label={mark.label} />}
      {marks.length > 0 && (
        <RuledSection heading="What was seen">
          <Marks session={session} />
        </RuledSection>
      )}
    </Page>
  );
}
