import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { startTransition, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { plural } from '../../app/words.js';
import { useCounted } from '../../app/place-counts.js';
import { startQuery } from '../../app/route-data.js';
import { useViewer } from '../../app/session.js';
import { graphql } from '../../graphql/gql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { EngagementLine } from './engagement-line.js';
import { TodayRow } from './today-row.js';
import css from './today.module.css';

const TodayPage_Query = graphql(`
  query TodayPage($first: Int) {
    today(first: $first) {
      title
      subtitle
      snoozed
      needsYou {
        key
        ...TodayRow_item
      }
      needsYouCount
      waitingOnOthers {
        key
        ...TodayRow_item
      }
      waitingOnOthersCount
      engagements {
        engagementId
        ...EngagementLine_engagement
      }
      clientCount
    }
  }
`);

/** Items of each list at first; the rest comes when its reader asks for it. */
const first = 7;

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, TodayPage_Query, { first });

/** What needs this person, in one look: items with their cause, then what others owe, then every engagement. */
export function Component(): ReactElement {
  const query = useLoaderData<typeof loader>();
  const { data } = useReadQuery(query);
  const { title, subtitle, snoozed, needsYou, needsYouCount, waitingOnOthers, waitingOnOthersCount, engagements, clientCount } = data.today;
  useCounted({ '/today': needsYouCount, '/clients': clientCount });
  const { refetch } = useQueryRefHandlers(query);
  const unfold = (): void => startTransition(() => void refetch({ first: undefined }));
  const { roles } = useViewer();
  const coaches = roles.some(({ role }) => role === 'OWNER' || role === 'COACH' || role === 'INTERNAL_COACH');
  // Whoever has a part in certification alone has no engagements, and a coach without any may have something to do there.
  if (coaches && engagements.length === 0 && needsYouCount + waitingOnOthersCount + snoozed === 0) return <FirstClient />;
  return (
    <Page>
      <PageHead title={title} tabTitle="Today" context={subtitle} />
      <RuledSection heading="Needs you" count={needsYouCount} note={snoozed > 0 ? `${plural(snoozed, 'item', 'items')} put off` : undefined}>
        {needsYouCount === 0 ? (
          <EmptyState kind="done" headline="All done.">
            {engagements.length > 0
              ? 'What comes next stands below, with each engagement.'
              : 'Whatever needs you will stand here, with its reason and one act.'}
          </EmptyState>
        ) : (
          <RowList label="Needs you">
            {needsYou.map((item, index) => (
              <TodayRow key={item.key} item={item} first={index === 0} />
            ))}
          </RowList>
        )}
        <Unfold more={needsYouCount - needsYou.length} unfold={unfold} />
      </RuledSection>
      {waitingOnOthersCount > 0 && (
        <RuledSection heading="Waiting on others" count={waitingOnOthersCount}>
          <RowList label="Waiting on others">
            {waitingOnOthers.map((item) => (
              <TodayRow key={item.key} item={item} />
            ))}
          </RowList>
          <Unfold more={waitingOnOthersCount - waitingOnOthers.length} unfold={unfold} />
        </RuledSection>
      )}
      {engagements.length > 0 && (
        <RuledSection heading="Engagements" note="worst signal first">
          <ul className={css.engagements} aria-label="Engagements">
            {engagements.map((engagement) => (
              <EngagementLine key={engagement.engagementId} engagement={engagement} />
            ))}
          </ul>
        </RuledSection>
      )}
    </Page>
  );
}

function Unfold({ more, unfold }: { readonly more: number; readonly unfold: () => void }): ReactElement | null {
  if (more <= 0) return null;
  return (
    <button type="button" className={css.unfold} onClick={unfold}>
      {more} more
    </button>
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
