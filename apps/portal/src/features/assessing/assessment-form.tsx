import { useApolloClient, useMutation } from '@apollo/client/react';
import { useId, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useTell } from '../../app/activity.js';
import { DraftConflict } from '../../app/drafts/draft-conflict.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { failing } from '../../app/failure.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { LevelChoice } from '../../ui/rubric/level-choice.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './assessing.module.css';
import { ReviewPage_Query, type ReviewFacts } from './review.document.js';
import { GiveAssessment_Mutation } from './review.mutations.js';
import { useAssessment } from './use-assessment.js';

interface Props {
  readonly review: ReviewFacts;
  readonly label: string;
  /** The next round this reader can answer. */
  readonly next: string | null;
}

/** Levels by the words of the rubric, a remark to the whole, and giving the answer; then the next. */
export function AssessmentForm({ review, label, next }: Props): ReactElement {
  const { draft, refused, who } = useAssessment(review);
  const client = useApolloClient();
  const [give, { loading }] = useMutation(GiveAssessment_Mutation, { refetchQueries: 'active' });
  const attempt = useIdempotencyKey();
  const navigate = useNavigate();
  const tell = useTell();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const remarkId = useId();
  const { levels, remark } = draft.value;
  const chosen = review.rubric.flatMap(({ key }) => levels[key] ?? []);
  const passes = chosen.length === review.rubric.length && chosen.every((level) => level >= review.passLevel);

  const send = async (): Promise<void> => {
    await draft.flush();
    if (!draft.saved()) return setProblems(['Your levels and words are not on the server yet. They are kept here; try again in a moment.']);
    const now = client.readQuery({ query: ReviewPage_Query, variables: { round: review.id } })?.review ?? review;
    const input = { roundId: review.id, version: now.mine?.version ?? 0, rubricSha256: review.rubricSha256, idempotencyKey: attempt.key };
    const failed = failing('This was not given. What you wrote is kept.');
    const answer = await give({ variables: { input } }).catch(failed.note);
    if (!answer) return setProblems([failed.words]);
    attempt.renew();
    const errors = answer.data?.giveAssessment.errors ?? [];
    setProblems(errors.map(({ message }) => message));
    if (errors.some(({ code }) => code === 'ASSESSMENT_RUBRIC_CHANGED')) await client.refetchQueries({ include: [ReviewPage_Query] });
    if (errors.length > 0) return;
    await draft.settle();
    const { status } = answer.data?.giveAssessment.review?.round ?? {};
    const said =
      status === 'PASSED'
        ? 'It is passed.'
        : status === 'RETURNED'
          ? 'It goes back with your remarks.'
          : status === 'TO_DIRECTOR'
            ? 'You two differ, so somebody else settles it.'
            : 'The second assessor answers next.';
    tell({ words: `Your answer to ${review.traineeName} is given. ${said}` });
    void navigate(next ? `/cert-admin/reviews/${next}` : '/cert-admin/reviews');
  };
  usePageActs([{ id: 'give', words: label, keys: 'mod+Enter', run: () => void send() }]);

  return (
    <RuledSection heading="Your answer" act={<SaveLine state={draftWords(draft, who, draft.keepMine)} willSend={refused.length === 0} />}>
      {review.rubricChanged.length > 0 && (
        <p role="status" className={css.changed}>
          The rubric was changed since you began: {review.rubricChanged.join(', ')}. Your levels are kept; look at the new words.
        </p>
      )}
      {[...refused, ...problems].length > 0 && (
        <div role="alert" className={css.problem}>
          {[...refused, ...problems].map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      <DraftConflict draft={draft} />
      <LevelChoice criteria={review.rubric} levels={levels} change={(chosen) => draft.change({ remark, levels: chosen })} />
      <label htmlFor={remarkId} className={field.label}>
        To the whole
      </label>
      <textarea
        id={remarkId}
        className={classes(field.control, field.serif, css.remark)}
        rows={5}
        value={remark}
        onChange={({ target }) => draft.change({ levels, remark: target.value })}
        onBlur={() => void draft.flush()}
      />
      <div className={css.give}>
        <ButtonRow sticky>
          <Button look="filled" sending={loading} onClick={() => void send()}>
            {chosen.length < review.rubric.length ? label : passes ? 'Pass it' : 'Return it with remarks'}
          </Button>
          <ButtonLink look="quiet" to="/cert-admin/reviews">
            Back to the reviews
          </ButtonLink>
        </ButtonRow>
      </div>
    </RuledSection>
  );
}
