import type { ReactElement } from 'react';
import { gateParts } from '../../app/gate.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { labelOf, lockOf } from './training-acts.js';
import css from './training.module.css';
import page from './workshop.module.css';
import { useOwnPlace } from './use-own-place.js';
import type { WorkshopFacts } from './workshop.document.js';

function standing({ mySeat, myMakeUp, myQuiz, status, availableActions: acts }: WorkshopFacts): string {
  if (myMakeUp?.state === 'ACCEPTED') return 'Your make-up was accepted.';
  if (myMakeUp?.state === 'WAITING') return 'Your make-up is handed in and waits for the coach.';
  if (myMakeUp?.state === 'RETURNED') return `Your make-up came back${myMakeUp.decidedByName ? ` from ${myMakeUp.decidedByName}` : ''} with a remark.`;
  if (mySeat?.attended) return myQuiz && !myQuiz.passed ? 'You were there. The quiz is left.' : 'You were there.';
  if (mySeat && mySeat.minutesAttended !== null)
    return mySeat.minutesAttended === 0 ? 'You missed it.' : `You were there for ${mySeat.minutesAttended} minutes, which is too short to count.`;
  if (mySeat?.state === 'BOOKED')
    return status === 'HELD' || !labelOf(acts, 'cancelBooking') ? 'Your attendance is not recorded yet.' : 'Your place is booked.';
  if (mySeat?.state === 'INVITED') return mySeat.required ? 'You are invited and have no place yet.' : 'You may come: book your place, or say that you cannot.';
  if (mySeat?.state === 'DECLINED') return 'You said that you cannot come.';
  return 'You have no place in it.';
}

/** The reader’s own place in the workshop, and what they can do about it. */
export function OwnPart({ workshop }: { readonly workshop: WorkshopFacts }): ReactElement | null {
  const place = useOwnPlace();
  const { id, clientSlug, availableActions: acts, myQuiz } = workshop;
  const path = `/c/${clientSlug}/training/${id}`;
  const [book, leave, makeUp, quiz, feedback] = ['bookMyPlace', 'cancelBooking', 'handInMakeUp', 'takeQuiz', 'giveFeedback'].map((name) =>
    labelOf(acts, name ?? ''),
  );
  const locks = (['bookMyPlace', 'handInMakeUp', 'takeQuiz'] as const).flatMap((name) => {
    const lock = lockOf(acts, name);
    return lock ? [{ name, lock }] : [];
  });
  if (!workshop.mySeat && !book && !makeUp && !quiz && !feedback && locks.length === 0) return null;
  const first = [book, makeUp, quiz].findIndex(Boolean);
  const look = (index: number) => (index === first ? 'filled' : 'outlined') as 'filled' | 'outlined';
  const waits = { bookMyPlace: 'Book my place', handInMakeUp: 'Make up for it', takeQuiz: 'Take the quiz' };
  return (
    <RuledSection heading="You" className={page.screenOnly}>
      <p className={css.own}>
        {standing(workshop)}
        {myQuiz && myQuiz.attempts > 0 && ` Quiz: best ${myQuiz.bestPercent ?? 0} %${myQuiz.passed ? ', passed' : ''}.`}
      </p>
      {workshop.myMakeUp?.state === 'RETURNED' && workshop.myMakeUp.remark && <blockquote className={css.words}>{workshop.myMakeUp.remark}</blockquote>}
      <ButtonRow>
        {book && (
          <Button look={look(0)} onClick={() => void place.book(id)}>
            {book}
          </Button>
        )}
        {makeUp && (
          <ButtonLink look={look(1)} to={`${path}/make-up`}>
            {makeUp}
          </ButtonLink>
        )}
        {quiz && (
          <ButtonLink look={look(2)} to={`${path}/quiz`}>
            {quiz}
          </ButtonLink>
        )}
        {feedback && <ButtonLink to={`${path}/feedback`}>{feedback}</ButtonLink>}
        {locks.map(({ name, lock }) => (
          <LockedButton key={name} gate={gateParts(lock)}>
            {waits[name]}
          </LockedButton>
        ))}
        {leave && (
          <Button look="quiet" onClick={() => void place.leave(id, workshop.mySeat?.state === 'BOOKED')}>
            {leave}
          </Button>
        )}
      </ButtonRow>
    </RuledSection>
  );
}
