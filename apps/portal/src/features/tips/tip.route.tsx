import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { CommentForm } from './comment-form.js';
import { CommentView } from './comment-view.js';
import { TipActsRow, TipFacts } from './tip-head.js';
import { TipReading } from './tip-reading.js';
import { lastSaid, moreSaid, partIn } from './discussion-address.js';
import { TipPage_Query } from './tips.documents.js';
import css from './tips.module.css';
import { useTipActs } from './use-tip-acts.js';

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  startQuery(context, TipPage_Query, { id: params['id'] ?? '', ...partIn(new URL(request.url).searchParams) });

/** A post, and below it what coaches say about it. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  const [asked, setAsked] = useSearchParams();
  const acts = useTipActs();
  const { post, accepted, discussion, isThemeFollowed } = data.tip;
  const may = (action: string): boolean => actState(post.availableActions, action) === 'allowed';
  const follows = may('unfollowTip');
  usePageActs([
    ...(may('followTip') || follows
      ? [{ id: 'follow-tip', words: follows ? 'Stop following this' : 'Follow this', keys: 'f', run: () => void acts.follow(post.id, !follows) }]
      : []),
  ]);
  const isQuestion = post.kind === 'QUESTION';
  const said = discussion.edges.map(({ node }) => node);
  const more = moreSaid(asked, discussion);
  // What one has just written stands last, wherever the page had come.
  const showOwn = (): void => {
    const search = lastSaid(asked, discussion);
    if (search !== null) setAsked(search, { replace: true, preventScrollReset: true });
  };
  const below = isQuestion ? 'Answers and comments' : 'Discussion';
  return (
    <Page key={post.id} narrow>
      <PageHead above={<Link to="/learnings/tips">{isQuestion ? 'A question to coaches' : 'Tips'}</Link>} title={post.title} />
      <TipFacts post={post} />
      {post.status === 'HIDDEN' && (
        <p className={css.hidden}>
          A moderator has hidden this. Only {post.isMine ? 'you' : 'its author'} and the moderators read it. The reason: {post.hiddenReason}
        </p>
      )}
      <TipReading intro={post.intro} tips={post.tips} />
      <TipActsRow post={post} isThemeFollowed={isThemeFollowed} />
      {accepted && (
        <RuledSection heading="The answer that helped" note={`accepted by ${post.isMine ? 'you' : post.authorName}`}>
          <CommentView comment={accepted} accepted />
        </RuledSection>
      )}
      <RuledSection heading={below} count={discussion.totalCount}>
        {asked.has('after') && (
          <p className={css.more}>
            <ButtonLink to={{ search: '' }} replace>
              Begin with the first
            </ButtonLink>
          </p>
        )}
        {said.length === 0 && (
          <p className={css.quiet}>
            {isQuestion
              ? post.isMine
                ? 'Nobody has answered yet. You hear by mail when somebody does.'
                : 'Nobody has answered yet.'
              : 'Nobody has said anything yet.'}
          </p>
        )}
        {said.map((comment) =>
          comment.id === accepted?.id ? (
            <p key={comment.id} className={css.gone}>
              {comment.isMine ? 'Your' : `${comment.authorName}’s`} answer stands above.
            </p>
          ) : (
            <CommentView key={comment.id} comment={comment} />
          ),
        )}
        {more && (
          <p className={css.more}>
            <ButtonLink to={{ search: more.search }} replace preventScrollReset={more.adds}>
              {more.words}
            </ButtonLink>
          </p>
        )}
        {may('writeTipComment') && <CommentForm tipId={post.id} answers={may('answerTip')} said={showOwn} />}
      </RuledSection>
    </Page>
  );
}
