import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { actState } from '../../app/act-state.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import type { MenuAct } from '../../ui/menu/menu.js';
import { OwnReport } from './own-report.js';
import { EditCommentForm } from './comment-form.js';
import { thanksWords } from './tip-words.js';
import type { TipCommentFacts } from './tips.documents.js';
import css from './tips.module.css';
import { useTipActs } from './use-tip-acts.js';
import { WordsActs } from './words-acts.js';

const gone = { REMOVED: 'Taken back by its author.', HIDDEN: 'Hidden by a moderator.' } as const;

function Head({ comment }: { readonly comment: TipCommentFacts }): ReactElement {
  const { authorName, isMine, kind, at, editedAt, status, tipId, id } = comment;
  return (
    <p className={css.by}>
      <strong>{isMine ? 'You' : authorName}</strong> {kind === 'ANSWER' && 'answered'} <Time at={at} />
      {editedAt !== null && status !== 'REMOVED' && (
        <>
          , <Link to={`/learnings/tips/${tipId}/wordings?comment=${id}`}>changed</Link> <Time at={editedAt} />
        </>
      )}
    </p>
  );
}

/** One comment or answer, with what this reader can do about it. Taken back or hidden, its place stays. */
export function CommentView({ comment, accepted }: { readonly comment: TipCommentFacts; readonly accepted?: boolean }): ReactElement {
  const acts = useTipActs();
  const [shown, show] = useState<'edit' | 'remove'>();
  const may = (action: string): boolean => actState(comment.availableActions, action) === 'allowed';
  const { id, tipId, status, text, hiddenReason } = comment;
  const close = (): void => show(undefined);
  const own: readonly MenuAct[] = [
    ...(may('editTipComment') ? [{ words: 'Change', act: () => show('edit') }] : []),
    ...(may('removeTipComment') ? [{ words: 'Take it back', act: () => show('remove') }] : []),
  ];
  return (
    <article
      className={css.comment}
      aria-label={`${comment.kind === 'ANSWER' ? 'Answer' : 'Comment'} by ${comment.authorName}`}
      data-accepted={accepted || undefined}
    >
      <Head comment={comment} />
      {status !== 'OPEN' && (
        <p className={css.gone}>
          {status === 'REMOVED' && comment.isMine ? 'You took this back. For 30 days it stands under “What I wrote” among the tips.' : gone[status]}{' '}
          {hiddenReason !== null && (
            <>
              Only {comment.isMine ? 'you' : 'its author'} and the moderators read it. The reason: {hiddenReason}
            </>
          )}
        </p>
      )}
      {shown === 'edit' ? <EditCommentForm comment={comment} done={close} /> : text !== '' && <p className={css.said}>{text}</p>}
      {shown !== 'edit' && (
        <div className={css.acts}>
          {comment.thanks > 0 && <span className={css.quiet}>{thanksWords(comment.thanks)}</span>}
          {may('acceptTipAnswer') && (
            <Button small onClick={() => void acts.accept(tipId, id, true)}>
              This answers it
            </Button>
          )}
          {may('unacceptTipAnswer') && (
            <Button small look="quiet" onClick={() => void acts.accept(tipId, id, false)}>
              It does not answer it
            </Button>
          )}
          <WordsActs of={comment} subject={{ tipId, tipCommentId: id }} own={own} />
          <OwnReport of={comment} />
        </div>
      )}
      <ConfirmSheet
        open={shown === 'remove'}
        close={close}
        question="Take your words back?"
        confirm="Take them back"
        back="Leave them"
        act={() => {
          close();
          void acts.removeComment(tipId, id, comment.version);
        }}
      >
        <p>
          Nobody reads them any more, and earlier wordings are gone for good. Their place stays, so that the others’ words still make sense. For 30 days you can
          put them back.
        </p>
      </ConfirmSheet>
    </article>
  );
}
