import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import css from './live-sessions.module.css';
import { SessionSheet } from './session-form.js';
import { SessionRow } from './session-row.js';
import { CohortSessionsPage_Query, type LiveItem, type Sessions } from './sessions.document.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, CohortSessionsPage_Query, { id: params['cohort'] ?? '' });

/** What is left to do, in a sentence. */
function titleOf(items: readonly LiveItem[]): string {
  const dateless = items.filter(({ sessions }) => !sessions.some(({ status }) => status !== 'CANCELLED')).length;
  if (items.length === 0) return 'No live sessions';
  return dateless === 0 ? 'Every live session has a date' : `${plural(dateless, 'live session has', 'live sessions have')} no date yet`;
}

function Item({ of, item, may }: { readonly of: Sessions; readonly item: LiveItem; readonly may: boolean }): ReactElement {
  const [planning, plan] = useState(false);
  return (
    <RuledSection
      heading={`${item.moduleNumber} ${item.title}`}
      serif
      act={
        may && (
          <Button small aria-label={`${item.sessions.length === 0 ? 'Set a date' : 'Another date'}: ${item.title}`} onClick={() => plan(true)}>
            {item.sessions.length === 0 ? 'Set a date' : 'Another date'}
          </Button>
        )
      }
    >
      {item.sessions.length === 0 ? (
        <p className={css.none}>No date yet.</p>
      ) : (
        <ul>
          {item.sessions.map((session) => (
            <SessionRow key={session.id} of={of} item={item} session={session} />
          ))}
        </ul>
      )}
      {planning && <SessionSheet of={of} item={item} close={() => plan(false)} />}
    </RuledSection>
  );
}

/** Live sessions of a cohort: when they are, who was there, and who makes one up. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const of = data.cohortSessions;
  const may = of.availableActions.some(({ action }) => action === 'planSession');
  return (
    <Page>
      <PageHead
        above={<Link to={`/cert-admin/cohorts/${of.id}`}>{of.cohortName}</Link>}
        title={titleOf(of.items)}
        tabTitle={`Live sessions · ${of.cohortName}`}
        context={of.programmeTitle}
      />
      {!may && <ReadOnlyLine>You can read the dates, not change them. Those who run the cohort set them.</ReadOnlyLine>}
      {of.items.length === 0 ? (
        <EmptyState kind="first" headline="This programme has no live sessions.">
          Add an item of the kind live to a draft of the programme; the next cohort gets it.
        </EmptyState>
      ) : (
        of.items.map((item) => <Item key={item.itemId} of={of} item={item} may={may} />)
      )}
    </Page>
  );
}
