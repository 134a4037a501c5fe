import { useState, type ReactElement, type ReactNode } from 'react';
import { useDraft } from '../../app/drafts/use-draft.js';
import { failing } from '../../app/failure.js';
import type { LearningReach, LearningTheme, TipKind } from '../../graphql/graphql.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { NamesFound } from './names-found.js';
import { fieldId, textOf, TipFields, type Problem, type TipValues } from './tip-fields.js';
import css from './tips.module.css';
import { useNames } from './use-names.js';
import type { TipFindingFacts } from './writing.documents.js';

type Whole = TipValues & { readonly theme: LearningTheme };

/** What the server said: a post, or what has to be put right. */
export interface Answered {
  readonly page?: { readonly id: string } | null;
  readonly findings: readonly TipFindingFacts[];
  readonly errors: readonly Problem[];
}

export interface TipFormProps {
  readonly kind: TipKind;
  readonly label: string;
  /** Of the draft on this device. */
  readonly name: string;
  readonly opened: TipValues;
  readonly version?: number;
  readonly reaches?: readonly LearningReach[];
  readonly submit: string;
  /** Where leaving it leads; left away where nothing is published yet. */
  readonly back?: string;
  readonly send: (values: Whole, more: { readonly notNames: string[]; readonly idempotencyKey: string }) => Promise<Answered | null | undefined>;
  readonly done: (tipId: string) => void;
  /** Above the fields, such as another kind to choose. */
  readonly children?: ReactNode;
}

/** A post while it is written: kept on the device with every word, judged when it is sent. */
export function TipForm({ kind, label, name, opened, version = 0, reaches, submit, back, send, done, children }: TipFormProps): ReactElement {
  const draft = useDraft<TipValues>({ name, opened, version });
  const names = useNames();
  const attempt = useIdempotencyKey();
  const [problem, setProblem] = useState<Problem>();
  const [sending, setSending] = useState(false);

  const show = (wrong: Problem | undefined): void => {
    setProblem(wrong);
    if (wrong?.field) document.getElementById(fieldId(wrong.field))?.focus();
  };
  const sendNow = async (): Promise<void> => {
    const { value } = draft;
    if (value.title.trim() === '')
      return show({ field: 'title', message: kind === 'QUESTION' ? 'Ask your question in one line' : 'Say in one line what these tips are about' });
    if (value.theme === '') return show({ field: 'theme', message: 'Choose what it is about, so that others find it' });
    setSending(true);
    const failed = failing('This was not sent. What you typed is kept on this device.');
    const answer = await send({ ...value, theme: value.theme }, { notNames: [...names.notNames], idempotencyKey: attempt.key }).catch(failed.note);
    setSending(false);
    if (!answer) return show({ field: null, message: failed.words });
    attempt.renew();
    names.show(answer.findings);
    const [refused] = answer.errors;
    if (answer.findings.length > 0) setProblem(refused);
    else show(refused);
    if (refused || !answer.page) return;
    await draft.settle({ value: opened, version });
    done(answer.page.id);
  };
  const isPlaced = problem?.field != null && document.getElementById(fieldId(problem.field)) !== null;
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void sendNow();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {children}
      <NamesFound found={names.found} textOf={(of) => textOf(draft.value, of)} isNone={names.isNone} say={names.say} />
      {problem && !isPlaced && names.found.length === 0 && (
        <p role="alert" className={css.problem}>
          {problem.message}
        </p>
      )}
      {draft.conflict && (
        <div className={css.problem}>
          <p>It was changed in another window since you began here. What you typed is still here.</p>
          <ButtonRow>
            <Button small onClick={draft.keepMine}>
              Go on with what is here
            </Button>
            <Button small onClick={draft.keepTheirs}>
              Take what is published
            </Button>
          </ButtonRow>
        </div>
      )}
      <TipFields
        kind={kind}
        values={draft.value}
        change={draft.change}
        leave={() => void draft.flush()}
        problem={names.found.length > 0 ? undefined : problem}
        reaches={reaches}
        autoFocus={version === 0}
      />
      <ButtonRow sticky>
        <Button type="submit" look="filled" sending={sending}>
          {submit}
        </Button>
        {back !== undefined && (
          <ButtonLink to={back} look="quiet">
            Leave it as it is
          </ButtonLink>
        )}
      </ButtonRow>
      {version === 0 && <p className={css.quiet}>What you type is kept on this device until you publish it.</p>}
    </form>
  );
}
