// A change set and all drafts of cycles that go on, as the checks see them, in one statement. $1 practice, $2 now, $3 null, $4 the change set, $5 true.
import { checkFactsJson } from '../checks/check.sql.js';
import { fromDraft } from '../drafts/draft-place.sql.js';

export const draftImpactStatement = `
  select s.engagement_id as "engagementId", s.client_id as "clientId",
    (select coalesce(json_agg(json_build_object('key', x.parameter_key, 'value', x.proposed_value) order by x.ordinal), '[]')
       from parameter_change x where x.practice_id = $1 and x.change_set_id = s.id) as changes,
    (select coalesce(json_agg(${checkFactsJson} order by cy.number, lower(tm.name), d.id), '[]') ${fromDraft} and d.engagement_id = s.engagement_id
       and cy.status in ('DRAFTING', 'RUNNING') and tm.opted_out_on is null and (d.status = 'PUBLISHED' or d.sent_at is not null
         or exists (select from objective o where o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null)
         or exists (select from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null))) as drafts
  from change_set s where s.practice_id = $1 and s.id = $4`;
