import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { themeWords } from '../../app/learning-words.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import type { MenuAct } from '../../ui/menu/menu.js';
import { OwnReport } from './own-report.js';
import { aboutWords, reachWords, thanksWords } from './tip-words.js';
import type { TipPostFacts } from './tips.documents.js';
import css from './tips.module.css';
import { useTipActs } from './use-tip-acts.js';
import { WordsActs } from './words-acts.js';
import { RemoveTip_Mutation } from './writing.documents.js';

/** Who wrote it, when, about what, and for whom. */
export function TipFacts({ post }: { readonly post: TipPostFacts }): ReactElement {
  return (
    <p className={css.facts}>
      <span>{post.isMine ? 'You' : post.authorName}</span>
      <Time at={post.publishedAt} />
      {post.editedAt !== null && (
        <span>
          <Link to={`/learnings/tips/${post.id}/wordings`}>changed</Link> <Time at={post.editedAt} />
        </span>
      )}
      <span>{aboutWords(post)}</span>
      <span>read by {reachWords[post.reach]}</span>
      {post.thanks > 0 && <span>{thanksWords(post.thanks)}</span>}
    </p>
  );
}

/** What this reader can do about the post. */
export function TipActsRow({ post, isThemeFollowed }: { readonly post: TipPostFacts; readonly isThemeFollowed: boolean }): ReactElement {
  const acts = useTipActs();
  const navigate = useNavigate();
  const tell = useTell();
  const attempt = useIdempotencyKey();
  const [remove, removing] = useMutation(RemoveTip_Mutation);
  const [asked, ask] = useState(false);
  const may = (action: string): boolean => actState(post.availableActions, action) === 'allowed';
  const theme = themeWords[post.theme];
  const own: readonly MenuAct[] = [
    ...(may('editTip') ? [{ words: 'Change', act: () => void navigate(`/learnings/tips/${post.id}/edit`) }] : []),
    ...(may('removeTip') ? [{ words: 'Take it back', act: () => ask(true) }] : []),
    {
      words: isThemeFollowed ? `Stop following “${theme}”` : `Follow “${theme}”`,
      act: () => void acts.followTheme(post.theme, !isThemeFollowed),
    },
  ];
  const removeNow = async (): Promise<void> => {
    const failed = failing('This was not sent.');
    const answer = await remove({ variables: { input: { tipId: post.id, version: post.version, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (answer) attempt.renew();
    ask(false);
    const problem = answer ? answer.data?.removeTip.errors[0]?.message : failed.words;
    if (problem !== undefined) return tell({ words: problem });
    await navigate('/learnings/tips', { replace: true });
    tell({ words: 'Taken back. Nobody reads it any more.', undo: () => acts.backFromBin({ tipId: post.id, tipCommentId: null }) });
  };
  return (
    <div className={css.acts}>
      {may('followTip') && (
        <Button small onClick={() => void acts.follow(post.id, true)}>
          Follow
        </Button>
      )}
      {may('unfollowTip') && (
        <Button small look="quiet" onClick={() => void acts.follow(post.id, false)}>
          Stop following
        </Button>
      )}
      <WordsActs of={post} subject={{ tipId: post.id, tipCommentId: null }} own={own} />
      <OwnReport of={post} />
      <ConfirmSheet
        open={asked}
        close={() => ask(false)}
        question={post.kind === 'TIPS' ? 'Take these tips back?' : 'Take your question back?'}
        confirm="Take it back"
        back="Leave it"
        act={() => void removeNow()}
        sending={removing.loading}
      >
        <p>
          Nobody reads it any more, nor the discussion below it, and earlier wordings are gone for good. For 30 days you can put it back: choose “What I wrote”
          among the tips.
        </p>
      </ConfirmSheet>
    </div>
  );
}
