// What is left before a cycle is closed, in one statement each. $1 practice, $2 now, $3 the reader.
import { answersOf } from '../cycles/okrs-page.sql.js';
import { draftPlaceKeys, fromDraft, leadCoachName, myLine, myPlace, readersOf, teamPlaceKeys } from '../drafts/draft-place.sql.js';

const keyResults = `
  (select coalesce(json_agg(json_build_object('id', l.id, 'draftId', d.id, 'teamId', t.id, 'teamName', t.name, 'status', d.status, 'optedOutOn', t.opted_out_on,
       'objectiveText', o.text, 'text', l.text, 'krType', l.kr_type, 'unit', l.unit, 'baseline', l.baseline, 'commitValue', l.commit_value, 'targetValue', l.target_value,
       'stretchValue', l.stretch_value, 'championId', l.champion_id, 'championName', l.champion_name, 'finalValue', l.current_value, 'score', l.final_score,
       'notScoredBecause', l.not_scored_because, 'learning', l.learning, 'intention', l.intention, 'version', l.version)
       order by lower(t.name), t.id, o.ordinal, l.ordinal, l.id), '[]')
     from okr_draft d join team t on t.practice_id = $1 and t.id = d.team_id
     join okr_line l on l.practice_id = $1 and l.draft_id = d.id and l.kind = 'KEY_RESULT' and l.deleted_at is null
     left join objective o on o.practice_id = $1 and o.id = l.objective_id
    where d.practice_id = $1 and d.cycle_id = cy.id and d.status = 'PUBLISHED')`;

const unpublished = `
  (select coalesce(json_agg(t.name order by lower(t.name), t.id), '[]') from okr_draft d join team t on t.practice_id = $1 and t.id = d.team_id
    where d.practice_id = $1 and d.cycle_id = cy.id and d.status <> 'PUBLISHED' and t.archived_at is null and t.opted_out_on is null)`;

/** `$4` the cycle. */
export const closingStatement = `
  select json_build_object('cycleId', cy.id, 'number', cy.number, 'endsOn', cy.ends_on, 'status', cy.status, 'version', cy.version,
    'engagementId', e.id, 'engagementStatus', e.status, 'mode', e.mode, 'clientId', c.id, 'today', ($2::timestamptz at time zone c.time_zone)::date,
    'coachName', ${leadCoachName}, 'readers', ${readersOf}, 'mine', ${myPlace}, 'myLine', ${myLine}, 'answers', ${answersOf},
    'keyResults', ${keyResults}, 'unpublishedTeams', ${unpublished}) as facts
  from cycle cy join engagement e on e.practice_id = $1 and e.id = cy.engagement_id join client c on c.practice_id = $1 and c.id = cy.client_id
  where cy.practice_id = $1 and cy.id = $4`;

/** The figures of one key result and what scores it; `$4` the line. */
export const scoredLineStatement = `
  select json_build_object('place', json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}), 'answers', ${answersOf},
    'line', (select json_build_object('krType', l.kr_type, 'baseline', l.baseline, 'commitValue', l.commit_value, 'targetValue', l.target_value,
       'stretchValue', l.stretch_value) from okr_line l where l.practice_id = $1 and l.id = $4)) as facts
  ${fromDraft} and d.id = (select l.draft_id from okr_line l where l.practice_id = $1 and l.id = $4 and l.kind = 'KEY_RESULT' and l.deleted_at is null)`;
