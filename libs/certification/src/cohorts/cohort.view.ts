import type { Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction } from '@cairn/platform';
import { canDirect, canReadTrainee, canRunCohort } from '../certification.policy.js';
import type { CohortFacts, CohortWithPeople, TraineeLine } from './cohort.facts.js';
import { cohortStanding, joinCohort } from './cohort.rules.js';
import type { Cohort, CohortPage, CohortTrainee } from './cohort.types.js';

const onlyRunners = 'The certification director and the facilitators say who is in a cohort.';

/** A cohort with what this reader can do about it. */
export function cohortView({ status, ...facts }: CohortFacts, viewer: Viewer, today: Day): Cohort {
  const runs = canRunCohort(viewer, facts);
  const may = joinCohort({ ...facts, status }, today);
  const standing = cohortStanding({ ...facts, status }, today);
  const plans = (action: string, label: string): AvailableAction =>
    availableAction(action, canDirect(viewer) ? { allowed: label } : { forbidden: 'The certification director plans cohorts.' });
  if (standing === 'CANCELLED') return { ...facts, standing, availableActions: [] };
  return {
    ...facts,
    standing,
    availableActions: [
      plans('editCohort', 'Change it'),
      ...(runs ? [availableAction('writeToCohort', { allowed: 'Write to the cohort' })] : []),
      ...(standing === 'ENDED' ? [] : [plans('cancelCohort', 'Call it off')]),
      availableAction('enrolTrainee', !runs ? { forbidden: onlyRunners } : may.ok ? { allowed: 'Add a person' } : { forbidden: may.error.message }),
    ],
  };
}

/** With its people: all for those who run it, their own for mentors. */
export function cohortPageView({ trainees, waiting, ...facts }: CohortWithPeople, viewer: Viewer, today: Day): CohortPage {
  const runs = canRunCohort(viewer, facts);
  return {
    ...cohortView(facts, viewer, today),
    trainees: trainees.filter((trainee) => canReadTrainee(viewer, trainee, facts)).map((trainee) => traineeView(trainee, runs)),
    waiting: runs ? [...waiting] : [],
  };
}

function traineeView(trainee: TraineeLine, runs: boolean): CohortTrainee {
  const act = (action: string, label: string): AvailableAction => availableAction(action, runs ? { allowed: label } : { forbidden: onlyRunners });
  const here = trainee.status === 'ENROLLED';
  return {
    ...trainee,
    availableActions: here
      ? [act('setMentor', 'Choose a mentor'), act('deferTrainee', 'Move to a later cohort'), act('withdrawTrainee', 'Leaves the programme')]
      : [],
  };
}
