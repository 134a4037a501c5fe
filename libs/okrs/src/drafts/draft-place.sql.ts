/** The programme is run by one coach more than by others: whom to ask. */
export const leadCoachName = `(select p.name from engagement_coach k join person p on p.practice_id = $1 and p.id = k.person_id
  where k.practice_id = $1 and k.engagement_id = e.id and k.ended_at is null order by array_position(array['LEAD', 'CO_COACH', 'SHADOW'], k.part), p.name limit 1)`;

/** Where the reader `$3` stands on the roster of engagement `e`. */
export const myPlace = `(select json_build_object('teamId', m.team_id, 'writesOkrs', m.writes_okrs, 'leadsTeam', m.leads_team) from engagement_person m
  where m.practice_id = $1 and m.engagement_id = e.id and m.person_id = $3 and m.removed_at is null)`;

/** The reader's team and those above it: up the chart, and the organisation itself. */
export const myLine = `(with recursive up as (
    select t.id, t.parent_id from engagement_person m join team t on t.practice_id = $1 and t.id = m.team_id
     where m.practice_id = $1 and m.engagement_id = e.id and m.person_id = $3 and m.removed_at is null
    union select t.id, t.parent_id from up join team t on t.practice_id = $1 and t.id = up.parent_id)
  select coalesce(json_agg(l.id), '[]') from (select id from up union select t.id from team t
    where t.practice_id = $1 and t.engagement_id = e.id and t.kind = 'ORGANISATION' and t.archived_at is null and exists (select from up)) l)`;

/** Who may read published OKRs of engagement `e`. */
export const readersOf = `coalesce((select jsonb_path_query_first(v.parameters, '$[*] ? (@.key == "visibility").value.readers') #>> '{}' from plan_version v
  where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null), 'everyone')`;

/** Keys of a `TeamPlace`; `e`, `c` and `tm` are engagement, client and team, `$2` is now, `$3` the reader. */
export const teamPlaceKeys = `
  'engagementId', e.id, 'engagementStatus', e.status, 'mode', e.mode, 'clientId', c.id, 'clientSlug', c.slug, 'clientName', c.name,
  'today', ($2::timestamptz at time zone c.time_zone)::date, 'coachName', ${leadCoachName},
  'teamId', tm.id, 'teamName', tm.name, 'teamKind', tm.kind, 'optedOutOn', tm.opted_out_on,
  'planNumber', (select v.number from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null),
  'readers', ${readersOf}, 'mine', ${myPlace}, 'myLine', ${myLine}`;

/** Keys that a `DraftPlace` has more; `d` and `cy` are draft and cycle. */
export const draftPlaceKeys = `
  'draftId', d.id, 'status', d.status, 'version', d.version, 'alignedAt', instant_text(d.aligned_at), 'dependsOnNobody', d.depends_on_nobody,
  'silentFrom', instant_text(d.silent_from), 'silentUntil', instant_text(d.silent_until), 'silentBy', d.silent_by,
  'cycleId', cy.id, 'cycleNumber', cy.number, 'cycleStatus', cy.status, 'startsOn', cy.starts_on, 'endsOn', cy.ends_on, 'draftingFrom', cy.drafting_from`;

export const fromTeam = `from team tm join engagement e on e.practice_id = $1 and e.id = tm.engagement_id join client c on c.practice_id = $1 and c.id = tm.client_id
  where tm.practice_id = $1 and tm.archived_at is null`;

export const fromDraft = `from okr_draft d join cycle cy on cy.practice_id = $1 and cy.id = d.cycle_id join team tm on tm.practice_id = $1 and tm.id = d.team_id
  join engagement e on e.practice_id = $1 and e.id = d.engagement_id join client c on c.practice_id = $1 and c.id = d.client_id
  where d.practice_id = $1`;
