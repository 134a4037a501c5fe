import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { LearningItem } from './item.document.js';
import css from './path.module.css';

type Session = LearningItem['sessions'][number];

const isAddress = (place: string): boolean => /^https:\/\//iu.test(place);

function Standing({ session }: { readonly session: Session }): ReactElement | null {
  if (session.status === 'CANCELLED') return <>This session was cancelled.</>;
  if (session.minutesAttended !== null)
    return <>{session.minutesAttended > 0 ? `You were there for ${session.minutesAttended} of ${session.minutes} minutes.` : 'You were not there.'}</>;
  return session.status === 'HELD' ? <>You are not on the list of who was there.</> : null;
}

/** When a live session is, where, and whether one was there. */
export function SessionLines({ sessions }: { readonly sessions: readonly Session[] }): ReactElement {
  return (
    <RuledSection heading={sessions.length === 1 ? 'The session' : 'The sessions'} count={sessions.length > 1 ? sessions.length : undefined}>
      <ul className={css.dates}>
        {sessions.map((session) => (
          <li key={session.id}>
            <p>
              <Time meeting={session.meeting} length="long" />, {session.minutes} min
            </p>
            {session.place && session.status === 'PLANNED' && <p>{isAddress(session.place) ? <a href={session.place}>{session.place}</a> : session.place}</p>}
            <p className={css.stopped}>
              <Standing session={session} />
            </p>
            {session.recordingUrl && (
              <p>
                <a href={session.recordingUrl} target="_blank" rel="noreferrer">
                  Watch the recording
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
