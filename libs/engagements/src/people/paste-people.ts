import { Inject, Injectable } from '@nestjs/common';
import { authorize, countWords, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { noteOnClient } from '../clients/note-on-client.js';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { findOrAddTeam } from '../teams/find-or-add-team.js';
import { addToRoster } from './add-to-roster.js';
import { changePart } from './change-part.js';
import { mayGive } from './may-give.rules.js';
import { readPastedPeople, type PastedPerson } from './pasted-people.rules.js';
import type { PastePeopleInput } from './people.types.js';
import { canKeepRoster, grantableRoles } from './roster.policy.js';
import { rosterOf } from './roster.repository.js';

export interface PastedResult {
  readonly engagementId: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

const most = 500;

/** Puts the people of a pasted list on the roster, all or none; whoever is there gets what the line adds. */
@Injectable()
export class PastePeople {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PastePeopleInput): Promise<Result<PastedResult>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.paste-people', input }, async (tx) => {
      const engagement = await engagements(tx).lock(viewer, input.engagementId);
      authorize(canKeepRoster(viewer, engagement), 'The coach, the client lead and the coordinator keep the list of people.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      const { people, faults } = readPastedPeople(input.text);
      const fault = faults[0];
      if (fault)
        return refusal('PASTE_UNREADABLE', `Line ${fault.line}: ${fault.message}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}`, 'text');
      if (people.length === 0) return refusal('PASTE_EMPTY', 'Paste one person per line: Ana Silva <ana@example.org>, Logistics, writes', 'text');
      if (people.length > most) return refusal('PASTE_LONG', `Paste at most ${most} people at once, or import a file.`, 'text');
      const given = mayGive(
        people.flatMap((person) => person.roles),
        grantableRoles(viewer, engagement),
      );
      if (!given.ok) return { ok: false, error: { ...given.error, field: 'text' } };
      const done = { added: 0, changed: 0, same: 0 };
      for (const person of people) {
        const one = await putOn(tx, engagement, person);
        if (!one.ok) return { ok: false, error: { ...one.error, message: `Line ${person.line}: ${one.error.message}`, field: 'text' } };
        done[one.value] += 1;
      }
      await noteOnClient(tx, engagement.clientId, `${countWords(done.added, 'person', 'people')} added, ${done.changed} changed`, '/people');
      return ok({ engagementId: engagement.id, ...done });
    });
  }
}

async function putOn(tx: Tx, engagement: EngagementPlace, person: PastedPerson): Promise<Result<'added' | 'changed' | 'same'>> {
  const teamId = person.team === null ? null : (await findOrAddTeam(tx, engagement, person.team)).id;
  const added = await addToRoster(tx, engagement, { ...person, teamId });
  if (!added.ok) return added;
  if (added.value.added) return ok('added');
  const entry = await rosterOf(tx, engagement.id).ofPerson(added.value.personId);
  if (!entry) return ok('same');
  const wanted = { teamId: teamId ?? entry.teamId, roles: [...entry.roles, ...person.roles], writesOkrs: entry.writesOkrs || person.writesOkrs };
  const changed = await changePart(tx, engagement, entry, entry.version, wanted);
  return changed.ok ? ok(changed.value.changed ? 'changed' : 'same') : changed;
}
