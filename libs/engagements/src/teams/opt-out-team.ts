import { Inject, Injectable } from '@nestjs/common';
import { authorize, day, ok, recordDayWords, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { actOnRecord } from '../engagements/act-on-record.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { unitLeft } from '../engagements.events.js';
import { canOptOut } from './team.policy.js';
import { TeamRow } from './team.entity.js';
import { checkOptOut } from './team.rules.js';
import type { OptOutTeamInput } from './team.types.js';
import { teamsOf } from './teams.repository.js';

/** A unit leaves the programme: from when, why, and who decided it. */
@Injectable()
export class OptOutTeam {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OptOutTeamInput): Promise<Result<{ engagementId: string; teamId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.opt-out-team', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canOptOut(viewer, engagement), 'The coach and the client lead let a unit leave.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const team = await teamsOf(tx, engagement.id).get(input.teamId);
      const left = checkOptOut(team, { on: day(input.on), reason: input.reason, decidedBy: input.decidedBy }, await engagements(tx).today(engagement.clientId));
      if (!left.ok) return left;
      const { on, reason, decidedBy } = left.value;
      await tx.table(TeamRow).change(team.id, input.version, { optedOutOn: on, optedOutReason: reason, optedOutBy: decidedBy });
      await actOnRecord(tx, engagement, {
        kind: 'UNIT_LEFT',
        text: `${team.name} left the programme on ${recordDayWords(on)}; decided by ${decidedBy}`,
        reason,
        facts: { teamId: team.id, on },
      });
      await tx.emit(unitLeft({ engagementId: engagement.id, clientId: engagement.clientId, teamId: team.id, on }));
      return ok({ engagementId: engagement.id, teamId: team.id });
    });
  }
}
