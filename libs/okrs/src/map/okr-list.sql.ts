// The OKRs of a client in one cycle, in one statement. $1 practice, $2 now, $3 the reader, $4 the address of the client, $5 the number of a cycle or null.
import { textUnlessKnown } from '@cairn/platform';
import { answersOf, cycleMeant, cyclesOf, phasesOf } from '../cycles/okrs-page.sql.js';
import { leadCoachName, myLine, myPlace, readersOf } from '../drafts/draft-place.sql.js';
import { visibleLine, visibleObjective } from '../drafts/draft.sql.js';

/** The engagement `e` that an address means, and its cycle `chosen`. */
export const ofClient = `
  e as (select e.*, c.name as client_name, c.slug, c.time_zone from client c join engagement e on e.practice_id = $1 and e.client_id = c.id
         where c.practice_id = $1 and c.slug = $4 order by e.status = 'CLOSED', e.starts_on desc, e.id limit 1),
  chosen as (select cy.* from e cross join lateral ${cycleMeant('$5')} cy)`;

/** Keys of `Around`, of engagement `e` from `ofClient`. */
export const aroundKeys = `
  'engagementId', e.id, 'engagementStatus', e.status, 'mode', e.mode, 'clientId', e.client_id, 'clientSlug', e.slug, 'clientName', e.client_name,
  'today', ($2::timestamptz at time zone e.time_zone)::date, 'coachName', ${leadCoachName}, 'readers', ${readersOf}, 'mine', ${myPlace}, 'myLine', ${myLine},
  'planNumber', (select v.number from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null), 'answers', ${answersOf},
  'cycleId', (select id from chosen), 'cycles', ${cyclesOf}, 'phases', ${phasesOf}`;

export const byLevel = `array_position(array['ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL'], t.kind)`;

const line = `json_build_object('id', l.id, 'kind', l.kind, 'text', l.text, 'krType', l.kr_type, 'direction', l.direction, 'unit', l.unit, 'baseline', l.baseline,
  'commitValue', l.commit_value, 'targetValue', l.target_value, 'stretchValue', l.stretch_value, 'headline', l.headline, 'championId', l.champion_id,
  'championName', l.champion_name, 'dueOn', l.due_on, 'healthyLow', l.healthy_low, 'healthyHigh', l.healthy_high, 'currentValue', l.current_value, 'finalScore', l.final_score)`;

/**
 * What a draft `d` holds is looked up draft by draft and objective by objective: joined as a whole, the database, which expects one row,
 * would compare each with each.
 */
const linesUnder = (place: string): string => `(select coalesce(json_agg(${line} order by l.kind = 'HEALTH_METRIC', l.ordinal, l.id), '[]') from okr_line l
  where l.practice_id = $1 and l.draft_id = d.id and ${place} and l.kind <> 'TASK' and ${visibleLine('$2', '$3')})`;

const objectives = `(select coalesce(json_agg(json_build_object('id', o.id, 'text', o.text, 'whyNow', o.why_now, 'kind', o.kind, 'supportsObjectiveId', o.supports_objective_id, 'supportsText', null,
    'sharedWithTeamName', s.name, 'lines', ${linesUnder('l.objective_id = o.id')}) order by o.ordinal, o.id), '[]')
  from objective o left join team s on s.practice_id = $1 and s.id = o.shared_with_team_id where o.practice_id = $1 and o.draft_id = d.id and ${visibleObjective('$2', '$3')})`;

export const okrListStatement = `
  with ${ofClient}
  select json_build_object(${aroundKeys},
    'teams', (select coalesce(json_agg(json_build_object('teamId', t.id, 'name', t.name, 'kind', t.kind, 'parentId', t.parent_id, 'draftId', d.id, 'status', d.status,
        'publishedAt', instant_text(d.published_at), 'objectives', ${objectives}, 'looseLines', ${linesUnder('l.objective_id is null')}) order by ${byLevel}, lower(t.name), t.id), '[]')
      from chosen cy join okr_draft d on d.practice_id = $1 and d.cycle_id = cy.id join team t on t.practice_id = $1 and t.id = d.team_id and t.archived_at is null)) as list
  from e`;

/** The same as text, unless the reader's process has it. $6 its fingerprint. */
export const okrListRead = textUnlessKnown(okrListStatement, '$6');
