import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { firstName } from '../../app/words.js';
import { ReasonSheet } from '../../ui/dialog/reason-sheet.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import css from './live-sessions.module.css';
import { AcceptSessionMakeUp_Mutation, labelOf, ReturnSessionMakeUp_Mutation, type Session } from './sessions.document.js';

/** Those whose session does not count yet: what they handed in, and the act that takes it. */
export function MakeUps({ session }: { readonly session: Session }): ReactElement | null {
  const [accept, { loading }] = useMutation(AcceptSessionMakeUp_Mutation);
  const [giveBack] = useMutation(ReturnSessionMakeUp_Mutation);
  const [asking, ask] = useState<{ readonly traineeId: string; readonly name: string }>();
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const missing = session.attendance.filter(({ counts }) => !counts);
  const label = labelOf(session, 'acceptSessionMakeUp');
  const more = labelOf(session, 'returnSessionMakeUp');
  if (session.status !== 'HELD' || missing.length === 0) return null;
  const take = (traineeId: string, name: string): void =>
    void accept({ variables: { input: { sessionId: session.id, traineeId, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.acceptSessionMakeUp.errors[0]?.message ?? `It counts for ${name} from now on.` });
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not kept.') }),
    );
  return (
    <>
      <ul className={css.makeUps}>
        {missing.map(({ traineeId, name, minutes, makeUpText, makeUpAskedAt, returnedAt, remark }) => (
          <li key={traineeId}>
            <p>
              {name} was {minutes === null || minutes === 0 ? 'not there' : `there for ${minutes} min`}
              {makeUpAskedAt && (
                <>
                  , handed in <Time at={makeUpAskedAt} />
                </>
              )}
              {returnedAt && (
                <>
                  , returned <Time at={returnedAt} />
                </>
              )}
            </p>
            {makeUpText && <blockquote className={css.words}>{makeUpText}</blockquote>}
            {remark && <p className={css.pale}>Missing: {remark}</p>}
            {label && (
              <p className={css.acts}>
                <Button small sending={loading} aria-label={`${label}: ${name}`} onClick={() => take(traineeId, name)}>
                  {label}
                </Button>
                {more && makeUpAskedAt && !returnedAt && (
                  <Button small look="quiet" aria-label={`${more}: ${name}`} onClick={() => ask({ traineeId, name })}>
                    {more}
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <ReasonSheet
          question={`Ask ${firstName(asking.name)} for more?`}
          label="What is missing"
          hint="Goes to them by mail. What they wrote is kept, and they hand in again."
          missing="Say what is missing"
          confirm="Return it"
          back="Leave it"
          fact={`${asking.name} gets a mail and hands in again.`}
          close={() => ask(undefined)}
          send={async (remark, idempotencyKey) =>
            (
              await giveBack({ variables: { input: { sessionId: session.id, traineeId: asking.traineeId, remark, idempotencyKey } } })
            ).data?.returnSessionMakeUp.errors.map((error) => ({ ...error, field: error.field === 'remark' ? 'reason' : error.field }))
          }
        />
      )}
    </>
  );
}
