import { leadCoachName, myLine, myPlace, readersOf } from '../drafts/draft-place.sql.js';
import { waitingOnDesk } from '../reviews/desk.sql.js';

/** What an address means without a number: the cycle that is drafted, else the one that runs, the next one, the last one. */
const meant = `order by array_position(array['DRAFTING', 'RUNNING', 'CLOSING', 'PLANNED', 'CLOSED'], cy.status),
  case when cy.status = 'CLOSED' then -cy.number else cy.number end limit 1`;

/** The cycle of engagement `e` with this number, or the one that is meant; `number` is the place of the value. */
export const cycleMeant = (number: string): string =>
  `(select cy.* from cycle cy where cy.practice_id = $1 and cy.engagement_id = e.id and (${number}::int is null or cy.number = ${number}::int) ${meant})`;

/** Keys of `CycleRead`; `cy` is the row of a cycle. */
export const cycleJson = `json_build_object('id', cy.id, 'number', cy.number, 'startsOn', cy.starts_on, 'endsOn', cy.ends_on, 'draftingFrom', cy.drafting_from,
  'status', cy.status, 'version', cy.version, 'phaseId', cy.phase_id)`;

export const cyclesOf = `(select coalesce(json_agg(${cycleJson} order by cy.number), '[]') from cycle cy where cy.practice_id = $1 and cy.engagement_id = e.id)`;

export const phasesOf = `(select coalesce(json_agg(json_build_object('id', f.id, 'cycleNumber', f.cycle_number, 'startsOn', f.starts_on, 'endsOn', f.ends_on) order by f.ordinal), '[]')
  from phase f where f.practice_id = $1 and f.engagement_id = e.id and f.kind = 'CYCLE')`;

export const answersOf = `coalesce((select v.parameters from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null), '[]'::jsonb)`;

const isKeyResult = `l.kind = 'KEY_RESULT'`;
const saysItsResults = `((l.commit_text <> '')::int + (l.target_text <> '')::int + (l.stretch_text <> '')::int) in (0, 3)`;
const preScored = (metric: string): string =>
  `count(*) filter (where ${isKeyResult} and case l.kr_type when 'BASELINE' then true when 'MILESTONE' then ${saysItsResults} else ${metric} end)::int`;

/** What lines and objectives of each draft add up to, as `stepFacts` does for one. */
const counted = `
  objectives_of as (select o.draft_id, count(*)::int as objectives, count(*) filter (where o.text <> '' and o.why_now <> '')::int as explained, max(o.edited_at) as edited_at
    from drafts d join objective o on o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null group by o.draft_id),
  lines_of as (select l.draft_id, count(*) filter (where ${isKeyResult})::int as key_results, count(*) filter (where l.kind = 'HEALTH_METRIC')::int as health_metrics,
      count(distinct l.objective_id) filter (where ${isKeyResult})::int as measured,
      (count(*) filter (where ${isKeyResult} and l.objective_id is null) + count(*) filter (where l.text = ''))::int as loose,
      ${preScored('l.commit_value is not null and l.target_value is not null and l.stretch_value is not null')} as leveled,
      ${preScored('coalesce(l.target_value, l.stretch_value) is not null')} as aimed,
      count(*) filter (where ${isKeyResult} and l.champion_id is not null and l.data_source <> '')::int as owned, max(l.edited_at) as edited_at
    from drafts d join okr_line l on l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null group by l.draft_id)`;

const teamJson = `json_build_object(
  'teamId', t.id, 'name', t.name, 'kind', t.kind, 'parentId', t.parent_id, 'optedOutOn', t.opted_out_on,
  'leads', (select coalesce(json_agg(p.name order by p.name), '[]') from engagement_person m join person p on p.practice_id = $1 and p.id = m.person_id
     where m.practice_id = $1 and m.team_id = t.id and m.leads_team and m.removed_at is null),
  'mission', coalesce((select m.body <> '' from team_mission m where m.practice_id = $1 and m.team_id = t.id order by m.number desc limit 1), false),
  'draft', case when d.id is not null then json_build_object(
     'id', d.id, 'status', d.status, 'revision', d.revision, 'aligned', d.aligned_at is not null, 'sentAt', instant_text(d.sent_at), 'publishedAt', instant_text(d.published_at),
     'objectives', coalesce(x.objectives, 0), 'explained', coalesce(x.explained, 0), 'keyResults', coalesce(y.key_results, 0), 'healthMetrics', coalesce(y.health_metrics, 0),
     'measured', coalesce(y.measured, 0), 'loose', coalesce(y.loose, 0), 'leveled', coalesce(y.leveled, 0), 'aimed', coalesce(y.aimed, 0), 'owned', coalesce(y.owned, 0),
     'editedAt', instant_text(greatest(x.edited_at, y.edited_at))) end)`;

/** The whole page; `$2` now, `$3` the reader, `$4` the address of the client, `$5` the number of a cycle or null. */
export const okrsPage = `
  with e as (select e.*, c.name as client_name, c.slug, c.time_zone from client c join engagement e on e.practice_id = $1 and e.client_id = c.id
              where c.practice_id = $1 and c.slug = $4 order by e.status = 'CLOSED', e.starts_on desc, e.id limit 1),
  chosen as (select cy.* from e cross join lateral ${cycleMeant('$5')} cy),
  drafts as (select d.* from chosen cy join okr_draft d on d.practice_id = $1 and d.cycle_id = cy.id), ${counted}
  select json_build_object(
    'engagementId', e.id, 'engagementStatus', e.status, 'mode', e.mode, 'clientId', e.client_id, 'clientSlug', e.slug, 'clientName', e.client_name,
    'today', ($2::timestamptz at time zone e.time_zone)::date, 'coachName', ${leadCoachName}, 'readers', ${readersOf}, 'mine', ${myPlace}, 'myLine', ${myLine},
    'planNumber', (select v.number from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null), 'answers', ${answersOf},
    'cycleId', (select id from chosen), 'toReview', ${waitingOnDesk('e.id')}, 'cycles', ${cyclesOf}, 'phases', ${phasesOf},
    'teams', (select coalesce(json_agg(${teamJson} order by array_position(array['ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL'], t.kind) = 1 desc,
        array_position(array['ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL'], t.kind) = 2 desc, lower(t.name), t.id), '[]')
      from team t left join drafts d on d.team_id = t.id left join objectives_of x on x.draft_id = d.id left join lines_of y on y.draft_id = d.id
      where t.practice_id = $1 and t.engagement_id = e.id and t.archived_at is null)) as page
  from e`;
