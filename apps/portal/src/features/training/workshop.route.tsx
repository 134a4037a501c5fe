import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { learningLink } from '../../app/learning-words.js';
import { startQuery } from '../../app/route-data.js';
import { useViewer } from '../../app/session.js';
import { Time } from '../../app/time/time.js';
import { gateParts } from '../../app/gate.js';
import { CitedLearnings, CiteHere } from '../../templates/cited-learnings/cited-learnings.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { ButtonLink } from '../../ui/button/button.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { Menu, type MenuAct } from '../../ui/menu/menu.js';
import { Page, PageHead, WithMargin } from '../../ui/page/page-head.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { AgendaSection } from './agenda-section.js';
import { FeedbackPart } from './feedback-part.js';
import { MakeUpsSection } from './make-ups-section.js';
import { CancelWorkshopSheet, RescheduleSheet } from './move-sheets.js';
import { OutcomePart } from './outcome-part.js';
import { OwnPart } from './own-part.js';
import { SeatsSection } from './seats-section.js';
import { labelOf, lockOf } from './training-acts.js';
import { formatWords, meetingOf, typeWords } from './training-words.js';
import { addressOf, WorkshopPage_Query } from './workshop.document.js';
import { WorkshopMargin } from './workshop-margin.js';
import css from './workshop.module.css';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, WorkshopPage_Query, addressOf(params));

/** One workshop: when, what for, with whom, and what came of it. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const workshop = data.workshop;
  const { id, title, clientName, clientSlug, status, availableActions: acts, format, type, endTime } = workshop;
  const [shown, show] = useState<'move' | 'cancel'>();
  const navigate = useNavigate();
  const coaches = useViewer().roles.some(({ role }) => role === 'COACH');
  const path = `/c/${clientSlug}/training/${id}`;
  const at = { engagementId: workshop.engagementId, place: 'WORKSHOP', placeId: id } as const;
  const [edits, moves, cancels, attends] = ['editWorkshop', 'rescheduleWorkshop', 'cancelWorkshop', 'recordAttendance'].map((name) => labelOf(acts, name));
  const attendanceLock = status === 'PLANNED' ? lockOf(acts, 'recordAttendance') : undefined;
  const runsProgramme = [...acts].some(({ action }) => action === 'recordAttendance' || action === 'bookPeople' || action === 'editWorkshop');
  const act = (words: string | undefined, run: () => void): MenuAct[] => (words ? [{ words, act: run }] : []);
  usePageActs(attends ? [{ id: 'attendance', words: attends, keys: 'a', run: () => void navigate(`${path}/attendance`) }] : []);
  return (
    <Page>
      <PageHead
        above={
          <Link to={runsProgramme ? `/c/${clientSlug}/training` : `/c/${clientSlug}/my-training`}>
            {runsProgramme ? `Training at ${clientName}` : 'My training'}
          </Link>
        }
        title={title}
        tabTitle={`${title} · ${clientName}`}
        context={
          <>
            <Time meeting={meetingOf(workshop)} length="long" /> to {endTime} · {formatWords[format]} {typeWords[type] !== title && ` · ${typeWords[type]}`}
          </>
        }
        acts={
          <>
            {attends && (
              <ButtonLink look={status === 'PLANNED' ? 'filled' : 'outlined'} to={`${path}/attendance`}>
                {attends}
              </ButtonLink>
            )}
            {attendanceLock && <LockedButton gate={gateParts(attendanceLock)}>Record attendance</LockedButton>}
            <Menu
              label="More acts"
              button="Other acts"
              groups={[
                [
                  ...act(edits, () => void navigate(`${path}/edit`)),
                  ...act(moves, () => show('move')),
                  ...act('Print the agenda', () => window.print()),
                  ...act(coaches ? 'Add a learning' : undefined, () => void navigate(learningLink('WORKSHOP', id))),
                  ...act(cancels && 'Cancel the workshop', () => show('cancel')),
                ],
              ]}
            />
          </>
        }
      />
      {status === 'CANCELLED' && <ReadOnlyLine>This workshop was cancelled: {workshop.cancelledReason}</ReadOnlyLine>}
      <WithMargin
        notes={
          <>
            <WorkshopMargin workshop={workshop} />
            <div className={css.cited}>
              <CitedLearnings here={workshop.citations} at={at} />
              <CiteHere here={workshop.citations} at={at} />
            </div>
          </>
        }
        label="About this workshop"
      >
        <OwnPart workshop={workshop} />
        <OutcomePart workshop={workshop} />
        <AgendaSection workshop={workshop} writeAt={edits && `${path}/edit`} />
        <MakeUpsSection workshop={workshop} />
        <SeatsSection workshop={workshop} />
        <FeedbackPart workshop={workshop} />
      </WithMargin>
      {shown === 'move' && <RescheduleSheet workshop={workshop} close={() => show(undefined)} />}
      {shown === 'cancel' && <CancelWorkshopSheet workshop={workshop} close={() => show(undefined)} />}
    </Page>
  );
}
