import { useReadQuery } from '@apollo/client/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { useViewer } from '../../app/session.js';
import { plural } from '../../app/words.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { LearningTabs } from '../../templates/learning-tabs.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { filterIn, pageAfter, searchIn, typedIn, withAsked } from './finding-address.js';
import { LearningsPage_Query } from './finding.documents.js';
import { FindingFilters } from './finding-filters.js';
import css from './finding.module.css';
import { FoundRow } from './found-row.js';
import { LearningsMap } from './learnings-map.js';
import { NoResult, Wishes } from './no-result.js';
import { SearchesLine } from './searches-line.js';
import { Starters } from './starters.js';

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams;
  return startQuery(context, LearningsPage_Query, { filter: filterIn(asked), after: asked.get('after') });
};

/** What the practice knows across its clients: found by words, narrowed by facets, or seen as a map. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [asked, setAsked] = useSearchParams();
  const navigate = useNavigate();
  const writes = useViewer().roles.some(({ role }) => role === 'OWNER' || role === 'COACH' || role === 'CERTIFICATION_DIRECTOR');
  usePageActs(writes ? [{ id: 'add-learning', words: 'Add a learning', keys: 'a', run: () => void navigate('/learnings/new') }] : []);
  const { learnings, learningSearches } = data;
  const found = learnings.edges.map(({ node }) => node);
  const { text } = typedIn(asked);
  const narrowed = searchIn(asked) !== '';
  const isMap = asked.get('view') === 'map';
  const agreed = learnings.facets
    .filter(({ facet, value }) => facet === 'STRENGTH' && value !== 'ONE' && value !== 'NONE')
    .reduce((sum, { count }) => sum + count, 0);
  const total = learnings.totalCount;
  const title =
    narrowed || total === 0
      ? 'Learnings'
      : agreed > 0
        ? `${plural(total, 'learning', 'learnings')}, on ${agreed} of them clients agree`
        : `${plural(total, 'learning', 'learnings')} without names`;
  // What is chosen while the list is still loading adds to what was chosen before it.
  const wanted = useRef(asked);
  useEffect(() => {
    wanted.current = asked;
  }, [asked]);
  const change = (name: string, value: string): void => {
    wanted.current = withAsked(wanted.current, name, value);
    setAsked(wanted.current, { replace: true, preventScrollReset: true });
  };
  return (
    <Page>
      <LearningTabs />
      <PageHead
        title={title}
        tabTitle="Learnings"
        context="What one client taught, for the next. Which client it was, only its own coaches read."
        acts={
          writes ? (
            <ButtonLink look="filled" to="/learnings/new">
              Add a learning
            </ButtonLink>
          ) : undefined
        }
      />
      <FindingFilters asked={asked} change={change} facets={learnings.facets} />
      <SearchesLine saved={learningSearches.saved} asked={asked} />
      {learnings.mode === 'NEAR' && (
        <NoResult
          key={text}
          text={text}
          near={found.length > 0}
          byWordsAlone={searchIn(withAsked(asked, 'q', '')) === ''}
          wished={learningSearches.wishes.some((one) => one.isMine && one.text.toLowerCase() === text.toLowerCase())}
        />
      )}
      {learnings.mode !== 'NEAR' && found.length === 0 && narrowed && (
        <EmptyState kind="filtered" headline="Nothing fits all of these filters." act={<Link to="/learnings">Show all learnings</Link>} />
      )}
      {found.length === 0 && !narrowed && !isMap && <Starters />}
      {(found.length > 0 || isMap) && (
        <RuledSection
          heading={isMap ? 'Where we know much, where nothing' : learnings.mode === 'NEAR' ? 'Near matches' : 'Learnings'}
          count={total}
          note={isMap ? undefined : text === '' ? 'most clients first' : 'best match first'}
          act={
            <span className={css.view} role="group" aria-label="View">
              <Link to={`?${withAsked(asked, 'view', '').toString()}`} replace aria-current={isMap ? undefined : 'page'}>
                Cards
              </Link>
              <Link to={`?${withAsked(asked, 'view', 'map').toString()}`} replace aria-current={isMap ? 'page' : undefined}>
                Map
              </Link>
            </span>
          }
        >
          {isMap ? (
            <LearningsMap cells={learnings.cells} asked={asked} />
          ) : (
            <RowList label="Learnings" className={css.found}>
              {found.map((one) => (
                <FoundRow key={one.id} found={one} />
              ))}
            </RowList>
          )}
          {!isMap && learnings.pageInfo.hasNextPage && (
            <p className={css.more}>
              <ButtonLink to={`?${pageAfter(asked, learnings.pageInfo.endCursor)}`}>Show the next 25</ButtonLink>
            </p>
          )}
        </RuledSection>
      )}
      <Wishes wishes={learningSearches.wishes} />
    </Page>
  );
}
