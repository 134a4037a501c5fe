import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { placesWords, standingWords } from './cohort-words.js';
import { CohortsPage_Query } from './cohorts.documents.js';

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, CohortsPage_Query, {});

const orders = ['RUNNING', 'PLANNED', 'ENDED', 'CANCELLED'] as const;

/** The cohorts that this reader works with: those that run first. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { cohorts, certificationProgrammes: programmes } = data;
  const mayPlan = programmes.length === 0 || programmes.some(({ availableActions }) => actState(availableActions, 'planCohort') === 'allowed');
  const plan = mayPlan ? (
    <ButtonLink look="filled" to="/cert-admin/cohorts/new">
      Plan a cohort
    </ButtonLink>
  ) : undefined;
  return (
    <Page narrow>
      <PageHead title="Cohorts" context="Who learns together, from when to when." acts={cohorts.length > 0 ? plan : undefined} />
      {cohorts.length === 0 && (
        <EmptyState kind="first" headline="Your cohorts will stand here." act={plan}>
          A cohort has places, four days and one or two facilitators. People apply for it, or you add them.
        </EmptyState>
      )}
      {orders.map((standing) => {
        const here = cohorts.filter((cohort) => cohort.standing === standing);
        if (here.length === 0) return null;
        const heading = standingWords[standing];
        return (
          <RuledSection key={standing} heading={heading.charAt(0).toUpperCase() + heading.slice(1)} count={here.length}>
            <RowList label={heading}>
              {here.map((cohort) => (
                <Row
                  key={cohort.id}
                  id={cohort.id}
                  title={<Link to={`/cert-admin/cohorts/${cohort.id}`}>{cohort.name}</Link>}
                  detail={`${cohort.programmeTitle}, with ${listed([cohort.facilitatorName, ...(cohort.secondFacilitatorName ? [cohort.secondFacilitatorName] : [])])}. ${placesWords(cohort)}`}
                  when={
                    <>
                      <Time day={cohort.startsOn} /> to <Time day={cohort.endsOn} />
                    </>
                  }
                />
              ))}
            </RowList>
          </RuledSection>
        );
      })}
    </Page>
  );
}
