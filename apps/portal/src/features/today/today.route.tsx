import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { plural } from '../../app/words.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { EngagementLine } from './engagement-line.js';
import { TodayRow } from './today-row.js';
import { useFold } from './use-fold.js';
import css from './today.module.css';

const TodayPage_Query = graphql(`
  query TodayPage {
    today {
      title
      subtitle
      snoozed
      needsYou {
        key
        ...TodayRow_item
      }
      waitingOnOthers {
        key
        ...TodayRow_item
      }
      engagements {
        engagementId
        ...EngagementLine_engagement
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, TodayPage_Query, {});

/** What needs this coach, in one look: items with their cause, then what others owe, then every engagement. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { title, subtitle, snoozed, needsYou, waitingOnOthers, engagements } = data.today;
  const { shown, more, unfold } = useFold(needsYou, 7);
  if (engagements.length === 0) return <FirstClient />;
  return (
    <Page>
      <PageHead title={title} tabTitle="Today" context={subtitle} />
      <RuledSection heading="Needs you" count={needsYou.length} note={snoozed > 0 ? `${plural(snoozed, 'item', 'items')} put off` : undefined}>
        {needsYou.length === 0 ? (
          <EmptyState kind="done" headline="All done.">
            What comes next stands below, with each engagement.
          </EmptyState>
        ) : (
          <RowList label="Needs you">
            {shown.map((item, index) => (
              <TodayRow key={item.key} item={item} first={index === 0} />
            ))}
          </RowList>
        )}
        {more > 0 && (
          <button type="button" className={css.unfold} onClick={unfold}>
            {more} more
          </button>
        )}
      </RuledSection>
      {waitingOnOthers.length > 0 && (
        <RuledSection heading="Waiting on others" count={waitingOnOthers.length}>
          <RowList label="Waiting on others">
            {waitingOnOthers.map((item) => (
              <TodayRow key={item.key} item={item} />
            ))}
          </RowList>
        </RuledSection>
      )}
      <RuledSection heading="Engagements" note="worst signal first">
        <ul className={css.engagements} aria-label="Engagements">
          {engagements.map((engagement) => (
            <EngagementLine key={engagement.engagementId} engagement={engagement} />
          ))}
        </ul>
      </RuledSection>
    </Page>
  );
}

function FirstClient(): ReactElement {
  return (
    <Page>
      <PageHead title="Start with your first client" tabTitle="Today" context="What needs you will stand here, with its reason and one act." />
      <EmptyState
        kind="first"
        headline="One client, one engagement, one deployment plan: about fifteen minutes."
        act={
          <ButtonLink look="filled" to="/clients/new">
            Add your first client
          </ButtonLink>
        }
      >
        You set the dates, name who decides there, and send the plan for decision. <Link to="/clients">See all clients</Link>
      </EmptyState>
    </Page>
  );
}
