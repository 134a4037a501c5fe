import { useMutation } from '@apollo/client/react';
import { useId, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useTell } from '../../app/activity.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { failing } from '../../app/failure.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { LevelChoice } from '../../ui/rubric/level-choice.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { MarkObservedSession_Mutation, type SessionFacts } from './observed.document.js';
import css from './observed.module.css';

interface Written {
  readonly levels: Readonly<Record<string, number>>;
  readonly remark: string;
}

/** One’s marks, kept on the device while one watches, and given once. */
export function MarkForm({ session, label }: { readonly session: SessionFacts; readonly label: string }): ReactElement {
  const draft = useDraft<Written>({ name: `observed/${session.id}`, opened: { levels: {}, remark: '' } });
  const [mark, { loading }] = useMutation(MarkObservedSession_Mutation);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const remarkId = useId();
  const { levels, remark } = draft.value;
  const send = async (): Promise<void> => {
    const chosen = Object.entries(levels).map(([key, level]) => ({ key, level }));
    const failed = failing('This was not given. What you wrote is kept.');
    const answer = await mark({ variables: { input: { sessionId: session.id, levels: chosen, remark, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (!answer) return setProblem(failed.words);
    attempt.renew();
    const refused = answer.data?.markObservedSession.errors[0]?.message;
    setProblem(refused);
    if (refused) return;
    await draft.settle();
    tell({
      words:
        answer.data?.markObservedSession.session?.status === 'MARKED'
          ? `Both of you have marked it; ${session.traineeName} hears by mail.`
          : 'Your marks are given. The second assessor follows.',
    });
    void navigate('/cert-admin/reviews');
  };
  return (
    <RuledSection heading="Your marks" act={<SaveLine state={draftWords(draft, undefined, () => undefined)} />}>
      {problem && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      <LevelChoice criteria={session.rubric} levels={levels} change={(chosen) => draft.change({ remark, levels: chosen })} />
      <label htmlFor={remarkId} className={field.label}>
        What you saw
      </label>
      <textarea
        id={remarkId}
        className={classes(field.control, field.serif)}
        rows={5}
        value={remark}
        onChange={({ target }) => draft.change({ levels, remark: target.value })}
        onBlur={() => void draft.flush()}
      />
      <ButtonRow sticky>
        <Button look="filled" sending={loading} onClick={() => void send()}>
          {label}
        </Button>
      </ButtonRow>
    </RuledSection>
  );
}
