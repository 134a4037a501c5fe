/** A team with what is counted in it; `tm` is its row, `$1` the practice. Keys are those of the GraphQL type. */
export const teamJson = `json_build_object(
  'id', tm.id, 'name', tm.name, 'kind', tm.kind, 'parentId', tm.parent_id, 'headcount', tm.headcount, 'pilot', tm.pilot, 'version', tm.version,
  'optOut', case when tm.opted_out_on is not null then json_build_object('on', tm.opted_out_on, 'reason', tm.opted_out_reason, 'decidedBy', tm.opted_out_by) end,
  'people', (select count(*)::int from engagement_person m where m.practice_id = $1 and m.team_id = tm.id and m.removed_at is null),
  'okrAuthors', (select count(*)::int from engagement_person m where m.practice_id = $1 and m.team_id = tm.id and m.removed_at is null and m.writes_okrs))`;
