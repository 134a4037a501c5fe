import { instant, newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { teamAdded } from '../engagements.events.js';
import { TeamRow } from './team.entity.js';

/** The engagement's team with this name, capitals aside; added as a plain team when there is none. */
export async function findOrAddTeam(tx: Tx, engagement: EngagementPlace, typed: string): Promise<{ id: string; added: boolean }> {
  const name = typed.trim().replace(/\s+/g, ' ').slice(0, 120);
  const found = await tx.row<{ id: string }>(
    `select id from team where practice_id = $1 and engagement_id = $2 and lower(name) = lower($3) and archived_at is null`,
    [engagement.id, name],
  );
  if (found) return { id: found.id, added: false };
  const id = newId();
  await tx.table(TeamRow).add({
    id,
    clientId: engagement.clientId,
    engagementId: engagement.id,
    name,
    kind: 'TEAM',
    parentId: null,
    headcount: null,
    pilot: false,
    optedOutOn: null,
    optedOutReason: null,
    optedOutBy: null,
    archivedAt: null,
    createdAt: instant(tx.now()),
  });
  await tx.emit(teamAdded({ engagementId: engagement.id, clientId: engagement.clientId, teamId: id }));
  return { id, added: true };
}
