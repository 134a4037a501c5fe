import { isKnownKey } from '@cairn/deployment';
import type { Tx } from '@cairn/platform';
import type { PlaceKeys } from './citation.rules.js';

/** The place is there, at this engagement: a question that every plan has or this one asks, a workshop that is not cancelled, a remark that others may still answer, a gate that is open early, a question on the plan that the client reads. */
export async function hasPlace(tx: Tx, engagementId: string, { parameterKey, workshopId, remarkId, openingId, noteId }: PlaceKeys): Promise<boolean> {
  if (parameterKey !== null && isKnownKey(parameterKey)) return true;
  const found = await tx.row(
    `select from engagement e where e.practice_id = $1 and e.id = $2 and (
        exists (select from plan_version v cross join jsonb_array_elements(v.parameters) a
                 where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null and a ->> 'key' = $3)
        or exists (select from change_set cs join parameter_change pc on pc.practice_id = $1 and pc.change_set_id = cs.id
                    where cs.practice_id = $1 and cs.engagement_id = e.id and cs.status in ('DRAFT', 'WAITING', 'APPROVED', 'CHANGES_ASKED') and pc.parameter_key = $3)
        or exists (select from workshop w where w.practice_id = $1 and w.engagement_id = e.id and w.id = $4 and w.status <> 'CANCELLED')
        or exists (select from review_remark r join okr_draft d on d.practice_id = $1 and d.id = r.draft_id join cycle y on y.practice_id = $1 and y.id = d.cycle_id
                    where r.practice_id = $1 and r.engagement_id = e.id and r.id = $5 and r.kind <> 'REPLY' and y.status <> 'CLOSED')
        or exists (select from gate_opening o where o.practice_id = $1 and o.engagement_id = e.id and o.id = $6 and o.status = 'OPEN')
        or exists (select from plan_note n where n.practice_id = $1 and n.engagement_id = e.id and n.id = $7 and n.reply_to_id is null and n.visibility = 'CLIENT'
                    and n.deleted_at is null and n.resolved_at is null))`,
    [engagementId, parameterKey, workshopId, remarkId, openingId, noteId],
  );
  return found !== undefined;
}
