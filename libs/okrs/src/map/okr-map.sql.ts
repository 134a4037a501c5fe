// The objectives of a cycle with what links them, in one statement; a row of the map is an array, because there may be thousands.
// What belongs to an objective is looked up for it: joined as a whole, the database, which expects one row, would compare each with each.
// $1 practice, $2 now, $3 the reader, $4 the address of the client, $5 the number of a cycle or null.
import { textUnlessKnown } from '@cairn/platform';
import { visibleObjective } from '../drafts/draft.sql.js';
import { aroundKeys, byLevel, ofClient } from './okr-list.sql.js';

export const okrMapStatement = `
  with ${ofClient},
  drafts as materialized (select d.id, d.status, d.team_id, d.silent_from, d.silent_until, t.name, t.kind, ${byLevel} as level from chosen cy join okr_draft d on d.practice_id = $1 and d.cycle_id = cy.id
    join team t on t.practice_id = $1 and t.id = d.team_id and t.archived_at is null)
  select json_build_object(${aroundKeys},
    'drafts', (select coalesce(json_agg(json_build_object('id', d.id, 'status', d.status, 'teamId', d.team_id, 'teamName', d.name, 'level', d.kind) order by d.level, lower(d.name), d.id), '[]') from drafts d),
    'objectives', (select coalesce(json_agg(json_build_array(o.id, d.id, o.text, o.kind, o.supports_objective_id, o.shared_with_team_id,
        (select count(*)::int from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.objective_id = o.id and l.kind = 'KEY_RESULT' and l.deleted_at is null
          and not l.hidden_until_silent_ends))
        order by d.level, lower(d.name), d.id, o.ordinal, o.id), '[]')
      from drafts d join objective o on o.practice_id = $1 and o.draft_id = d.id and ${visibleObjective('$2', '$3')}),
    'dependencies', (select coalesce(json_agg(json_build_object('id', y.id, 'draftId', d.id, 'teamId', d.team_id, 'otherTeamId', y.other_team_id, 'otherTeamName', y.other_name, 'direction', y.direction,
        'what', y.what, 'critical', y.critical, 'agreed', y.agreed_at is not null, 'sharedObjectiveId', y.shared_objective_id) order by y.created_at, y.id), '[]')
      from drafts d join dependency y on y.practice_id = $1 and y.draft_id = d.id and y.other_team_id is not null)) as map
  from e`;

/** The same as text, unless the reader's process has it. $6 its fingerprint. */
export const okrMapRead = textUnlessKnown(okrMapStatement, '$6');
