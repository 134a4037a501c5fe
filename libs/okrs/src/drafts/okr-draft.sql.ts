import { answersOf, cycleMeant, cyclesOf, phasesOf } from '../cycles/okrs-page.sql.js';
import { presenceSeconds } from '../presence/say-where-i-am.js';
import { teamPlaceKeys } from './draft-place.sql.js';
import { dependencyJson, lineJson, objectiveKeys, visibleLine, visibleObjective } from './draft.sql.js';
import { rosterOf } from '../lines/roster.sql.js';

const nameOf = (column: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${column})`;
const list = (json: string, order: string, from: string): string => `(select coalesce(json_agg(${json} order by ${order}), '[]') ${from})`;

const draft = `case when d.id is not null then json_build_object(
  'id', d.id, 'status', d.status, 'revision', d.revision, 'version', d.version, 'sentAt', instant_text(d.sent_at), 'sentByName', ${nameOf('d.sent_by')},
  'alignedAt', instant_text(d.aligned_at), 'dependsOnNobody', d.depends_on_nobody, 'silentFrom', instant_text(d.silent_from), 'silentUntil', instant_text(d.silent_until),
  'silentBy', d.silent_by, 'silentByName', ${nameOf('d.silent_by')}, 'publishedAt', instant_text(d.published_at)) end`;

const missions = list(
  `json_build_object('number', m.number, 'body', m.body, 'writtenByName', ${nameOf('m.written_by')}, 'byCoach', m.by_coach, 'at', instant_text(m.at))`,
  `m.number desc`,
  `from (select * from team_mission m where m.practice_id = $1 and m.team_id = tm.id order by m.number desc limit 20) m`,
);

const linesWhere = (where: string): string =>
  list(lineJson, `l.ordinal, l.id`, `from okr_line l where l.practice_id = $1 and l.draft_id = d.id and ${where} and ${visibleLine('$2', '$3')}`);

// One pass over the lines of the draft, then by objective: not one look-up per objective.
const objectives = `(with of_objective as (select l.objective_id, json_agg(${lineJson} order by l.ordinal, l.id) as lines from okr_line l
    where l.practice_id = $1 and l.draft_id = d.id and l.objective_id is not null and ${visibleLine('$2', '$3')} group by l.objective_id)
  select coalesce(json_agg(json_build_object(${objectiveKeys}, 'lines', coalesce(f.lines, '[]')) order by o.ordinal, o.id), '[]')
  from objective o left join of_objective f on f.objective_id = o.id where o.practice_id = $1 and o.draft_id = d.id and ${visibleObjective('$2', '$3')})`;

const hidden = `(select (select count(*) from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null and not (${visibleLine('$2', '$3')}))::int
  + (select count(*) from objective o where o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null and not (${visibleObjective('$2', '$3')}))::int)`;

/** Whoever wrote or changed something in it, or watches over it. */
const names = `(select coalesce(json_object_agg(p.id, p.name), '{}') from person p where p.practice_id = $1 and p.id in (
  select unnest(array[o.author_id, o.edited_by]) from objective o where o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null
  union select unnest(array[l.author_id, l.edited_by, l.owner_id]) from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null))`;

const present = list(
  `json_build_object('personId', w.person_id, 'name', ${nameOf('w.person_id')}, 'section', w.section, 'seenAt', instant_text(w.seen_at))`,
  `w.seen_at desc, w.person_id`,
  `from draft_presence w where w.practice_id = $1 and w.draft_id = d.id and w.person_id <> $3 and w.seen_at > $2::timestamptz - interval '${presenceSeconds} seconds'`,
);

const people = list(
  `json_build_object('id', m.id, 'name', m.label)`,
  `coalesce(m.team_id = tm.id, false) desc, lower(m.label), m.id`,
  `from ${rosterOf('e.id')} m where (m.team_id = tm.id or exists (select from role_grant g
     where g.practice_id = $1 and g.person_id = m.id and g.client_id = c.id and g.role = 'KR_CHAMPION' and g.ended_at is null))`,
);

const otherTeams = list(
  `json_build_object('id', t.id, 'name', t.name)`,
  `lower(t.name), t.id`,
  `from team t where t.practice_id = $1 and t.engagement_id = e.id and t.id <> tm.id and t.archived_at is null`,
);

const askedOfUs = list(
  `(${dependencyJson}::jsonb || jsonb_build_object('namedByTeamName', t.name))`,
  `y.created_at, y.id`,
  `from okr_draft n join dependency y on y.practice_id = $1 and y.draft_id = n.id and y.other_team_id = tm.id join team t on t.practice_id = $1 and t.id = n.team_id
   where n.practice_id = $1 and n.cycle_id = cy.id`,
);

/** Teams above this one: up the chart, and the organisation. */
const above = `(with recursive up as (select tm.parent_id as id union select t.parent_id from up join team t on t.practice_id = $1 and t.id = up.id)
  select id from up where id is not null union select t.id from team t where t.practice_id = $1 and t.engagement_id = e.id and t.kind = 'ORGANISATION' and t.id <> tm.id)`;

const higher = list(
  `json_build_object('teamId', t.id, 'teamName', t.name, 'teamKind', t.kind, 'objectives', ${list(
    `json_build_object('id', o.id, 'text', o.text, 'keyResults', ${list('l.text', 'l.ordinal, l.id', `from okr_line l where l.practice_id = $1 and l.objective_id = o.id and l.kind = 'KEY_RESULT' and l.deleted_at is null and not coalesce(h.silent_until > $2::timestamptz and l.hidden_until_silent_ends, false)`)})`,
    `o.ordinal, o.id`,
    `from objective o where o.practice_id = $1 and o.draft_id = h.id and o.deleted_at is null and not coalesce(h.silent_until > $2::timestamptz and o.created_at > h.silent_from, false)`,
  )})`,
  `t.kind = 'ORGANISATION' desc, t.kind = 'UNIT' desc, lower(t.name)`,
  `from okr_draft h join team t on t.practice_id = $1 and t.id = h.team_id where h.practice_id = $1 and h.cycle_id = cy.id and h.status <> 'DRAFTING' and h.team_id in ${above}`,
);

const facts = `
  select json_build_object(${teamPlaceKeys}, 'answers', ${answersOf}, 'cycles', ${cyclesOf}, 'phases', ${phasesOf}, 'cycleId', cy.id, 'draft', ${draft}, 'missions', ${missions},
    'dependencies', ${list(dependencyJson, 'y.created_at, y.id', 'from dependency y where y.practice_id = $1 and y.draft_id = d.id')}, 'askedOfUs', ${askedOfUs},
    'objectives', ${objectives}, 'looseLines', ${linesWhere('l.objective_id is null')}, 'hiddenLines', ${hidden}, 'names', ${names}, 'present', ${present},
    'people', ${people}, 'otherTeams', ${otherTeams}, 'higher', ${higher}) as facts
  from team tm join engagement e on e.practice_id = $1 and e.id = tm.engagement_id join client c on c.practice_id = $1 and c.id = tm.client_id`;

const chosen = (number: string): string => `
  left join lateral ${cycleMeant(number)} cy on true left join okr_draft d on d.practice_id = $1 and d.cycle_id = cy.id and d.team_id = tm.id
  where tm.practice_id = $1 and tm.archived_at is null and tm.id = $4`;

/** `$2` now, `$3` the reader, `$4` the team, `$5` the address of its client, `$6` the number of a cycle or null. */
export const draftByAddress = `${facts} ${chosen('$6')} and c.slug = $5`;
/** `$4` the team, in the cycle that matters now. */
export const draftByTeam = `${facts} ${chosen('null')}`;
/** `$4` the draft. */
export const draftById = `${facts} join okr_draft d on d.practice_id = $1 and d.team_id = tm.id join cycle cy on cy.practice_id = $1 and cy.id = d.cycle_id
  where tm.practice_id = $1 and d.id = $4`;
