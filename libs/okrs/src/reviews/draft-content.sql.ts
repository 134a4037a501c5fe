import { dependencyJson, lineJson, objectiveKeys } from '../drafts/draft.sql.js';

/** Keys of `DraftContent` of draft `d`, of the lines `l` and objectives `o` for which these hold; one pass over the lines. */
export const draftContent = (shown: string, shownObjective: string): string => `(
  with line as (select l.objective_id, json_agg(${lineJson} order by l.ordinal, l.created_at, l.id) as lines from okr_line l
    where l.practice_id = $1 and l.draft_id = d.id and ${shown} group by l.objective_id)
  select json_build_object(
    'mission', (select t.body from team_mission t where t.practice_id = $1 and t.team_id = d.team_id order by t.number desc limit 1),
    'dependencies', (select coalesce(json_agg(${dependencyJson} order by y.created_at, y.id), '[]') from dependency y where y.practice_id = $1 and y.draft_id = d.id),
    'objectives', (select coalesce(json_agg(json_build_object(${objectiveKeys}, 'lines', coalesce(f.lines, '[]')) order by o.ordinal, o.created_at, o.id), '[]')
       from objective o left join line f on f.objective_id = o.id where o.practice_id = $1 and o.draft_id = d.id and ${shownObjective}),
    'looseLines', coalesce((select f.lines from line f where f.objective_id is null), '[]')))`;
