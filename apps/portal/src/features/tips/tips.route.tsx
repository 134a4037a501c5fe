import { useReadQuery } from '@apollo/client/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { themeWords } from '../../app/learning-words.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { LearningTabs } from '../../templates/learning-tabs.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { TipBin } from './tip-bin.js';
import { TipRow } from './tip-row.js';
import { filterIn, isNarrowed, pageAfter, themeIn, typedIn, withAsked } from './tips-address.js';
import { TipsPage_Query } from './tips.documents.js';
import { TipsFilters } from './tips-filters.js';
import css from './tips.module.css';
import { useTipActs } from './use-tip-acts.js';

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams;
  return startQuery(context, TipsPage_Query, { filter: filterIn(asked), after: asked.get('after'), bin: asked.get('show') === 'mine' });
};

/** What coaches tell and ask each other. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [asked, setAsked] = useSearchParams();
  const navigate = useNavigate();
  const { followTheme } = useTipActs();
  usePageActs([
    { id: 'share-tips', words: 'Share tips', keys: 'a', run: () => void navigate('/learnings/tips/new') },
    { id: 'ask-coaches', words: 'Ask coaches a question', keys: 'q', run: () => void navigate('/learnings/tips/new?kind=QUESTION') },
  ]);
  const { tips, tipDesk, tipBin = [] } = data;
  const posts = tips.edges.map(({ node }) => node);
  const narrowed = isNarrowed(asked);
  const theme = themeIn(asked);
  const follows = theme !== null && tipDesk.followedThemes.includes(theme);
  const open = posts.filter(({ kind, isAnswered }) => kind === 'QUESTION' && !isAnswered).length;
  // What is chosen while the list is still loading adds to what was chosen before it.
  const wanted = useRef(asked);
  useEffect(() => {
    wanted.current = asked;
  }, [asked]);
  const change = (name: string, value: string): void => {
    wanted.current = withAsked(wanted.current, name, value);
    setAsked(wanted.current, { replace: true, preventScrollReset: true });
  };
  const title = narrowed || open === 0 || tips.pageInfo.hasNextPage ? 'Tips' : `Tips, and ${plural(open, 'question', 'questions')} without an accepted answer`;
  return (
    <Page>
      <LearningTabs />
      <PageHead
        title={title}
        tabTitle="Tips"
        context="What coaches tell and ask each other. No client reads this."
        acts={
          <>
            <ButtonLink look="filled" to={`/learnings/tips/new${theme === null ? '' : `?theme=${theme}`}`}>
              Share tips
            </ButtonLink>
            <ButtonLink to={`/learnings/tips/new?kind=QUESTION${theme === null ? '' : `&theme=${theme}`}`}>Ask a question</ButtonLink>
          </>
        }
      />
      {tipDesk.reportsWaiting > 0 && (
        <p className={css.reports}>
          <Link to="/learnings/tips/reports">{plural(tipDesk.reportsWaiting, 'report waits', 'reports wait')} for a moderator</Link>
        </p>
      )}
      <TipsFilters asked={asked} change={change} facets={tips.facets} />
      {tips.isNear && posts.length > 0 && <p className={css.quiet}>No post has all of these words. These come near.</p>}
      {theme !== null && (
        <p className={css.theme}>
          <Button small onClick={() => void followTheme(theme, !follows)}>
            {follows ? 'Stop following' : 'Follow'} “{themeWords[theme]}”
          </Button>
          <span className={css.quiet}>{follows ? 'It comes first in your Monday mail.' : 'What you follow comes first in your Monday mail.'}</span>
        </p>
      )}
      {posts.length === 0 && narrowed && (
        <EmptyState
          kind="filtered"
          headline={typedIn(asked).text === '' ? 'Nothing fits this choice.' : `Nobody has written about “${typedIn(asked).text}” yet.`}
          act={<Link to="/learnings/tips">Show all tips</Link>}
        >
          You can ask it: whoever knows it answers.
        </EmptyState>
      )}
      {posts.length === 0 && !narrowed && (
        <EmptyState kind="first" headline="Three lines that you would tell a colleague over coffee.">
          Share what works for you, or ask what you would like to know. Everybody who may read it can comment, and you hear of it by mail.
        </EmptyState>
      )}
      {posts.length > 0 && (
        <RuledSection
          heading={tips.isNear ? 'Near matches' : 'Posts'}
          count={tips.totalCount}
          note={typedIn(asked).text === '' ? 'newest first' : 'best match first'}
        >
          <RowList label="Posts" className={css.found}>
            {posts.map((post) => (
              <TipRow key={post.id} post={post} />
            ))}
          </RowList>
          {tips.pageInfo.hasNextPage && (
            <p className={css.more}>
              <ButtonLink to={`?${pageAfter(asked, tips.pageInfo.endCursor)}`}>Show the next 25</ButtonLink>
            </p>
          )}
        </RuledSection>
      )}
      {tipBin.length > 0 && <TipBin bin={tipBin} />}
    </Page>
  );
}
