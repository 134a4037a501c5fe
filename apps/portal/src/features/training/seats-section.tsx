import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { useViewer } from '../../app/session.js';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { SeatPeopleSheet } from './seat-people-sheet.js';
import { labelOf } from './training-acts.js';
import { seatWords } from './training-words.js';
import css from './workshop.module.css';
import type { WorkshopFacts, WorkshopSeat } from './workshop.document.js';
import { CancelBooking_Mutation } from './workshop.mutations.js';

const standing = ({ state, minutesAttended, attended }: WorkshopSeat, minutes: number): string => {
  if (minutesAttended === null) return seatWords[state];
  if (minutesAttended === 0) return 'Missing';
  return minutesAttended >= minutes ? 'Was there' : `${minutesAttended} of ${minutes} min${attended ? '' : ', too short'}`;
};

/** Who comes: those with a place, those invited, those who cannot. */
export function SeatsSection({ workshop }: { readonly workshop: WorkshopFacts }): ReactElement | null {
  const { id, seats, booked, places, availableActions, minutes, status, title } = workshop;
  const [shown, show] = useState<'book' | 'invite' | 'enter'>();
  const [leaving, leave] = useState<WorkshopSeat>();
  const [cancel, { loading }] = useMutation(CancelBooking_Mutation);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const reader = useViewer().id;
  const attends = labelOf(availableActions, 'recordAttendance') !== undefined;
  // Once attendance can be recorded, whoever came along is entered there: one way, not two.
  const books = attends ? undefined : labelOf(availableActions, 'bookPeople');
  const invites = labelOf(availableActions, 'inviteToWorkshop');
  // Nobody is invited any more once it began: whoever came is entered then, and nobody is taken off.
  const isComing = invites !== undefined;
  const here = seats.filter(({ state }) => state !== 'CANCELLED');
  const free = places - booked;
  const giveUp = (seat: WorkshopSeat): void =>
    void cancel({ variables: { input: { workshopId: id, personId: seat.personId, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        toast({ words: data?.cancelBooking.errors[0]?.message ?? `${seat.personName} is not booked any more and gets a mail.` });
        leave(undefined);
      },
      (error: unknown) => toast({ words: failureWords(error, 'This was not sent.') }),
    );
  // Whoever sees nobody but themselves has read all of it under "You".
  const isOwnAlone = !books && here.every(({ personId }) => personId === reader);
  if (isOwnAlone && !(attends && here.length === 0)) return null;
  return (
    <RuledSection
      className={css.screenOnly}
      heading="People"
      count={here.length}
      note={status === 'PLANNED' && !attends ? `${booked} of ${places} places taken, ${free > 0 ? `${free} free` : 'full'}` : undefined}
      act={
        <span className={css.pair}>
          {books && (
            <Button small onClick={() => show(isComing ? 'book' : 'enter')}>
              {books}
            </Button>
          )}
          {invites && (
            <Button small look="quiet" onClick={() => show('invite')}>
              {invites}
            </Button>
          )}
        </span>
      }
    >
      {here.length === 0 ? (
        <EmptyState kind="first" headline="Nobody is booked yet.">
          {isComing
            ? `${plural(places, 'place is', 'places are')} free. Whoever is booked or invited gets a mail with the date.`
            : 'Whoever was there is entered with the attendance.'}
        </EmptyState>
      ) : (
        <RowList label="People">
          {here.map((seat) => (
            <Row
              key={seat.personId}
              id={seat.personId}
              title={seat.personName}
              detail={[seat.teamName, !seat.required && 'may come'].filter(Boolean).join(', ') || undefined}
              when={standing(seat, minutes)}
              button={
                isComing && seat.state === 'BOOKED' && seat.minutesAttended === null ? (
                  <Button small look="quiet" aria-label={`Take off: ${seat.personName}`} onClick={() => leave(seat)}>
                    Take off
                  </Button>
                ) : undefined
              }
            />
          ))}
        </RowList>
      )}
      {shown && <SeatPeopleSheet workshop={workshop} asks={shown} close={() => show(undefined)} />}
      <ConfirmSheet
        open={leaving !== undefined}
        close={() => leave(undefined)}
        question={`Take ${leaving?.personName ?? ''} off ${title}?`}
        confirm="Take off"
        back="Keep the place"
        act={() => leaving && giveUp(leaving)}
        sending={loading}
      >
        <p>They get a mail, and the date leaves their calendar. The place is free again.</p>
      </ConfirmSheet>
    </RuledSection>
  );
}
