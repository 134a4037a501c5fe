import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { gateParts } from '../../app/gate.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { OwnSession_WorkshopFragment } from '../../graphql/graphql.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { Row } from '../../ui/rows/row-list.js';
import { labelOf, lockOf } from './training-acts.js';
import { formatWords, meetingOf } from './training-words.js';
import { useOwnPlace } from './use-own-place.js';

export const OwnSession_workshop = graphql(`
  fragment OwnSession_workshop on Workshop {
    id
    title
    format
    on
    time
    endTime
    timeZone
    status
    mySeat {
      personId
      state
      minutesAttended
      attended
    }
    myMakeUp {
      id
      state
    }
    myQuiz {
      passed
    }
    availableActions {
      ...TrainingAct_action @unmask
    }
  }
`);

type OwnSession = OwnSession_WorkshopFragment;

/** Where the reader stands in it, in a few words. */
function standing({ mySeat, myMakeUp, myQuiz, status, availableActions: acts }: OwnSession): string | undefined {
  if (myMakeUp)
    return { OPEN: 'make-up to hand in', WAITING: 'make-up handed in', ACCEPTED: 'make-up accepted', RETURNED: 'make-up returned with a remark' }[
      myMakeUp.state
    ];
  if (mySeat?.attended) return myQuiz && !myQuiz.passed ? 'you were there, the quiz is left' : 'you were there';
  if (mySeat && mySeat.minutesAttended !== null) return mySeat.minutesAttended === 0 ? 'you missed it' : 'you left too early for it to count';
  if (!mySeat) return undefined;
  // A place is given up until the workshop begins; afterwards whoever led it says who was there.
  const hasBegun = status !== 'PLANNED' || labelOf(acts, 'cancelBooking') === undefined;
  if (mySeat.state === 'BOOKED' && hasBegun) return 'your attendance is not recorded yet';
  return { BOOKED: 'your place is booked', INVITED: 'you are invited', DECLINED: 'you cannot come', CANCELLED: 'your place is free again' }[mySeat.state];
}

function Act({ session, path }: { readonly session: OwnSession; readonly path: string }): ReactElement | null {
  const place = useOwnPlace();
  const { id, availableActions: acts } = session;
  const book = labelOf(acts, 'bookMyPlace');
  const leave = labelOf(acts, 'cancelBooking');
  const locked = lockOf(acts, 'bookMyPlace');
  if (book)
    return (
      <Button small aria-label={`${book}: ${session.title}`} onClick={() => void place.book(id)}>
        {book}
      </Button>
    );
  const waits = lockOf(acts, 'handInMakeUp');
  if (waits)
    return (
      <LockedButton small gate={gateParts(waits)}>
        Make up for it
      </LockedButton>
    );
  // Whoever was not there makes up for it first; its quiz comes after.
  const pages = [
    ['handInMakeUp', 'make-up'],
    ['takeQuiz', 'quiz'],
    ['giveFeedback', 'feedback'],
  ] as const;
  const page = pages.flatMap(([name, to]) => {
    const label = labelOf(acts, name);
    return label ? [{ label, to }] : [];
  })[0];
  if (page)
    return (
      <ButtonLink small to={`${path}/${page.to}`}>
        {page.label}
      </ButtonLink>
    );
  if (leave)
    return (
      <Button small look="quiet" aria-label={`${leave}: ${session.title}`} onClick={() => void place.leave(id, session.mySeat?.state === 'BOOKED')}>
        {leave}
      </Button>
    );
  return locked ? (
    <LockedButton small gate={gateParts(locked)}>
      Book my place
    </LockedButton>
  ) : null;
}

/** One workshop as the reader has it: when, how they stand in it, and the one act that is due. */
export function OwnSessionRow({ session, slug }: { readonly session: OwnSession; readonly slug: string }): ReactElement {
  const path = `/c/${slug}/training/${session.id}`;
  return (
    <Row
      id={session.id}
      title={<Link to={path}>{session.title}</Link>}
      detail={[formatWords[session.format], standing(session)].filter(Boolean).join(', ')}
      when={
        <>
          <Time meeting={meetingOf(session)} /> to {session.endTime}
        </>
      }
      button={<Act session={session} path={path} />}
    />
  );
}
