import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { listed, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { LearningTabs } from '../../templates/learning-tabs.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import css from './case-studies.module.css';
import { placeLabel } from './place-words.js';

const CaseStudiesPage_Query = graphql(`
  query CaseStudiesPage {
    caseStudies {
      id
      title
      places
      publishedOn
      until
      path
      isPublic
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, CaseStudiesPage_Query, {});

/** What clients agreed to have told, for everybody who may use it. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const studies = data.caseStudies;
  return (
    <Page>
      <LearningTabs />
      <PageHead
        title={studies.length === 0 ? 'No case study is published yet' : `${plural(studies.length, 'case study', 'case studies')} to show`}
        tabTitle="Case studies"
        context="Each stands where its client agreed, and for as long."
      />
      {studies.length === 0 ? (
        <EmptyState kind="first" headline="Stories that clients agreed to will stand here.">
          A case study begins with the record of an engagement: open a client, then Learnings, then Case study.
        </EmptyState>
      ) : (
        <RuledSection heading="Published" count={studies.length}>
          <ul className={css.lines}>
            {studies.map(({ id, title, places, publishedOn, until, path, isPublic }) => (
              <li key={id} className={css.listed}>
                <a href={path} className={css.listedTitle}>
                  {title}
                </a>
                <p className={css.quiet}>
                  {isPublic ? 'Public page' : 'For readers who are signed in'}, since <Time day={publishedOn} />
                  {until !== null && (
                    <>
                      , until <Time day={until} />
                    </>
                  )}
                  . May be used for: {listed(places.map((place) => placeLabel(place).toLowerCase()))}.
                </p>
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
    </Page>
  );
}
