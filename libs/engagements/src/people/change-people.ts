import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { changePart, rolesTouched, type WantedPart } from './change-part.js';
import { mayGive } from './may-give.rules.js';
import type { ChangePeopleInput } from './people.types.js';
import { canKeepRoster, grantableRoles } from './roster.policy.js';
import { rosterOf, type RosterEntryFacts } from './roster.repository.js';

/** Gives one or several people on the roster another team, other roles, or the flag; what is not named stays. All or none. */
@Injectable()
export class ChangePeople {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ChangePeopleInput): Promise<Result<{ engagementId: string; ids: string[] }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.change-people', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator keep the list of people.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const roster = rosterOf(tx, engagement.id);
      if (input.teamId && !(await roster.team(input.teamId))) return refusal('TEAM_UNKNOWN', 'This team is not there any more. Choose another one.', 'teamId');
      const seen = new Map(input.people.map((one) => [one.id, one.version]));
      if (seen.size === 0 || seen.size > 500) return refusal('PEOPLE_COUNT', 'Choose 1 to 500 people.', 'people');
      const entries = await roster.byIds([...seen.keys()]);
      if (entries.length !== seen.size) throw notFound();
      for (const entry of entries) {
        const wanted = wantedPart(entry, input);
        const { granted, ended } = rolesTouched(entry, wanted);
        const given = mayGive([...granted, ...ended], grantableRoles(viewer, engagement));
        if (!given.ok) return given;
        const changed = await changePart(tx, engagement, entry, seen.get(entry.id) ?? 0, wanted);
        if (!changed.ok) return changed;
      }
      return ok({ engagementId: engagement.id, ids: entries.map((entry) => entry.id) });
    });
  }
}

function wantedPart(entry: RosterEntryFacts, input: ChangePeopleInput): WantedPart {
  const roles = input.roles ?? entry.roles;
  return {
    teamId: input.teamId === undefined ? entry.teamId : input.teamId,
    roles,
    writesOkrs: input.writesOkrs ?? (input.roles ? input.roles.includes('AUTHOR') : entry.writesOkrs),
  };
}
