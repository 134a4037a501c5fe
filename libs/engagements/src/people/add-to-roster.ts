import { instant, newId, ok, type Result } from '@cairn/kernel';
import { findOrAddPerson, grantRole, markSetupStep, type ClientRole } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { personAdded } from '../engagements.events.js';
import { EngagementPersonRow } from './engagement-person.entity.js';
import { rosterOf } from './roster.repository.js';
import { settledRoles } from './roster.rules.js';

export interface NewOnRoster {
  readonly name: string;
  readonly email: string;
  readonly teamId: string | null;
  readonly roles: readonly ClientRole[];
  readonly writesOkrs: boolean;
}

/**
 * Puts a person on an engagement's roster with their roles at the client. Nobody gets a mail.
 * Somebody who is there already stays as they are: `added` is false. The caller has decided that the viewer may give these roles.
 */
export async function addToRoster(tx: Tx, engagement: EngagementPlace, asked: NewOnRoster): Promise<Result<{ id: string; personId: string; added: boolean }>> {
  const person = await findOrAddPerson(tx, { name: asked.name, email: asked.email, clientId: engagement.clientId });
  if (!person.ok) return person;
  const { personId } = person.value;
  const there = await rosterOf(tx, engagement.id).ofPerson(personId);
  if (there) return ok({ id: there.id, personId, added: false });
  const roles = settledRoles(asked);
  for (const role of roles) {
    const granted = await grantRole(tx, { personId, role, clientId: engagement.clientId });
    if (!granted.ok) return granted;
  }
  const id = newId();
  await tx.table(EngagementPersonRow).add({
    id,
    clientId: engagement.clientId,
    engagementId: engagement.id,
    personId,
    teamId: asked.teamId,
    writesOkrs: asked.writesOkrs,
    leadsTeam: roles.includes('TEAM_LEAD'),
    addedAt: instant(tx.now()),
    removedAt: null,
  });
  await tx.emit(personAdded({ engagementId: engagement.id, clientId: engagement.clientId, personId, writesOkrs: asked.writesOkrs }));
  if (asked.writesOkrs) await markSetupStep(tx, 'PEOPLE');
  return ok({ id, personId, added: true });
}
