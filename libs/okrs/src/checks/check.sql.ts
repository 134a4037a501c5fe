// Everything that the checks on one draft rest on, in one statement; keys are those of `CheckFacts`.
// $1 practice, $2 now, $3 the reader or null, $4 the draft, $5 true where lines that others write in silence count too.
import { draftPlaceKeys, fromDraft, teamPlaceKeys } from '../drafts/draft-place.sql.js';
import { dependencyJson, lineJson, objectiveKeys, visibleLine, visibleObjective } from '../drafts/draft.sql.js';
import { namesakesOf } from '../lines/roster.sql.js';

const countedObjective = `(o.deleted_at is null and ($5::boolean or (${visibleObjective('$2', '$3')})))`;
const counted = `(l.deleted_at is null and ($5::boolean or (${visibleLine('$2', '$3')})))`;
const today = `($2::timestamptz at time zone c.time_zone)::date`;

const linesOf = (where: string): string => `
  (select coalesce(json_agg(${lineJson} order by l.ordinal, l.created_at, l.id), '[]') from okr_line l
    where l.practice_id = $1 and l.draft_id = d.id and ${where} and ${counted})`;

const objectives = `
  (select coalesce(json_agg(json_build_object(${objectiveKeys}, 'lines', ${linesOf('l.objective_id = o.id')}) order by o.ordinal, o.created_at, o.id), '[]')
     from objective o where o.practice_id = $1 and o.draft_id = d.id and ${countedObjective})`;

/** Whoever wrote in the draft or champions a key result of it. */
const people = `
  (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'leadsTeam', coalesce(m.leads_team, false),
       'clearance', case when k.id is not null then json_build_object('state', k.state, 'untilCompleteCycles', k.until_complete_cycles, 'planNumber', k.plan_number, 'lapsedBecause', k.lapsed_because) end)
       order by p.name, p.id), '[]')
     from person p
     left join engagement_person m on m.practice_id = $1 and m.engagement_id = e.id and m.person_id = p.id and m.removed_at is null
     left join clearance k on k.practice_id = $1 and k.engagement_id = e.id and k.person_id = p.id
    where p.practice_id = $1 and p.id in (
      select o.author_id from objective o where o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null
      union select l.author_id from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null
      union select l.champion_id from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null))`;

const openings = `
  (select coalesce(json_agg(json_build_object('teamId', g.team_id, 'personId', g.person_id)), '[]') from gate_opening g
    where g.practice_id = $1 and g.engagement_id = e.id and g.status = 'OPEN' and g.ends_on >= ${today})`;

const waivers = `
  (select coalesce(json_agg(json_build_object('id', x.id, 'parameterKey', x.parameter_key, 'teamId', x.team_id, 'personId', x.person_id, 'status', x.status,
       'expiresOn', x.expires_on, 'reason', x.reason) order by x.parameter_key, x.id), '[]')
     from waiver x where x.practice_id = $1 and x.engagement_id = e.id and x.status = 'GRANTED' and x.expires_on >= ${today})`;

const rank = (kind: string): string => `case ${kind} when 'ORGANISATION' then 0 when 'UNIT' then 1 else 2 end`;

/** Teams of a higher level, and those above on the chart whatever their level. */
const isAbove = `(${rank('h.kind')} < ${rank('tm.kind')} or h.id in (
  with recursive up as (select t.parent_id as id from team t where t.practice_id = $1 and t.id = tm.id
    union select t.parent_id from up join team t on t.practice_id = $1 and t.id = up.id) select up.id from up where up.id is not null))`;

const spoken = `(l.deleted_at is null and l.kind = 'KEY_RESULT' and not (l.hidden_until_silent_ends and hd.silent_until is not null and hd.silent_until > $2::timestamptz))`;

const higher = `
  (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'text', a.text, 'teamId', h.id, 'teamName', h.name, 'status', hd.status) order by a.kind desc, a.id), '[]')
     from okr_draft hd join team h on h.practice_id = $1 and h.id = hd.team_id
     cross join lateral (
       select o.id, 'OBJECTIVE' as kind, o.text from objective o where o.practice_id = $1 and o.draft_id = hd.id and o.deleted_at is null and o.text <> ''
         and not coalesce(hd.silent_until > $2::timestamptz and o.created_at > hd.silent_from, false)
       union all
       select l.id, 'KEY_RESULT', l.text from okr_line l where l.practice_id = $1 and l.draft_id = hd.id and ${spoken} and l.text <> '') a
    where hd.practice_id = $1 and hd.cycle_id = d.cycle_id and hd.id <> d.id and h.archived_at is null and ${isAbove})`;

const answers = `
  (select coalesce(json_agg(json_build_object('findingKey', f.finding_key, 'about', f.about, 'kind', f.kind, 'words', f.words, 'undone', f.undone_at is not null,
       'byName', p.name, 'at', instant_text(f.answered_at), 'version', f.version)), '[]')
     from finding_answer f join person p on p.practice_id = $1 and p.id = f.answered_by where f.practice_id = $1 and f.draft_id = d.id)`;

const asked = `
  (select coalesce(json_agg(q.questions), '[]') from coaching_question_set q where q.practice_id = $1)`;

/** Keys of `CheckFacts` of draft `d`, from `fromDraft`. */
export const checkFactsJson = `json_build_object('place', json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}),
    'mission', (select t.body from team_mission t where t.practice_id = $1 and t.team_id = tm.id order by t.number desc limit 1),
    'dependencies', (select coalesce(json_agg(${dependencyJson} order by y.created_at, y.id), '[]') from dependency y where y.practice_id = $1 and y.draft_id = d.id),
    'objectives', ${objectives}, 'looseLines', ${linesOf('l.objective_id is null')},
    'teamNames', (select coalesce(json_agg(t.name), '[]') from team t where t.practice_id = $1 and t.engagement_id = e.id and t.archived_at is null),
    'namesakes', ${namesakesOf('e.id')}, 'people', ${people}, 'openings', ${openings}, 'waivers', ${waivers}, 'higher', ${higher}, 'answers', ${answers}, 'asked', ${asked},
    'completeCycles', e.complete_cycles, 'settings', (select r.settings from practice r where r.practice_id = $1),
    'plan', (select v.parameters from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null))`;

export const checkStatement = `select ${checkFactsJson} as facts ${fromDraft} and d.id = $4`;
