import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canReadWaypoints, type EngagementPlace } from './waypoint.policy.js';

/** Throws NOT_FOUND, also for an engagement whose waypoints are not the viewer's to see. */
export async function engagementOf(tx: Tx, viewer: Viewer, engagementId: string): Promise<EngagementPlace> {
  const engagement = await tx.row<EngagementPlace>(`select id, client_id as "clientId" from engagement where practice_id = $1 and id = $2`, [engagementId]);
  if (!engagement || !canReadWaypoints(viewer, engagement)) throw notFound();
  return engagement;
}

export async function namesOf(tx: Tx, engagementId: string): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(`select name from waypoint where practice_id = $1 and engagement_id = $2`, [engagementId]);
  return rows.map(({ name }) => name);
}
