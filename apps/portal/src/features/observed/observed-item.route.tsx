import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { Material } from '../../ui/material/material.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ObservedItemPage_Query } from './observed.document.js';
import css from './observed.module.css';
import { PlanForm } from './plan-form.js';
import { SessionPart } from './session-part.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, ObservedItemPage_Query, { item: params['item'] ?? '' });

/** Sessions one leads while two watch, or is a guest at: what counts, what is planned, and asking for the next. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const item = data.observedItem;
  const { id, title, body, completesWhen, kind, count, counted, sessions, availableActions } = item;
  const plan = availableActions.find(({ action }) => action === 'planObservedSession')?.state;
  // Read before the first one is asked for, looked up afterwards.
  const about = body && (
    <RuledSection heading="What it is about">
      <Material text={body} />
    </RuledSection>
  );
  return (
    <Page key={id} narrow>
      <PageHead
        above={<Link to="/cert/path">Your path</Link>}
        title={counted >= count ? `${title}: passed` : title}
        tabTitle={title}
        context={`${counted} of ${plural(count, 'session', 'sessions')} count. ${completesWhen}`}
      />
      {sessions.length === 0 && about}
      <RuledSection heading="Your sessions" count={sessions.length}>
        {sessions.length === 0 ? (
          <EmptyState kind="first" headline="Your sessions will be here, with what your assessors saw.">
            {kind === 'SHADOWED' ? 'Enter the first one below, once you were there.' : 'Ask two assessors below.'}
          </EmptyState>
        ) : (
          <ul className={css.sessions} aria-label="Your sessions">
            {sessions.map((session) => (
              <SessionPart key={session.id} session={session} />
            ))}
          </ul>
        )}
      </RuledSection>
      {plan?.__typename === 'Gated' && <GateCard {...gateParts({ ...plan, dueWords: 'opens' }, { counted: 'passed' })} />}
      {plan?.__typename === 'Allowed' && (
        <RuledSection heading={kind === 'SHADOWED' ? 'Enter a session' : 'Plan a session'}>
          <PlanForm item={item} label={plan.label} />
        </RuledSection>
      )}
      {sessions.length > 0 && about}
    </Page>
  );
}
