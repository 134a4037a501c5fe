import { Inject, Injectable } from '@nestjs/common';
import { authorize, day, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { checkLeadCoach } from '../coaches/check-lead-coach.js';
import { canEditClient } from '../clients/client.policy.js';
import { clients } from '../clients/clients.repository.js';
import { practiceTemplate } from '../phases/practice-template.js';
import { beginEngagement } from './begin-engagement.js';
import { canStartAnother } from './engagement.rules.js';
import type { StartEngagementInput } from './engagement.inputs.js';

/** Starts the next engagement of a client whose last one is closed. */
@Injectable()
export class StartEngagement {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: StartEngagementInput): Promise<Result<{ clientId: string; engagementId: string; leadCoachId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.start', input }, async (tx) => {
      const client = await clients(tx).get(viewer, input.clientId);
      authorize(canEditClient(viewer, client), 'The lead coach and the owner start an engagement.');
      if (client.archivedAt) return refusal('CLIENT_ARCHIVED', 'This client is archived. Take it back first.');
      const another = canStartAnother(client.engagements);
      if (!another.ok) return another;
      const coach = await checkLeadCoach(tx, viewer, input.leadCoachId ?? viewer.personId);
      if (!coach.ok) return coach;
      const engagementId = newId();
      const begun = await beginEngagement(tx, {
        id: engagementId,
        clientId: client.id,
        name: client.name,
        mode: input.mode,
        startsOn: day(input.startsOn),
        template: { ...(await practiceTemplate(tx)), ...input.template },
        outcome: input.outcome ?? '',
        leadCoachId: coach.value,
      });
      return begun.ok ? ok({ clientId: client.id, engagementId, leadCoachId: coach.value }) : begun;
    });
  }
}
