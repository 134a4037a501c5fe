import { checkText, daysBetween, isTimeZone, ok, refusal, type Day, type Result } from '@cairn/kernel';
import { shortDayWords } from '@cairn/kernel';
import type { CohortStatus } from '../certification-kinds.js';

export interface CohortDays {
  readonly applyUntil: Day;
  readonly startsOn: Day;
  /** The last day on which somebody may leave or still join. */
  readonly dropOutUntil: Day;
  readonly endsOn: Day;
}

export interface CohortText extends CohortDays {
  readonly name: string;
  readonly capacity: number;
  readonly timeZone: string;
  readonly facilitatorId: string;
  readonly secondFacilitatorId: string | null;
}

interface Places {
  readonly placesTaken: number;
  /** Kept for those whom one is offered. */
  readonly placesOffered: number;
}

/** A cohort has a name, 1 to 200 places and no fewer than it gave or offers, four days in their order within three years, a time zone and one or two facilitators. */
export function checkCohort(asked: CohortText, { placesTaken, placesOffered }: Places): Result<CohortText> {
  const name = checkText(asked.name.replace(/\s+/gu, ' '), { field: 'name', code: 'COHORT_NAME', what: 'The name', most: 120 });
  if (!name.ok) return name;
  if (!Number.isInteger(asked.capacity) || asked.capacity < 1 || asked.capacity > 200) return refusal('COHORT_CAPACITY', 'Enter 1 to 200 places.', 'capacity');
  if (asked.capacity < placesTaken)
    return refusal('COHORT_HOLDS_MORE', `${placesTaken} people have a place already. Enter ${placesTaken} or more, or let somebody defer first.`, 'capacity');
  const promised = placesTaken + placesOffered;
  if (asked.capacity < promised)
    return refusal('COHORT_OFFERS_MORE', `${promised} places are taken or offered. Enter ${promised} or more, or wait for the answers.`, 'capacity');
  if (asked.applyUntil > asked.startsOn) return refusal('COHORT_DAYS', 'Applications end on the day it starts at the latest.', 'applyUntil');
  if (asked.startsOn > asked.dropOutUntil) return refusal('COHORT_DAYS', 'The last day to drop out is not before the start.', 'dropOutUntil');
  if (asked.dropOutUntil > asked.endsOn) return refusal('COHORT_DAYS', 'It ends after the last day to drop out.', 'endsOn');
  if (daysBetween(asked.startsOn, asked.endsOn) > 1100) return refusal('COHORT_DAYS', 'A cohort lasts three years at most.', 'endsOn');
  if (!isTimeZone(asked.timeZone)) return refusal('COHORT_ZONE', 'Choose a time zone.', 'timeZone');
  if (asked.facilitatorId === asked.secondFacilitatorId)
    return refusal('COHORT_FACILITATORS', 'The second facilitator is somebody else.', 'secondFacilitatorId');
  return ok({ ...asked, name: name.value });
}

export type CohortStanding = 'PLANNED' | 'RUNNING' | 'ENDED' | 'CANCELLED';

/** Where a cohort stands follows from its days; only a cancellation is somebody's act. */
export function cohortStanding(cohort: Pick<CohortDays, 'startsOn' | 'endsOn'> & { readonly status: CohortStatus }, today: Day): CohortStanding {
  if (cohort.status === 'CANCELLED') return 'CANCELLED';
  if (today < cohort.startsOn) return 'PLANNED';
  return today > cohort.endsOn ? 'ENDED' : 'RUNNING';
}

export type Seating = 'PLACE' | 'FULL';

/** One joins before the start, or late until the last day to drop out; a place that is offered is kept, a full cohort has a waiting list, and nobody passes those who wait. */
export function joinCohort(
  cohort: CohortDays & Places & { readonly status: CohortStatus; readonly name: string; readonly capacity: number },
  today: Day,
): Result<Seating> {
  const standing = cohortStanding(cohort, today);
  if (standing === 'CANCELLED') return refusal('COHORT_CANCELLED', `${cohort.name} does not take place.`);
  if (standing === 'ENDED' || today > cohort.dropOutUntil)
    return refusal('COHORT_TOO_LATE', `Nobody joins ${cohort.name} after ${shortDayWords(cohort.dropOutUntil, today)}. Choose the next cohort.`);
  return ok(cohort.placesTaken + cohort.placesOffered < cohort.capacity ? 'PLACE' : 'FULL');
}

export interface NextCohort extends Places {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly capacity: number;
}

/** A cohort is called off until it has ended, with a reason; its trainees leave, or all of them move to a later cohort that has a place for each. */
export function callOff(
  cohort: CohortDays & { readonly id: string; readonly programmeId: string; readonly status: CohortStatus; readonly name: string },
  asked: { readonly because: string; readonly to: NextCohort | null; readonly people: number },
  today: Day,
): Result<string> {
  const standing = cohortStanding(cohort, today);
  if (standing === 'CANCELLED') return refusal('COHORT_CANCELLED', `${cohort.name} does not take place already.`);
  if (standing === 'ENDED') return refusal('COHORT_ENDED', `${cohort.name} has ended. There is nothing left to call off.`);
  const because = checkText(asked.because, { field: 'because', code: 'COHORT_BECAUSE', what: 'The reason', most: 500 });
  if (!because.ok || !asked.to) return because;
  const { to, people } = asked;
  if (to.id === cohort.id || to.programmeId !== cohort.programmeId || to.startsOn <= cohort.startsOn)
    return refusal('COHORT_NOT_LATER', 'Choose a later cohort of the same programme.', 'moveToCohortId');
  const left = Math.max(0, to.capacity - to.placesTaken - to.placesOffered);
  return people > left
    ? refusal(
        'COHORT_TOO_SMALL',
        `${to.name} has ${left} of the ${people} places this needs. Add places there first, or choose another cohort.`,
        'moveToCohortId',
      )
    : because;
}

/** How many of those who wait move up now: as many as there are places that nobody is offered, while one may still join. */
export function movingUp(cohort: Parameters<typeof joinCohort>[0], waiting: number, today: Day): number {
  const may = joinCohort(cohort, today);
  return may.ok ? Math.max(0, Math.min(waiting, cohort.capacity - cohort.placesTaken - cohort.placesOffered)) : 0;
}
