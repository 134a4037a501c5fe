import { useApolloClient, useMutation } from '@apollo/client/react';
import { useId, useRef, useState, type ReactElement } from 'react';
import { draftWords } from '../../app/drafts/draft-words.js';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { labelOf } from './assignment-acts.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import field from '../../ui/form/field.module.css';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { AnswerFiles } from './answer-files.js';
import { AssignmentPage_Query, HandInAssignment_Mutation, type AssignmentFacts } from './assignment.document.js';
import { answeredOf, draftOf } from './assignment-words.js';
import css from './assignments.module.css';
import { useAnswerDraft } from './use-answer-draft.js';

/** Writing an answer: it saves itself, files stand beside it, and handing in is one act that is asked once. */
export function AnswerEditor({ assignment }: { readonly assignment: AssignmentFacts }): ReactElement {
  const { draft, refused, who } = useAnswerDraft(assignment);
  const client = useApolloClient();
  const [handIn, { loading }] = useMutation(HandInAssignment_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const both = useRef<HTMLDivElement>(null);
  const textId = useId();
  const round = draftOf(assignment);
  const returned = answeredOf(assignment);
  const number = round?.number ?? assignment.rounds.length + 1;
  const label = labelOf(assignment.availableActions, 'handInAssignment');
  const again = () => client.refetchQueries({ include: [AssignmentPage_Query] });
  const ask = (): void => void draft.flush().then(() => (draft.saved() ? setAsking(true) : both.current?.focus()));
  usePageActs(label ? [{ id: 'hand-in', words: `Hand in draft ${number}`, keys: 'mod+Enter', run: ask }] : []);

  const send = async (): Promise<void> => {
    const now = client.readQuery({ query: AssignmentPage_Query, variables: { item: assignment.id } });
    const version = (now ? draftOf(now.assignment) : round)?.version ?? 0;
    const failed = failing('This was not handed in. What you wrote is kept.');
    const answer = await handIn({ variables: { input: { itemId: assignment.id, version, idempotencyKey: attempt.key } } }).catch(failed.note);
    setAsking(false);
    if (!answer) return setProblems([failed.words]);
    attempt.renew();
    const errors = answer.data?.handInAssignment.errors ?? [];
    setProblems(errors.map(({ message }) => message));
    if (errors.length > 0) return;
    await draft.settle();
    tell({ words: `Draft ${number} is handed in. You hear by mail when it is answered.` });
  };

  return (
    <RuledSection
      heading={`Your answer, draft ${number}`}
      act={<SaveLine state={draftWords(draft, who, () => both.current?.focus())} willSend={refused.length === 0} />}
    >
      {[...refused, ...problems].length > 0 && (
        <div role="alert" className={css.problem}>
          {[...refused, ...problems].map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      {draft.conflict && (
        <div ref={both} tabIndex={-1} role="group" aria-label="Both wordings" className={css.both}>
          <p>You wrote this in another window, too. Both are kept until you choose.</p>
          <ChangeView now={draft.conflict.theirs} proposed={draft.value} nowLabel="In the other window" proposedLabel="Here" serif />
          <ButtonRow>
            <Button small onClick={draft.keepMine}>
              Keep what is here
            </Button>
            <Button small onClick={draft.keepTheirs}>
              Take the other
            </Button>
          </ButtonRow>
        </div>
      )}
      <label htmlFor={textId} className="visually-hidden">
        Your answer, draft {number}
      </label>
      <textarea
        id={textId}
        className={classes(field.control, field.serif, css.editor)}
        rows={14}
        value={draft.value}
        onChange={({ target }) => draft.change(target.value)}
        onBlur={() => void draft.flush()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !label) return;
          event.preventDefault();
          ask();
        }}
      />
      {returned && returned.text !== draft.value && (
        <details className={css.older}>
          <summary>What changed since draft {returned.number}</summary>
          <ChangeView now={returned.text} proposed={draft.value} nowLabel={`Draft ${returned.number}`} proposedLabel={`Draft ${number}`} serif />
        </details>
      )}
      {assignment.takesFiles && <AnswerFiles itemId={assignment.id} files={round?.files ?? []} maxFiles={assignment.maxFiles} again={again} />}
      <ButtonRow sticky>
        {label && (
          <Button look="filled" onClick={ask}>
            {label}
          </Button>
        )}
        <ButtonLink look="quiet" to="/cert/path">
          Back to the path
        </ButtonLink>
      </ButtonRow>
      <ConfirmSheet
        open={asking}
        close={() => setAsking(false)}
        question={`Hand in draft ${number} of “${assignment.title}”?`}
        confirm="Hand in"
        back="Back to the answer"
        act={() => void send()}
        sending={loading}
      >
        <p>It stays as it is until an assessor answers it. There are as many rounds as it takes.</p>
      </ConfirmSheet>
    </RuledSection>
  );
}
