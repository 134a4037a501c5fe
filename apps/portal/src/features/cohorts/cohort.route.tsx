import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { AddLearning } from '../../app/learning-link.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { listed } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { placesWords, standingWords } from './cohort-words.js';
import { CancelSheet } from './cancel-sheet.js';
import { EditCohortSheet, EnrolSheet } from './cohort-sheets.js';
import { CohortPage_Query } from './cohorts.documents.js';
import css from './cohorts.module.css';
import { TraineeRow } from './trainee-row.js';

export const loader = ({ context, params }: LoaderFunctionArgs) => startQuery(context, CohortPage_Query, { id: params['cohort'] ?? '' });

/** One cohort: its days, who learns in it, who waits. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { cohort, certificationColleagues: colleagues } = data;
  const [shown, show] = useState<'edit' | 'enrol' | 'cancel'>();
  const close = (): void => show(undefined);
  const may = (name: string): boolean => actState(cohort.availableActions, name) === 'allowed';
  // The next one first: that is where most people go.
  const later = data.cohorts
    .filter(({ id, programmeId, startsOn }) => id !== cohort.id && programmeId === cohort.programmeId && startsOn > cohort.startsOn)
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const [here, gone] = [
    cohort.trainees.filter(({ status }) => status === 'ENROLLED' || status === 'CERTIFIED'),
    cohort.trainees.filter(({ status }) => status === 'WITHDRAWN' || status === 'DEFERRED'),
  ];
  const others = cohort.placesTaken - here.length;
  const rows = (trainees: typeof here): ReactElement[] =>
    trainees.map((trainee) => <TraineeRow key={trainee.id} trainee={trainee} cohort={cohort} colleagues={colleagues} later={later} />);
  return (
    <Page narrow>
      <PageHead
        above={<Link to="/cert-admin/cohorts">Cohorts</Link>}
        title={cohort.name}
        context={
          <>
            {`${cohort.programmeTitle}, ${standingWords[cohort.standing]}. ${placesWords(cohort)}. `}
            {here.length > 0 && (
              <>
                <Link to={`/cert-admin/cohorts/${cohort.id}/matrix`}>Who is where</Link>
                {', '}
              </>
            )}
            <Link to={`/cert-admin/cohorts/${cohort.id}/sessions`}>{here.length > 0 ? 'live sessions' : 'Live sessions'}</Link>
            {may('writeToCohort') && (
              <>
                {', '}
                <Link to={`/cert-admin/cohorts/${cohort.id}/messages`}>messages</Link>
              </>
            )}
          </>
        }
        acts={
          <>
            {may('cancelCohort') && (
              <Button look="quiet" onClick={() => show('cancel')}>
                Call it off
              </Button>
            )}
            {may('enrolTrainee') && (
              <Button look="filled" onClick={() => show('enrol')}>
                Add a person
              </Button>
            )}
          </>
        }
      />
      {cohort.cancelledBecause !== null && (
        <ReadOnlyLine>
          {cohort.name} does not take place: {cohort.cancelledBecause}
        </ReadOnlyLine>
      )}
      <RuledSection
        heading="Days"
        act={
          <>
            {may('editCohort') && (
              <Button small onClick={() => show('edit')}>
                Change
              </Button>
            )}
            <AddLearning kind="COHORT" id={cohort.id} />
          </>
        }
      >
        <dl className={css.facts}>
          {(
            [
              ['Applications until', cohort.applyUntil],
              ['Starts on', cohort.startsOn],
              ['Drop out or join until', cohort.dropOutUntil],
              ['Ends on', cohort.endsOn],
            ] as const
          ).map(([name, on]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Time day={on} />
              </dd>
            </div>
          ))}
          <div>
            <dt>Facilitated by</dt>
            <dd>{listed([cohort.facilitatorName, ...(cohort.secondFacilitatorName ? [cohort.secondFacilitatorName] : [])])}</dd>
          </div>
          <div>
            <dt>Learns from</dt>
            <dd>
              <Link to={`/cert-admin/modules/${cohort.programmeVersionId}`}>version {cohort.versionNumber}</Link>
            </dd>
          </div>
        </dl>
      </RuledSection>
      <RuledSection heading="Who learns here" count={here.length} note={others > 0 ? `and ${others} more` : undefined}>
        {here.length === 0 ? (
          <EmptyState kind="first" headline="Who learns here will stand here.">
            People come from applications, or you add them.
          </EmptyState>
        ) : (
          <RowList label="Who learns here">{rows(here)}</RowList>
        )}
      </RuledSection>
      {cohort.waiting.length > 0 && (
        <RuledSection heading="Waiting for a place" count={cohort.waiting.length} note="the longest first; they move up by themselves">
          <RowList label="Waiting for a place">
            {cohort.waiting.map(({ id, name, email, addedAt }) => (
              <Row
                key={id}
                id={id}
                title={name}
                detail={email}
                when={
                  <>
                    since <Time at={addedAt} />
                  </>
                }
              />
            ))}
          </RowList>
        </RuledSection>
      )}
      {gone.length > 0 && (
        <RuledSection heading="Left" count={gone.length}>
          <RowList label="Left">{rows(gone)}</RowList>
        </RuledSection>
      )}
      {shown === 'edit' && <EditCohortSheet cohort={cohort} colleagues={colleagues} close={close} />}
      {shown === 'cancel' && <CancelSheet cohort={cohort} people={here.length} later={later} close={close} />}
      {shown === 'enrol' && <EnrolSheet cohort={cohort} colleagues={colleagues} close={close} />}
    </Page>
  );
}
