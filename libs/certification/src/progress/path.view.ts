import { dayIn, timeIn } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, gated } from '@cairn/platform';
import { canRunCohort } from '../certification.policy.js';
import { mayOpenEarly, type ReadPath } from './load-path.js';
import type { PathFacts, SessionFacts } from './path-facts.js';
import type { LearningPath, PathItem, PathSession } from './path.types.js';
import type { PathItem as ItemOfPath } from './path.js';

/** A path in the words of the schema. */
export function pathView({ facts, path }: ReadPath, viewer: Viewer, now: Date): LearningPath {
  const { trainee, cohort, programme } = facts;
  const { modules, next, wait, pace, stepsDone, stepsTotal, requirements, allMet } = path;
  return {
    ...{ id: trainee.id, personId: trainee.personId, name: trainee.name, status: trainee.status, mentorName: trainee.mentorName },
    ...{
      programmeTitle: programme.title,
      cohortId: cohort.id,
      cohortName: cohort.name,
      cohortStatus: cohort.status,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
    },
    ...{ stepsDone, stepsTotal, pace: pace.state, paceWords: pace.words, nextDueOn: pace.nextDue?.dueOn ?? null, nextDueTitle: pace.nextDue?.title ?? null },
    next: next && itemView(next),
    wait: wait && { ...wait, meanwhile: [...wait.meanwhile] },
    nextModuleNumber: modules.find((module) => module.id === next?.moduleId)?.number ?? null,
    modules: modules.map((module) => ({
      ...module,
      lockedBecause: module.lockedBecause && gated(module.lockedBecause),
      items: module.items.map(itemView),
    })),
    sessions: sessionsToCome(facts, now),
    requirements: requirements.map((requirement) => ({ ...requirement, left: [...requirement.left] })),
    allMet,
    availableActions: [
      ...(mayOpenEarly(viewer, facts) ? [availableAction('giveLeave', { allowed: 'Open early' })] : []),
      ...(mayOpenEarly(viewer, facts) && canRunCohort(viewer, cohort) ? [availableAction('grantAttempt', { allowed: 'Give another attempt' })] : []),
    ],
  };
}

export const itemView = (item: ItemOfPath): PathItem => ({ ...item, lockedBecause: item.lockedBecause && gated(item.lockedBecause) });

/** Live sessions that are not over, the first at the top. */
export function sessionsToCome({ sessions, items }: PathFacts, now: Date): PathSession[] {
  const coming = sessions.filter((one) => one.status === 'PLANNED' && Date.parse(one.startsAt) + one.minutes * 60_000 > now.getTime());
  return coming.map((session) => ({ ...session, meeting: meetingOf(session), title: items.find((item) => item.id === session.itemId)?.title ?? '' }));
}

/** The wall time of a session where its cohort is. */
export const meetingOf = ({ startsAt, timeZone }: Pick<SessionFacts, 'startsAt' | 'timeZone'>): string =>
  `${dayIn(timeZone, startsAt)}T${timeIn(timeZone, startsAt)}[${timeZone}]`;
