import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import type { SessionRow_WorkshopFragment } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Row } from '../../ui/rows/row-list.js';
import { labelOf } from './training-acts.js';
import { formatWords, meetingOf } from './training-words.js';

export const SessionRow_workshop = graphql(`
  fragment SessionRow_workshop on Workshop {
    id
    type
    title
    format
    on
    time
    timeZone
    startsAt
    status
    booked
    places
    teamName
    seats {
      personId
      state
    }
    makeUps {
      id
      state
    }
    availableActions {
      ...TrainingAct_action @unmask
    }
  }
`);

export type Session = SessionRow_WorkshopFragment;

/** One workshop in the list: what and when, how full it is, and the act that is due. */
export function SessionRow({ session, slug }: { readonly session: Session; readonly slug: string }): ReactElement {
  const { id, title, format, status, booked, places, teamName, availableActions } = session;
  const path = `/c/${slug}/training/${id}`;
  const waiting = session.makeUps.filter(({ state }) => state === 'WAITING').length;
  const attendance = status === 'PLANNED' ? labelOf(availableActions, 'recordAttendance') : undefined;
  const facts = [
    formatWords[format],
    status === 'HELD' ? 'held' : `${booked} of ${places} places`,
    teamName && `for ${teamName}`,
    waiting > 0 && `${waiting} make-up${waiting === 1 ? ' waits' : 's wait'} for you`,
  ];
  return (
    <Row
      id={id}
      title={<Link to={path}>{title}</Link>}
      detail={facts.filter(Boolean).join(', ')}
      when={<Time meeting={meetingOf(session)} />}
      button={
        attendance && (
          <ButtonLink small to={`${path}/attendance`}>
            {attendance}
          </ButtonLink>
        )
      }
    />
  );
}
