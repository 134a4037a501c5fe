// The page of one key result in one statement. $1 practice, $2 now, $3 the reader, $4 the line.
import { answersOf } from '../cycles/okrs-page.sql.js';
import { draftPlaceKeys, fromDraft, teamPlaceKeys } from '../drafts/draft-place.sql.js';
import { dependencyJson, lineJson, visibleLine } from '../drafts/draft.sql.js';
import { publishedChangeJson } from '../reviews/review.sql.js';

const linked = (alias: string): string => `json_build_object('id', ${alias}.id, 'text', ${alias}.text, 'teamId', t.id, 'teamName', t.name, 'status', n.status)`;
const ofTeam = (alias: string): string =>
  `join okr_draft n on n.practice_id = $1 and n.id = ${alias}.draft_id join team t on t.practice_id = $1 and t.id = n.team_id`;

/** Upwards from the objective; a ring of objectives ends where it began. */
const supports = `
  (with recursive up (id, step) as (
     select o.supports_objective_id, 1 where o.supports_objective_id is not null
     union select a.supports_objective_id, up.step + 1 from up join objective a on a.practice_id = $1 and a.id = up.id where a.supports_objective_id is not null and up.step < 8)
   select coalesce(json_agg(${linked('a')} order by f.step), '[]') from (select up.id, min(up.step) as step from up where up.id <> o.id group by up.id) f
     join objective a on a.practice_id = $1 and a.id = f.id and a.deleted_at is null ${ofTeam('a')})`;

const supportedBy = `
  (select coalesce(json_agg(${linked('a')} order by lower(t.name), a.ordinal, a.id), '[]') from objective a ${ofTeam('a')}
    where a.practice_id = $1 and a.supports_objective_id = o.id and a.deleted_at is null)`;

const fromLine = fromDraft.replace(
  'where d.practice_id = $1',
  `join okr_line l on l.practice_id = $1 and l.draft_id = d.id left join objective o on o.practice_id = $1 and o.id = l.objective_id where d.practice_id = $1`,
);

export const keyResultStatement = `
  select json_build_object('place', json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}), 'publishedAt', instant_text(d.published_at), 'answers', ${answersOf},
    'line', ${lineJson}, 'notScoredBecause', l.not_scored_because,
    'objective', case when o.id is not null then json_build_object('id', o.id, 'text', o.text, 'whyNow', o.why_now) end,
    'supports', ${supports}, 'supportedBy', ${supportedBy},
    'dependencies', (select coalesce(json_agg(${dependencyJson} order by y.critical desc, y.created_at, y.id), '[]') from dependency y where y.practice_id = $1 and y.draft_id = d.id),
    'history', (select coalesce(json_agg(${publishedChangeJson} order by h.changed_at desc, h.field), '[]') from okr_change h where h.practice_id = $1 and h.draft_id = d.id and h.subject_id = l.id)) as facts
  ${fromLine} and l.id = $4 and ${visibleLine('$2', '$3')}`;
