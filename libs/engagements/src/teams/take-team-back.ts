import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { actOnRecord } from '../engagements/act-on-record.js';
import { reasonGiven, whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { unitBack } from '../engagements.events.js';
import { canOptOut } from './team.policy.js';
import { TeamRow } from './team.entity.js';
import type { TakeTeamBackInput } from './team.types.js';
import { teamsOf } from './teams.repository.js';

/** A unit that had left takes part again; that it had left stays in the record. */
@Injectable()
export class TakeTeamBack {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: TakeTeamBackInput): Promise<Result<{ engagementId: string; teamId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.take-team-back', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canOptOut(viewer, engagement), 'The coach and the client lead take a unit back.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const team = await teamsOf(tx, engagement.id).get(input.teamId);
      if (!team.optedOutOn) return refusal('TEAM_TAKES_PART', 'This team takes part already.');
      const reason = reasonGiven(input.reason, 'take it back');
      if (!reason.ok) return reason;
      await tx.table(TeamRow).change(team.id, input.version, { optedOutOn: null, optedOutReason: null, optedOutBy: null });
      await actOnRecord(tx, engagement, {
        kind: 'UNIT_BACK',
        text: `${team.name} takes part again`,
        reason: reason.value,
        facts: { teamId: team.id, hadLeftOn: team.optedOutOn },
      });
      await tx.emit(unitBack({ engagementId: engagement.id, clientId: engagement.clientId, teamId: team.id }));
      return ok({ engagementId: engagement.id, teamId: team.id });
    });
  }
}
