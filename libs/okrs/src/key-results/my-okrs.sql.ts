// Teams and key results of one person across engagements, in one statement. $1 practice, $2 now, $3 the person.
import { cycleMeant } from '../cycles/okrs-page.sql.js';

const openClient = `join client c on c.practice_id = $1 and c.id = e.client_id and c.archived_at is null`;
const counted = (table: string, more = ''): string =>
  `(select count(*)::int from ${table} x where x.practice_id = $1 and x.draft_id = d.id and x.deleted_at is null${more})`;

const teams = `
  (select coalesce(json_agg(json_build_object('teamId', t.id, 'teamName', t.name, 'engagementId', e.id, 'clientSlug', c.slug, 'clientName', c.name,
       'today', ($2::timestamptz at time zone c.time_zone)::date, 'leadsTeam', m.leads_team, 'writesOkrs', m.writes_okrs, 'cycleNumber', cy.number, 'cycleStatus', cy.status,
       'startsOn', cy.starts_on, 'endsOn', cy.ends_on, 'draftingFrom', cy.drafting_from, 'draftId', d.id, 'status', d.status,
       'objectives', ${counted('objective')}, 'keyResults', ${counted('okr_line', ` and x.kind = 'KEY_RESULT'`)},
       'rulesOpen', coalesce((select s.rules_open from draft_sending s where s.practice_id = $1 and s.draft_id = d.id order by s.revision desc limit 1), 0),
       'openRemarks', (select count(*)::int from review_remark r where r.practice_id = $1 and r.draft_id = d.id and r.reply_to_id is null and r.settled_at is null))
       order by lower(c.name), lower(t.name), t.id), '[]')
     from engagement_person m join engagement e on e.practice_id = $1 and e.id = m.engagement_id and e.status <> 'CLOSED' ${openClient}
     join team t on t.practice_id = $1 and t.id = m.team_id and t.archived_at is null and t.opted_out_on is null
     left join lateral ${cycleMeant('null')} cy on true
     left join okr_draft d on d.practice_id = $1 and d.cycle_id = cy.id and d.team_id = t.id
    where m.practice_id = $1 and m.person_id = $3 and m.removed_at is null)`;

const keyResults = `
  (select coalesce(json_agg(json_build_object('id', l.id, 'text', l.text, 'krType', l.kr_type, 'isHealthMetric', l.kind = 'HEALTH_METRIC', 'objectiveText', o.text, 'teamId', t.id, 'teamName', t.name,
       'clientSlug', c.slug, 'clientName', c.name, 'cycleNumber', cy.number, 'cycleStatus', cy.status, 'status', d.status, 'unit', l.unit, 'baseline', l.baseline,
       'commitValue', l.commit_value, 'targetValue', l.target_value, 'stretchValue', l.stretch_value, 'healthyLow', l.healthy_low, 'healthyHigh', l.healthy_high, 'currentValue', l.current_value, 'dueOn', l.due_on,
       'finalScore', l.final_score, 'path', '/c/' || c.slug || '/kr/' || l.id) order by lower(c.name), cy.number, lower(t.name), o.ordinal, l.ordinal, l.id), '[]')
     from okr_line l join okr_draft d on d.practice_id = $1 and d.id = l.draft_id join cycle cy on cy.practice_id = $1 and cy.id = d.cycle_id and cy.status <> 'CLOSED'
     join engagement e on e.practice_id = $1 and e.id = l.engagement_id and e.status <> 'CLOSED' ${openClient}
     join team t on t.practice_id = $1 and t.id = d.team_id and t.archived_at is null
     left join objective o on o.practice_id = $1 and o.id = l.objective_id
    where l.practice_id = $1 and l.deleted_at is null and ((l.kind = 'KEY_RESULT' and l.champion_id = $3) or (l.kind = 'HEALTH_METRIC' and l.owner_id = $3))
      and (d.status <> 'DRAFTING' or exists (select from engagement_person m where m.practice_id = $1 and m.person_id = $3 and m.team_id = t.id and m.removed_at is null))
      and not (l.hidden_until_silent_ends and d.silent_until is not null and d.silent_until > $2::timestamptz and l.author_id <> $3))`;

export const myOkrsStatement = `select json_build_object('teams', ${teams}, 'keyResults', ${keyResults}) as mine from practice p where p.practice_id = $1`;
