import { objectiveKeys, lineJson, visibleLine } from '../drafts/draft.sql.js';
import { draftPlaceKeys, fromDraft, teamPlaceKeys } from '../drafts/draft-place.sql.js';

const bySheet = (alias: string): string =>
  `exists (select from okr_import_write w where w.practice_id = $1 and w.subject_id = ${alias}.id and w.written_version = ${alias}.version)`;

const line = `${lineJson}::jsonb || jsonb_build_object('bySheet', ${bySheet('l')})`;
const lines = (where: string): string =>
  `(select coalesce(jsonb_agg(${line} order by l.ordinal, l.id), '[]') from okr_line l where l.practice_id = $1 and l.draft_id = d.id and ${visibleLine('$2', '$3')} and ${where})`;

const newestMission = (what: string, otherwise: string): string =>
  `coalesce((select m.${what} from team_mission m where m.practice_id = $1 and m.team_id = tm.id order by m.number desc limit 1), ${otherwise})`;

const ofCycle = `${fromDraft} and d.cycle_id = $4 and ($5::uuid is null or d.team_id = $5) order by array_position(array['ORGANISATION', 'UNIT', 'CROSS_FUNCTIONAL', 'TEAM'], tm.kind), lower(tm.name), tm.id`;

/** Where each team stands in a cycle, without its OKRs; the values are those of `sheetTeams`. */
export const sheetPlaces = `select json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}) as place ${ofCycle}`;

/** Every team's part of a cycle as its sheet shows it. `$2` now, `$3` the reader, `$4` the cycle, `$5` one team or null. */
export const sheetTeams = `
  select json_build_object(
    'place', json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}), 'mission', ${newestMission('body', `''`)}, 'missionNumber', ${newestMission('number', '0')},
    'objectives', (select coalesce(json_agg(json_build_object(${objectiveKeys}, 'bySheet', ${bySheet('o')}, 'lines', ${lines('l.objective_id = o.id')}) order by o.ordinal, o.id), '[]')
       from objective o where o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null),
    'looseLines', ${lines('l.objective_id is null')}) as team
  ${ofCycle}`;
