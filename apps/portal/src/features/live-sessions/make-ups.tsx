import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import css from './live-sessions.module.css';
import { AcceptSessionMakeUp_Mutation, labelOf, type Session } from './sessions.document.js';

/** Those whose session does not count yet: what they handed in, and the act that takes it. */
export function MakeUps({ session }: { readonly session: Session }): ReactElement | null {
  const [accept, { loading }] = useMutation(AcceptSessionMakeUp_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const missing = session.attendance.filter(({ counts }) => !counts);
  const label = labelOf(session, 'acceptSessionMakeUp');
  if (session.status !== 'HELD' || missing.length === 0) return null;
  const take = (traineeId: string, name: string): void =>
    void accept({ variables: { input: { sessionId: session.id, traineeId, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.acceptSessionMakeUp.errors[0]?.message ?? `It counts for ${name} from now on.` });
      },
      () => toast({ words: 'This was not kept. Check the connection and try again.' }),
    );
  return (
    <ul className={css.makeUps}>
      {missing.map(({ traineeId, name, minutes, makeUpText, makeUpAskedAt }) => (
        <li key={traineeId}>
          <p>
            {name} was {minutes === null || minutes === 0 ? 'not there' : `there for ${minutes} min`}
            {makeUpAskedAt && (
              <>
                , handed in <Time at={makeUpAskedAt} />
              </>
            )}
          </p>
          {makeUpText && <blockquote className={css.words}>{makeUpText}</blockquote>}
          {label && (
            <Button small sending={loading} aria-label={`${label}: ${name}`} onClick={() => take(traineeId, name)}>
              {label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
