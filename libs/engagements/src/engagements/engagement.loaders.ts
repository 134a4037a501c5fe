import { Viewer } from '@cairn/identity';
import { defineLoader } from '@cairn/platform';
import { engagementJson, readableHere } from './engagement.sql.js';
import { readableParams, toEngagement, type StoredEngagement } from './engagement-facts.js';
import type { Engagement } from './engagement.types.js';

/** The engagement of another context's object; undefined when the viewer may not see it. */
export const engagementById = defineLoader<string, Engagement>(async (tx, ids) => {
  const viewer = tx.scope;
  if (!(viewer instanceof Viewer)) throw new Error('Engagements are shown to viewers only');
  const rows = await tx.rows<{ engagement: StoredEngagement }>(
    `select ${engagementJson} as engagement from engagement e join client c on c.practice_id = $1 and c.id = e.client_id where e.practice_id = $1 and e.id = any ($6::uuid[]) and ${readableHere}`,
    [...readableParams(viewer), tx.now(), ids],
  );
  return new Map(rows.map(({ engagement }) => [engagement.id, toEngagement(viewer, engagement)]));
});
