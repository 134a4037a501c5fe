import { objectiveKeys, lineJson, visibleLine, visibleObjective } from '../drafts/draft.sql.js';
import { draftPlaceKeys, fromDraft, teamPlaceKeys } from '../drafts/draft-place.sql.js';

// Objectives and lines are read flat, for the whole cycle at once: thousands of them, looked for team by team and objective by objective, took seconds.

const newestMission = (what: string, otherwise: string): string =>
  `coalesce((select m.${what} from team_mission m where m.practice_id = $1 and m.team_id = tm.id order by m.number desc limit 1), ${otherwise})`;

/** Where each team stands in a cycle, and its mission; the highest level first. `$2` now, `$3` the reader, `$4` the cycle, `$5` one team or null. */
export const sheetPlaces = `
  select json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}) as place, ${newestMission('body', `''`)} as mission, ${newestMission('number', '0')} as "missionNumber"
  ${fromDraft} and d.cycle_id = $4 and ($5::uuid is null or d.team_id = $5)
  order by array_position(array['ORGANISATION', 'UNIT', 'CROSS_FUNCTIONAL', 'TEAM'], tm.kind), lower(tm.name), tm.id`;

/** Whether the newest change of a row came from a sheet; a row of an import wrote each version at most once. */
const writtenBy = (alias: string): string =>
  `left join okr_import_write w on w.practice_id = $1 and w.subject_id = ${alias}.id and w.written_version = ${alias}.version`;

const ofCycle = (alias: string): string =>
  `join okr_draft d on d.practice_id = $1 and d.id = ${alias}.draft_id and d.cycle_id = $2 and ($3::uuid is null or d.team_id = $3)`;

/** `$2` the cycle, `$3` one team or null, `$4` now, `$5` the reader. */
export const sheetObjectives = `
  select o.draft_id as "draftId", json_build_object(${objectiveKeys}, 'bySheet', w.id is not null) as objective
    from objective o ${ofCycle('o')} ${writtenBy('o')} where o.practice_id = $1 and ${visibleObjective('$4', '$5')} order by o.ordinal, o.id`;

/** `$2` the cycle, `$3` one team or null, `$4` now, `$5` the reader. */
export const sheetLines = `
  select l.draft_id as "draftId", ${lineJson} as line, w.id is not null as "bySheet"
    from okr_line l ${ofCycle('l')} ${writtenBy('l')} where l.practice_id = $1 and ${visibleLine('$4', '$5')} order by l.ordinal, l.id`;
