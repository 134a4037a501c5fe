import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { AttendanceSheet } from './attendance-sheet.js';
import css from './live-sessions.module.css';
import { MakeUps } from './make-ups.js';
import { SessionSheet } from './session-form.js';
import { CancelSession_Mutation, labelOf, type LiveItem, type Session, type Sessions } from './sessions.document.js';

const standing = ({ status, attendance }: Session): string | undefined => {
  if (status === 'CANCELLED') return 'cancelled';
  if (status === 'PLANNED') return undefined;
  const counts = attendance.filter((one) => one.counts).length;
  return `counts for ${counts} of ${plural(attendance.length, 'trainee', 'trainees')}`;
};

/** One date: when and where, who was there, and what can be done with it. */
export function SessionRow({ of, item, session }: { readonly of: Sessions; readonly item: LiveItem; readonly session: Session }): ReactElement {
  const [shown, show] = useState<'edit' | 'attendance' | 'cancel'>();
  const [cancel, { loading }] = useMutation(CancelSession_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const close = (): void => show(undefined);
  const acts = [
    ['recordSessionAttendance', 'attendance'],
    ['editSession', 'edit'],
    ['cancelSession', 'cancel'],
  ] as const;
  const takeBack = (): void => {
    void cancel({ variables: { input: { sessionId: session.id, version: session.version, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        close();
        toast({ words: data?.cancelSession.errors[0]?.message ?? 'Cancelled. Trainees get a mail, and the date leaves their calendars.' });
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not sent.') }),
    );
  };
  return (
    <li className={css.session}>
      <div className={css.when}>
        <p>
          <Time meeting={session.meeting} length="long" />, {session.minutes} min
        </p>
        <p className={css.pale}>{[session.place, standing(session)].filter(Boolean).join(', ')}</p>
      </div>
      <p className={css.acts}>
        {acts.map(([name, what]) => {
          const label = labelOf(session, name);
          return (
            label && (
              <Button key={name} small look={what === 'cancel' ? 'quiet' : 'outlined'} aria-label={`${label}: ${item.title}`} onClick={() => show(what)}>
                {label}
              </Button>
            )
          );
        })}
      </p>
      <MakeUps session={session} />
      {shown === 'edit' && <SessionSheet of={of} item={item} session={session} close={close} />}
      {shown === 'attendance' && <AttendanceSheet title={item.title} session={session} close={close} />}
      <ConfirmSheet
        open={shown === 'cancel'}
        close={close}
        question={`Cancel ${item.title} on this date?`}
        confirm="Cancel the date"
        back="Keep it"
        act={takeBack}
        sending={loading}
      >
        <p>{plural(session.attendance.length, 'trainee gets', 'trainees get')} a mail, and the date leaves their calendars. You can set another.</p>
      </ConfirmSheet>
    </li>
  );
}
