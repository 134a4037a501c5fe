import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { actState } from '../../app/act-state.js';
import { Time } from '../../app/time/time.js';
import { Menu } from '../../ui/menu/menu.js';
import { Row } from '../../ui/rows/row-list.js';
import { MentorSheet, WithdrawSheet } from './cohort-sheets.js';
import { DeferSheet } from './defer-sheet.js';
import type { CohortFacts, TraineeFacts } from './cohorts.documents.js';

interface Props {
  readonly trainee: TraineeFacts;
  readonly cohort: CohortFacts;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly later: readonly { readonly id: string; readonly name: string }[];
}

/** Somebody who learns here, or did. */
export function TraineeRow({ trainee, cohort, colleagues, later }: Props): ReactElement {
  const [shown, show] = useState<'mentor' | 'defer' | 'withdraw'>();
  const close = (): void => show(undefined);
  const may = (name: string): boolean => actState(trainee.availableActions, name) === 'allowed';
  const acts = [
    ...(may('setMentor') ? [{ words: 'Choose a mentor', act: () => show('mentor') }] : []),
    ...(may('deferTrainee') && later.length > 0 ? [{ words: 'Move to a later cohort', act: () => show('defer') }] : []),
    ...(may('withdrawTrainee') ? [{ words: 'Leaves the programme', act: () => show('withdraw') }] : []),
  ];
  const left = trainee.status === 'DEFERRED' ? `moved to ${trainee.deferredTo ?? 'a later cohort'}` : trainee.leftBecause;
  const here = trainee.mentorName ? `with ${trainee.mentorName}` : 'no mentor yet';
  return (
    <>
      <Row
        id={trainee.id}
        title={<Link to={`/cert-admin/trainees/${trainee.id}`}>{trainee.name}</Link>}
        detail={trainee.status === 'ENROLLED' ? here : trainee.status === 'CERTIFIED' ? 'certified' : left}
        when={
          trainee.status === 'ENROLLED' ? (
            trainee.lastSeenAt ? (
              <>
                seen <Time at={trainee.lastSeenAt} />
              </>
            ) : (
              <>
                joined <Time day={trainee.joinedOn} />
              </>
            )
          ) : trainee.leftAt ? (
            <Time at={trainee.leftAt} />
          ) : undefined
        }
        more={acts.length > 0 ? <Menu label={`More: ${trainee.name}`} groups={[acts]} /> : undefined}
      />
      {shown === 'mentor' && <MentorSheet trainee={trainee} colleagues={colleagues} close={close} />}
      {shown === 'defer' && <DeferSheet trainee={trainee} later={later} close={close} />}
      {shown === 'withdraw' && <WithdrawSheet trainee={trainee} cohort={cohort} close={close} />}
    </>
  );
}
