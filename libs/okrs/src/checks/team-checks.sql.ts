// All drafts of a cycle that a team still writes, as the checks see them, in one statement.
// $1 practice, $2 now, $3 the reader, $4 the address of the client, $5 false: what others write in silence does not count, $6 the number of a cycle or null.
import { cycleMeant } from '../cycles/okrs-page.sql.js';
import { fromDraft } from '../drafts/draft-place.sql.js';
import { checkFactsJson } from './check.sql.js';

export const teamChecksStatement = `
  with e as (select e.* from client c join engagement e on e.practice_id = $1 and e.client_id = c.id
              where c.practice_id = $1 and c.slug = $4 order by e.status = 'CLOSED', e.starts_on desc, e.id limit 1),
  chosen as (select cy.id from e cross join lateral ${cycleMeant('$6')} cy)
  select e.id as "engagementId", e.client_id as "clientId",
    (select coalesce(json_agg(${checkFactsJson} order by lower(tm.name), d.id), '[]') ${fromDraft} and d.cycle_id = (select id from chosen)
       and d.status in ('DRAFTING', 'LOOK_AGAIN') and (exists (select from objective o where o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null)
         or exists (select from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null))) as drafts
  from e`;
