import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failing } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { GivenLevels } from '../../ui/rubric/rubric.js';
import { CancelObservedSession_Mutation, type SessionFacts } from './observed.document.js';
import css from './observed.module.css';

/** Where a session stands, in words. */
export function standingOf({ kind, status, counts, mean, markedCount, withdrawn }: SessionFacts): string {
  if (status === 'CANCELLED') return 'Cancelled';
  if (withdrawn)
    return counts
      ? 'Its client took the consent back; it stays as part of your certificate'
      : 'Its client took the consent back, so it does not count any more';
  if (kind === 'SHADOWED') return 'Counts';
  if (status === 'PLANNED') return markedCount > 0 ? 'One of two assessors has marked it' : 'Not marked yet';
  return `${counts ? 'Counts' : 'Does not count'}, mean ${mean ?? '–'}`;
}

/** Whose session it was: the client for its trainee, for others what may be known of it. */
export const whoseOf = ({ clientName, about, outside }: SessionFacts): string | null =>
  clientName ?? about ?? (outside ? 'a client outside the practice' : null);

/** What both assessors saw. */
export function Marks({ session }: { readonly session: SessionFacts }): ReactElement {
  return (
    <>
      {session.marks.map(({ assessorName, remark, givenAt, levels }) => (
        <div key={assessorName} className={css.mark}>
          <p className={css.quiet}>
            {assessorName}, <Time at={givenAt} />
          </p>
          <blockquote className={css.words}>{remark}</blockquote>
          <GivenLevels levels={levels} />
        </div>
      ))}
    </>
  );
}

/** One session of one’s own path. */
export function SessionPart({ session }: { readonly session: SessionFacts }): ReactElement {
  const [cancel, { loading }] = useMutation(CancelObservedSession_Mutation, { refetchQueries: 'active', awaitRefetchQueries: true });
  const attempt = useIdempotencyKey();
  const [refused, setRefused] = useState<string>();
  const { id, heldOn, setting, kind, assessorNames, version, availableActions } = session;
  const whose = whoseOf(session);
  const state = availableActions.find(({ action }) => action === 'cancelObservedSession')?.state;
  const send = async (): Promise<void> => {
    const failed = failing('Nothing was changed.');
    const answer = await cancel({ variables: { input: { sessionId: id, version, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (answer) attempt.renew();
    setRefused(answer ? answer.data?.cancelObservedSession.errors[0]?.message : failed.words);
  };
  return (
    <li className={css.session}>
      <p className={css.sessionHead}>
        <Time day={heldOn} />
        {whose === null ? '' : `, ${whose}`}, {kind === 'SHADOWED' ? 'led by' : 'watched by'} {listed(assessorNames)}
      </p>
      {setting && <blockquote className={css.words}>{setting}</blockquote>}
      <p className={css.quiet}>{standingOf(session)}.</p>
      {refused && <p role="alert">{refused}</p>}
      <Marks session={session} />
      {state?.__typename === 'Allowed' && (
        <Button small look="quiet" sending={loading} onClick={() => void send()}>
          {state.label}
        </Button>
      )}
    </li>
  );
}
