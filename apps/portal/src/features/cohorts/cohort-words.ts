import type { CohortStanding } from '../../graphql/graphql.js';
import { plural } from '../../app/words.js';

export const standingWords: Readonly<Record<CohortStanding, string>> = {
  PLANNED: 'not started',
  RUNNING: 'running',
  ENDED: 'ended',
  CANCELLED: 'does not take place',
};

/** "18 of 20 places taken, 1 offered, 2 wait". */
export function placesWords({
  placesTaken,
  placesOffered,
  capacity,
  waitingCount,
}: {
  readonly placesTaken: number;
  readonly placesOffered: number;
  readonly capacity: number;
  readonly waitingCount: number;
}): string {
  const waiting = `${waitingCount} ${waitingCount === 1 ? 'waits' : 'wait'}`;
  return [
    `${placesTaken} of ${plural(capacity, 'place', 'places')} taken`,
    ...(placesOffered > 0 ? [`${placesOffered} offered`] : []),
    ...(waitingCount > 0 ? [waiting] : []),
  ].join(', ');
}
