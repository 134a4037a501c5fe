import { dayIn, daysBetween, type Day } from '@cairn/kernel';
import type { CourseFacts, TraineeFacts } from '../progress/path-facts.js';

/** How much a mentor has in this cohort. */
export interface MentorLoad {
  /** Null: those whom nobody accompanies yet. */
  readonly name: string | null;
  readonly trainees: number;
  /** What their trainees handed in and nobody has answered. */
  readonly waiting: number;
  /** How long the oldest of it waits, in days. */
  readonly oldestDays: number | null;
  /** Of it, what is past the day that was promised. */
  readonly late: number;
}

const isHere = ({ status }: TraineeFacts): boolean => status === 'ENROLLED' || status === 'CERTIFIED';

interface WaitingRound {
  readonly roundId: string;
  readonly trainee: TraineeFacts;
  readonly itemId: string;
  readonly promisedOn: Day | null;
  readonly days: number;
  readonly late: boolean;
}

/** What waits for an answer, the earliest promise first. */
export function waitingRounds(course: CourseFacts, trainees: readonly TraineeFacts[], today: Day): readonly WaitingRound[] {
  const waiting = trainees.filter(isHere).flatMap((trainee) =>
    trainee.assessing.rounds
      .filter(({ status }) => status === 'HANDED_IN' || status === 'TO_DIRECTOR')
      .map(({ id, itemId, promisedOn, at }) => ({
        ...{ roundId: id, trainee, itemId, promisedOn },
        days: Math.max(0, daysBetween(dayIn(course.cohort.timeZone, at), today)),
        late: promisedOn !== null && today > promisedOn,
      })),
  );
  return waiting.sort((one, other) => ((one.promisedOn ?? '9999') < (other.promisedOn ?? '9999') ? -1 : 1));
}

/** Trainees per mentor, and what they wait for: whoever has most waiting first; those without a mentor last. */
export function mentorLoad(course: CourseFacts, trainees: readonly TraineeFacts[], today: Day): readonly MentorLoad[] {
  const here = trainees.filter(isHere);
  const waiting = waitingRounds(course, here, today);
  const mentors = new Map(here.map(({ mentorId, mentorName }) => [mentorId, mentorName]));
  const load = [...mentors].map(([mentorId, name]) => {
    const theirs = waiting.filter(({ trainee }) => trainee.mentorId === mentorId);
    return {
      name,
      trainees: here.filter((one) => one.mentorId === mentorId).length,
      waiting: theirs.length,
      oldestDays: theirs.length > 0 ? Math.max(...theirs.map(({ days }) => days)) : null,
      late: theirs.filter(({ late }) => late).length,
    };
  });
  const last = ({ name }: MentorLoad): number => Number(name === null);
  return load.sort(
    (one, other) => last(one) - last(other) || other.waiting - one.waiting || other.trainees - one.trainees || (one.name ?? '').localeCompare(other.name ?? ''),
  );
}
