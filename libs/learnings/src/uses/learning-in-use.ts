import { authorize, notFound, type Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { readableReaches } from '../learnings.policy.js';
import { readableShared } from '../copies/shared-learning.sql.js';

export interface InUse {
  readonly version: number;
  readonly confirmedOn: Day | null;
}

/** A published learning that this reader may use. Throws NOT_FOUND, also behind the wall and for one that was withdrawn. */
export async function learningInUse(tx: Tx, viewer: Viewer, sharedId: string): Promise<InUse> {
  const found = await tx.row<InUse>(
    `select s.version, s.confirmed_on as "confirmedOn" from shared_learning s where ${readableShared('$3')} and s.status = 'PUBLISHED' and s.id = $2 for update of s`,
    [sharedId, readableReaches(viewer)],
  );
  if (!found) throw notFound();
  return found;
}

export interface Place {
  readonly engagementId: string;
  readonly clientId: string;
  readonly clientName: string;
}

/** An engagement that the reader coaches. Throws NOT_FOUND for one they cannot see, FORBIDDEN for one they do not coach. */
export async function placeOfMine(tx: Tx, viewer: Viewer, engagementId: string): Promise<Place> {
  const place = await tx.row<Place>(
    `select e.id as "engagementId", c.id as "clientId", c.name as "clientName" from engagement e join client c on c.practice_id = $1 and c.id = e.client_id where e.practice_id = $1 and e.id = $2`,
    [engagementId],
  );
  if (!place) throw notFound();
  authorize(viewer.coaches(engagementId), `Only the coaches of ${place.clientName} say what was seen there.`);
  return place;
}
