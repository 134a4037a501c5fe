import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { GivenLevels } from '../../ui/rubric/rubric.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './assessing.module.css';
import type { ReviewFacts } from './review.document.js';
import { ReleaseAssessment_Mutation } from './review.mutations.js';

/** Who else reads this: their answers only after one’s own, and those who began and cannot go on. */
export function OthersPart({ review }: { readonly review: ReviewFacts }): ReactElement | null {
  const [release] = useMutation(ReleaseAssessment_Mutation);
  const attempt = useIdempotencyKey();
  const { others, disagreement, mine, availableActions } = review;
  if (others.length === 0 && !mine) return null;
  const releasable = actState(availableActions, 'releaseAssessment') === 'allowed';
  const giveBack = (assessmentId: string): void =>
    void release({ variables: { input: { assessmentId, idempotencyKey: attempt.key } } }).then(() => attempt.renew());
  return (
    <RuledSection heading="Who reads this">
      {disagreement.length > 0 && <p className={css.changed}>They are more than a level apart at {listed(disagreement)}.</p>}
      <ul className={css.others}>
        {mine && mine.givenAt === null && (
          <li>
            You began this.{' '}
            {releasable && (
              <Button small look="quiet" onClick={() => giveBack(mine.id)}>
                Give it back
              </Button>
            )}
          </li>
        )}
        {others.map(({ id, name, given, answer }) => (
          <li key={id} className={css.other}>
            <p>
              {name} {given ? 'has answered' : 'is reading'}
              {given && !answer && '. You see it after you gave your own'}
              {answer && (
                <>
                  , <Time at={answer.givenAt} />: {answer.verdict === 'PASSED' ? 'passes' : 'returns it'}
                </>
              )}
              .
            </p>
            {!given && releasable && (
              <Button small look="quiet" onClick={() => giveBack(id)}>
                Give it back for {name}
              </Button>
            )}
            {answer && (
              <>
                {answer.remark && <blockquote className={css.words}>{answer.remark}</blockquote>}
                <GivenLevels levels={answer.levels} />
              </>
            )}
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
