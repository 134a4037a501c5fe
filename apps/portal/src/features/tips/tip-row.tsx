import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { actState } from '../../app/act-state.js';
import { Time } from '../../app/time/time.js';
import { Row } from '../../ui/rows/row-list.js';
import { aboutWords, reachWords, talkWords, thanksWords } from './tip-words.js';
import type { TipPostFacts } from './tips.documents.js';
import css from './tips.module.css';
import { useTipActs } from './use-tip-acts.js';

const shown = 2;

/** One post: what it is about, its first tips, who wrote it, and how far the discussion has come. */
export function TipRow({ post }: { readonly post: TipPostFacts }): ReactElement {
  const navigate = useNavigate();
  const { follow } = useTipActs();
  const path = `/learnings/tips/${post.id}`;
  const facts = [
    post.isMine ? 'You' : post.authorName,
    aboutWords(post),
    post.reach === 'NETWORK' ? `read by ${reachWords.NETWORK}` : '',
    talkWords(post),
    thanksWords(post.thanks),
    post.isFollowed && !post.isMine ? 'you follow it' : '',
  ];
  const mayFollow = actState(post.availableActions, post.isFollowed ? 'unfollowTip' : 'followTip') === 'allowed';
  return (
    <Row
      id={post.id}
      title={
        <Link to={path} className={css.rowTitle}>
          {post.title}
        </Link>
      }
      detail={
        <>
          {post.tips.length > 0 && (
            <span className={css.first}>
              {post.tips.slice(0, shown).map((tip, place) => (
                <span key={place}>
                  <span className={css.number}>{place + 1}</span> {tip}
                </span>
              ))}
              {post.tips.length > shown && <span className={css.quiet}>and {post.tips.length - shown} more</span>}
            </span>
          )}
          <span className={css.facts}>
            {facts
              .filter((fact) => fact !== '')
              .map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
          </span>
        </>
      }
      when={<Time at={post.publishedAt} />}
      open={() => void navigate(path)}
      {...(mayFollow && { keys: { f: () => void follow(post.id, !post.isFollowed) } })}
    />
  );
}
