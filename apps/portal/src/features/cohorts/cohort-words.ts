import type { CohortStanding } from '../../graphql/graphql.js';
import { plural } from '../../app/words.js';

export const standingWords: Readonly<Record<CohortStanding, string>> = {
  PLANNED: 'not started',
  RUNNING: 'running',
  ENDED: 'ended',
  CANCELLED: 'does not take place',
};

/** "18 of 20 places taken, 2 wait". */
export function placesWords({
  placesTaken,
  capacity,
  waitingCount,
}: {
  readonly placesTaken: number;
  readonly capacity: number;
  readonly waitingCount: number;
}): string {
  const taken = `${placesTaken} of ${plural(capacity, 'place', 'places')} taken`;
  return waitingCount === 0 ? taken : `${taken}, ${waitingCount} ${waitingCount === 1 ? 'waits' : 'wait'}`;
}
