import { useMutation } from '@apollo/client/react';
import { useEffect, useState, type ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { useDraft } from '../../app/drafts/use-draft.js';
import { failing } from '../../app/failure.js';
import { bandWords, learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { ReviewForm_LearningFragment } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { classes } from '../../ui/class-names.js';
import field from '../../ui/form/field.module.css';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import css from './learnings.module.css';
import { Reading } from './reading.js';

export const ReviewForm_learning = graphql(`
  fragment ReviewForm_learning on LearningToReview {
    id
    round
    reach
    sentence
    expected
    happened
    why
    advice
    holdsWhen
    failsWhen
    phase
    theme
    parameterName
    bands {
      industry
      sizeBand
      region
      levels
      cycleNumber
    }
    waitingSince
    askedBefore
  }
`);

const ReviewLearning_Mutation = graphql(`
  mutation ReviewLearning($input: ReviewLearningArgs!) {
    reviewLearning(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const reachWords = { PRACTICE: 'this practice', NETWORK: 'the network' } as const;

interface ReviewFormProps {
  readonly learning: ReviewForm_LearningFragment;
  readonly first: boolean;
  /** Decided or taken back by somebody else while remarks were written here. */
  readonly over: boolean;
  /** The queue is to be asked anew. */
  readonly left: () => void;
  /** Whether there are remarks here, which would go with the queue. */
  readonly hold: (learning: ReviewForm_LearningFragment, written: boolean) => void;
}

/** One learning to read: would the client recognise itself? */
export function ReviewForm({ learning, first, over, left, hold }: ReviewFormProps): ReactElement {
  const [review, { loading }] = useMutation(ReviewLearning_Mutation);
  const tell = useTell();
  const attempt = useIdempotencyKey();
  const draft = useDraft<string>({ name: `learning-review/${learning.id}/${learning.round}`, opened: '' });
  const [problem, setProblem] = useState<string>();
  const written = draft.value.trim() !== '';
  useEffect(() => hold(learning, written), [hold, learning, written]);
  const remarkId = `remark-${learning.id}`;
  const about = [
    learning.theme && themeWords[learning.theme],
    learning.phase && learningPhaseWords[learning.phase],
    learning.parameterName,
    bandWords(learning.bands),
  ];
  const send = async (verdict: 'PUBLISH' | 'RETURN'): Promise<void> => {
    const input = { sharedId: learning.id, round: learning.round, verdict, remark: draft.value, idempotencyKey: attempt.key };
    const failed = failing('This was not sent. What you wrote is kept on this device.');
    const answer = await review({ variables: { input } }).catch(failed.note);
    if (!answer) return setProblem(failed.words);
    attempt.renew();
    const [refused] = answer.data?.reviewLearning.errors ?? [];
    setProblem(refused?.message);
    if (refused?.field === 'remark') return document.getElementById(remarkId)?.focus();
    if (refused) {
      // Somebody was faster, or the consent ended: the queue is asked anew. What was typed stays to be copied, with the reason beside it.
      if (!written) tell({ words: refused.message });
      return left();
    }
    await draft.settle({ value: '', version: 0 });
    tell({ words: verdict === 'PUBLISH' ? `Published for ${reachWords[learning.reach]}. Its author is told.` : 'Returned. Its author reads your remarks.' });
    left();
  };
  const said = problem ?? (over ? 'Somebody else has decided on this in the meantime, or it was taken back.' : undefined);
  const letGo = async (): Promise<void> => {
    await draft.settle({ value: '', version: 0 });
    left();
  };
  return (
    <article className={css.toReview} aria-label={over ? 'Decided in the meantime' : learning.sentence}>
      {/* What its client may have taken back is read by nobody any more; what was typed about it is theirs who typed it. */}
      {!over && (
        <>
          <Reading texts={learning} />
          <p className={css.quiet}>
            {about.filter(Boolean).join(' · ')}. For {reachWords[learning.reach]}, waiting since <Time day={learning.waitingSince} />
            {learning.round > 1 && `, handed in ${learning.round} times`}.
          </p>
          {learning.askedBefore !== null && <p className={css.consent}>You asked before: {learning.askedBefore}</p>}
        </>
      )}
      <div className={classes(field.field, said !== undefined && field.wrong)}>
        <label htmlFor={remarkId} className={field.label}>
          {over ? 'Your remarks, which nobody was sent' : 'What its author should change'}
        </label>
        {said !== undefined && (
          <p id={`${remarkId}-problem`} role="alert" className={field.error}>
            {said}
          </p>
        )}
        <textarea
          id={remarkId}
          rows={2}
          className={classes(field.control, field.serif)}
          value={draft.value}
          aria-describedby={said === undefined ? undefined : `${remarkId}-problem`}
          onChange={({ target }) => draft.change(target.value)}
          onBlur={() => void draft.flush()}
        />
      </div>
      {over ? (
        <ButtonRow>
          <Button onClick={() => void letGo()}>Let them go</Button>
        </ButtonRow>
      ) : (
        <ButtonRow>
          <Button look={first ? 'filled' : 'outlined'} sending={loading} onClick={() => void send('PUBLISH')}>
            Nobody would know: publish
          </Button>
          <Button onClick={() => void send('RETURN')}>Return with these remarks</Button>
        </ButtonRow>
      )}
    </article>
  );
}
