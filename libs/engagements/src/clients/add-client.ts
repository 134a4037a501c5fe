import { Inject, Injectable } from '@nestjs/common';
import { authorize, day, instant, newId, ok, type Result } from '@cairn/kernel';
import { markSetupStep, type ClientRole, type Viewer } from '@cairn/identity';
import { Db, withClient, type Tx } from '@cairn/platform';
import { checkLeadCoach } from '../coaches/check-lead-coach.js';
import { beginEngagement } from '../engagements/begin-engagement.js';
import { clientAdded } from '../engagements.events.js';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { addToRoster } from '../people/add-to-roster.js';
import { practiceTemplate } from '../phases/practice-template.js';
import type { AddClientInput, NamedPersonInput } from './client.types.js';
import { ClientRow } from './client.entity.js';
import { canAddClient } from './client.policy.js';
import { checkClient, slugOf } from './client.rules.js';

export interface AddedClient {
  readonly clientId: string;
  readonly engagementId: string;
  readonly leadCoachId: string;
}

/** Brings in a client with its first engagement, its lead coach, and the client lead and sponsor as far as they are known. Nobody gets a mail. */
@Injectable()
export class AddClient {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AddClientInput): Promise<Result<AddedClient>> {
    const [clientId, engagementId] = [newId(), newId()];
    const scope = withClient(viewer, clientId);
    return this.db.mutate(scope, { key: input.idempotencyKey, operation: 'engagements.add-client', input }, async (tx) => {
      authorize(canAddClient(viewer), 'Coaches and the owner add clients.');
      const facts = checkClient(input);
      if (!facts.ok) return facts;
      const coach = await checkLeadCoach(tx, viewer, input.leadCoachId ?? viewer.personId);
      if (!coach.ok) return coach;
      const free = await tx.row<{ slug: string }>(`select free_client_slug($1, $2) as slug from practice where practice_id = $1`, [slugOf(facts.value.name)]);
      await tx.table(ClientRow).add({
        ...facts.value,
        id: clientId,
        slug: free?.slug ?? clientId,
        industry: input.industry ?? null,
        region: input.region ?? null,
        sizeBand: input.sizeBand ?? null,
        createdAt: instant(tx.now()),
        archivedAt: null,
      });
      await tx.emit(clientAdded({ clientId }));
      const template = { ...(await practiceTemplate(tx)), ...input.template };
      const begun = await beginEngagement(tx, {
        id: engagementId,
        clientId,
        name: facts.value.name,
        mode: input.mode,
        startsOn: day(input.startsOn),
        template,
        outcome: input.outcome ?? '',
        leadCoachId: coach.value,
      });
      if (!begun.ok) return begun;
      const people = await addFirstPeople(tx, { id: engagementId, clientId }, input);
      if (!people.ok) return people;
      await markSetupStep(tx, 'FIRST_CLIENT');
      return ok({ clientId, engagementId, leadCoachId: coach.value });
    });
  }
}

const leads: readonly ClientRole[] = ['CLIENT_LEAD'];
const sponsors: readonly ClientRole[] = ['SPONSOR'];

/** The client lead and the sponsor may be one and the same person. */
async function addFirstPeople(tx: Tx, engagement: EngagementPlace, input: AddClientInput): Promise<Result<true>> {
  const [lead, sponsor] = [input.clientLead, input.sponsor];
  const same = lead && sponsor && lead.email.trim().toLowerCase() === sponsor.email.trim().toLowerCase();
  const first: { field: string; person: NamedPersonInput; roles: readonly ClientRole[] }[] = [
    ...(lead ? [{ field: 'clientLead', person: lead, roles: same ? [...leads, ...sponsors] : leads }] : []),
    ...(sponsor && !same ? [{ field: 'sponsor', person: sponsor, roles: sponsors }] : []),
  ];
  for (const { field, person, roles } of first) {
    const added = await addToRoster(tx, engagement, { ...person, teamId: null, roles, writesOkrs: false });
    if (!added.ok) return { ok: false, error: { ...added.error, field: `${field}.${added.error.field ?? 'email'}` } };
  }
  return ok(true);
}
