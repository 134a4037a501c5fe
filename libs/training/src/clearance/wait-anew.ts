import type { Tx } from '@cairn/platform';
import { readGate } from '../gate/drafting-gate.js';
import { noteWaiting } from '../gate/waiting.js';

/** Whoever lapsed while their team drafts was stopped in the middle of it: they hear, like everybody who met the gate, when they may go on. */
export async function waitAnew(tx: Tx, of: { readonly engagementId: string; readonly clientId: string }, lapsedIds: readonly string[]): Promise<void> {
  if (lapsedIds.length === 0) return;
  const writers = await tx.rows<{ personId: string; teamId: string }>(
    `select ep.person_id as "personId", ep.team_id as "teamId" from engagement_person ep
      where ep.practice_id = $1 and ep.engagement_id = $2 and ep.person_id = any ($3::uuid[]) and ep.writes_okrs and ep.removed_at is null and ep.team_id is not null
        and exists (select from drafting_day d where d.practice_id = $1 and d.engagement_id = $2 and d.opened_on is not null and d.done_on is null)
      order by ep.person_id`,
    [of.engagementId, lapsedIds],
  );
  if (writers.length === 0) return;
  const gate = await readGate(tx, of.engagementId, { teamId: null, personIds: writers.map((one) => one.personId) });
  for (const { personId, teamId } of writers) if (!gate.mayWrite(personId, teamId)) await noteWaiting(tx, { ...of, teamId, personId });
}
