import { ok, type Result } from '@cairn/kernel';
import { endRole, grantRole, markSetupStep, type ClientRole } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { personChanged } from '../engagements.events.js';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { EngagementPersonRow } from './engagement-person.entity.js';
import { roleChanges, settledRoles } from './roster.rules.js';
import type { RosterEntryFacts } from './roster.repository.js';

export interface WantedPart {
  readonly teamId: string | null;
  readonly roles: readonly ClientRole[];
  readonly writesOkrs: boolean;
}

/** Which roles would begin and end; for asking whether the viewer may. */
export const rolesTouched = (entry: RosterEntryFacts, wanted: WantedPart): { granted: ClientRole[]; ended: ClientRole[] } =>
  roleChanges(entry.roles, settledRoles(wanted));

/** Gives somebody on the roster exactly this part. Throws CONFLICT when the entry is not the `version` that was seen. */
export async function changePart(
  tx: Tx,
  engagement: EngagementPlace,
  entry: RosterEntryFacts,
  version: number,
  wanted: WantedPart,
): Promise<Result<{ changed: boolean }>> {
  const { granted, ended } = rolesTouched(entry, wanted);
  const same = granted.length === 0 && ended.length === 0 && entry.teamId === wanted.teamId && entry.writesOkrs === wanted.writesOkrs;
  if (same) return ok({ changed: false });
  const leadsTeam = settledRoles(wanted).includes('TEAM_LEAD');
  await tx.table(EngagementPersonRow).change(entry.id, version, { teamId: wanted.teamId, writesOkrs: wanted.writesOkrs, leadsTeam });
  const of = { personId: entry.personId, clientId: engagement.clientId };
  for (const role of granted) {
    const done = await grantRole(tx, { ...of, role });
    if (!done.ok) return done;
  }
  for (const role of ended) {
    const done = await endRole(tx, { ...of, role });
    if (!done.ok) return done;
  }
  await tx.emit(personChanged({ engagementId: engagement.id, clientId: engagement.clientId, personId: entry.personId, writesOkrs: wanted.writesOkrs }));
  if (wanted.writesOkrs) await markSetupStep(tx, 'PEOPLE');
  return ok({ changed: true });
}
