// Drafts on the desk of a reviewer, in one statement. $1 practice, $2 now, $3 the reader, $4 engagements (null: all), $5 clients (null: all), $6 the address of a client or null.
// What the reader may review is given as engagements they coach and clients they review for; an owner gives null for both.
import { visibleObjective } from '../drafts/draft.sql.js';

const asked = `(($4::uuid[] is null and $5::uuid[] is null) or e.id = any ($4::uuid[]) or e.client_id = any ($5::uuid[]))`;

const row = `json_build_object('draftId', d.id, 'teamId', t.id, 'teamName', t.name, 'engagementId', e.id, 'clientSlug', c.slug, 'clientName', c.name, 'zone', c.time_zone,
  'cycleNumber', cy.number, 'status', d.status, 'revision', d.revision, 'sentAt', instant_text(d.sent_at),
  'sentByName', (select p.name from person p where p.practice_id = $1 and p.id = d.sent_by),
  'rulesOpen', (select s.rules_open from draft_sending s where s.practice_id = $1 and s.draft_id = d.id order by s.revision desc limit 1),
  'objectives', (select count(*)::int from objective o where o.practice_id = $1 and o.draft_id = d.id and ${visibleObjective('$2', '$3')}),
  'keyResults', (select count(*)::int from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.kind = 'KEY_RESULT' and l.deleted_at is null and not l.hidden_until_silent_ends),
  'openRemarks', (select count(*)::int from review_remark r where r.practice_id = $1 and r.draft_id = d.id and r.reply_to_id is null and r.settled_at is null),
  'lookedAt', instant_text(k.at),
  'changedSince', case when k.at is not null then
     (select count(*)::int from objective o where o.practice_id = $1 and o.draft_id = d.id and greatest(o.edited_at, o.deleted_at) > k.at)
     + (select count(*)::int from okr_line l where l.practice_id = $1 and l.draft_id = d.id and greatest(l.edited_at, l.deleted_at) > k.at) end)`;

const openOf = (engagement: string): string => `cycle cy on cy.practice_id = $1 and cy.engagement_id = ${engagement} and cy.status in ('DRAFTING', 'RUNNING')`;
const onDesk = `team t on t.practice_id = $1 and t.id = d.team_id and t.archived_at is null and t.opted_out_on is null`;

/** How many drafts of an engagement wait on the desk; `engagement` is its id in SQL. */
export const waitingOnDesk = (engagement: string): string => `(select count(*)::int from okr_draft d join ${openOf(engagement)} and cy.id = d.cycle_id
  join ${onDesk} where d.practice_id = $1 and d.status = 'SENT')`;

export const deskStatement = `
  with mine as (select e.* from engagement e where e.practice_id = $1 and e.status <> 'CLOSED' and ${asked})
  select json_build_object(
    'rows', (select coalesce(json_agg(${row} order by d.sent_at nulls last, lower(t.name), d.id), '[]')
      from mine e join client c on c.practice_id = $1 and c.id = e.client_id and c.archived_at is null and ($6::text is null or c.slug = $6)
      join ${openOf('e.id')}
      join okr_draft d on d.practice_id = $1 and d.cycle_id = cy.id and d.status <> 'PUBLISHED'
      join ${onDesk}
      left join review_look k on k.practice_id = $1 and k.draft_id = d.id and k.person_id = $3),
    'firstDrafts', (select json_build_object('sent', count(d.first_sent_rules_open)::int, 'passed', (count(*) filter (where d.first_sent_rules_open = 0))::int)
      from mine e join client c on c.practice_id = $1 and c.id = e.client_id and c.archived_at is null and ($6::text is null or c.slug = $6)
      join okr_draft d on d.practice_id = $1 and d.engagement_id = e.id)) as desk
  from practice p where p.practice_id = $1 and $2::timestamptz is not null`;
