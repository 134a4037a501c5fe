import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useRevalidator } from 'react-router';
import { useDraft } from '../../app/drafts/use-draft.js';
import { failing } from '../../app/failure.js';
import type { TipCommentKind } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { NamesFound } from './names-found.js';
import type { TipCommentFacts } from './tips.documents.js';
import css from './tips.module.css';
import { useNames } from './use-names.js';
import { EditTipComment_Mutation, WriteTipComment_Mutation, type TipFindingFacts } from './writing.documents.js';

interface WritingProps {
  readonly name: string;
  readonly label: string;
  readonly opened: string;
  readonly version?: number;
  /** The main one first. */
  readonly buttons: readonly { readonly words: string; readonly kind: TipCommentKind }[];
  readonly send: (
    text: string,
    kind: TipCommentKind,
    more: { readonly notNames: string[]; readonly idempotencyKey: string },
  ) => Promise<{ readonly findings: readonly TipFindingFacts[]; readonly errors: readonly { readonly message: string }[] } | null | undefined>;
  readonly done?: () => void;
  readonly back?: () => void;
}

/** Words below a post while they are written: kept on the device, and judged when they are sent. */
function Writing({ name, label, opened, version = 0, buttons, send, done, back }: WritingProps): ReactElement {
  const draft = useDraft<string>({ name, opened, version });
  const names = useNames();
  const attempt = useIdempotencyKey();
  const { revalidate } = useRevalidator();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const id = `words-${name.replace(/\W/g, '-')}`;
  const sendNow = async (kind: TipCommentKind): Promise<void> => {
    if (draft.value.trim() === '') {
      setProblem('Write what you want to say');
      return document.getElementById(id)?.focus();
    }
    setSending(true);
    const failed = failing('This was not sent. What you typed is kept on this device.');
    const answer = await send(draft.value, kind, { notNames: [...names.notNames], idempotencyKey: attempt.key }).catch(failed.note);
    setSending(false);
    if (!answer) return setProblem(failed.words);
    attempt.renew();
    names.show(answer.findings);
    const refused = answer.errors[0]?.message;
    // What was found says it itself.
    setProblem(answer.findings.length > 0 ? undefined : refused);
    if (refused !== undefined) return;
    await draft.settle({ value: opened, version });
    await revalidate();
    done?.();
  };
  const [main] = buttons;
  return (
    <form
      aria-label={main?.words}
      noValidate
      className={css.writing}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending && main) void sendNow(main.kind);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <div className={classes(field.field, css.wide, problem !== undefined && field.wrong)}>
        <label htmlFor={id} className={field.label}>
          {label}
        </label>
        {problem !== undefined && (
          <p id={`${id}-problem`} role="alert" className={field.error}>
            {problem}
          </p>
        )}
        <textarea
          id={id}
          rows={3}
          value={draft.value}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          className={classes(field.control, field.serif)}
          onChange={({ target }) => draft.change(target.value)}
          onBlur={() => void draft.flush()}
        />
      </div>
      <NamesFound found={names.found} textOf={() => draft.value} isNone={names.isNone} say={names.say} />
      <ButtonRow>
        {buttons.map(({ words, kind }, place) => (
          <Button
            key={kind}
            type={place === 0 ? 'submit' : 'button'}
            look={place === 0 ? 'filled' : 'outlined'}
            sending={sending && place === 0}
            {...(place > 0 && { onClick: () => void sendNow(kind) })}
          >
            {words}
          </Button>
        ))}
        {back && (
          <Button look="quiet" onClick={back}>
            Leave it as it is
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

/** Below a post: to say something, and below a question, to answer it. */
export function CommentForm({ tipId, answers, said }: { readonly tipId: string; readonly answers: boolean; readonly said: () => void }): ReactElement {
  const [write] = useMutation(WriteTipComment_Mutation);
  return (
    <Writing
      name={`tip-comment/${tipId}`}
      label={answers ? 'What do you know about it?' : 'Your comment'}
      opened=""
      done={said}
      buttons={
        answers
          ? [
              { words: 'Answer', kind: 'ANSWER' },
              { words: 'Only comment', kind: 'COMMENT' },
            ]
          : [{ words: 'Comment', kind: 'COMMENT' }]
      }
      send={async (text, kind, more) => (await write({ variables: { input: { tipId, kind, text, ...more } } })).data?.writeTipComment}
    />
  );
}

/** One’s own words below a post, to be said otherwise. */
export function EditCommentForm({ comment, done }: { readonly comment: TipCommentFacts; readonly done: () => void }): ReactElement {
  const [edit] = useMutation(EditTipComment_Mutation);
  const { id, version, kind } = comment;
  return (
    <Writing
      name={`tip-comment-edit/${id}`}
      label="Your words"
      opened={comment.text}
      version={version}
      buttons={[{ words: 'Publish the change', kind }]}
      send={async (text, _, more) => (await edit({ variables: { input: { tipCommentId: id, version, text, ...more } } })).data?.editTipComment}
      done={done}
      back={done}
    />
  );
}
