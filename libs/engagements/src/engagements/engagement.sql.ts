// What a screen shows of an engagement, as one statement; keys are those of the GraphQL type. `e` is the engagement, `c` its client.
// $1 practice, $2 every engagement may be read, $3 the engagements that may, $4 the clients whose engagements may, $5 now.

export const readableHere = `($2 or e.id = any ($3::uuid[]) or e.client_id = any ($4::uuid[]))`;

const today = `($5::timestamptz at time zone c.time_zone)::date`;

const phases = `
  (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'cycleNumber', f.cycle_number, 'startsOn', f.starts_on, 'endsOn', f.ends_on,
     'agreedOn', f.agreed_on, 'completedOn', f.completed_on, 'closesInOkrs', f.closes_in_okrs, 'version', f.version) order by f.ordinal), '[]')
   from phase f where f.practice_id = $1 and f.engagement_id = e.id)`;

const coaches = `
  (select coalesce(json_agg(json_build_object('personId', ec.person_id, 'name', coalesce(p.name, 'Former colleague'), 'part', ec.part, 'since', instant_text(ec.since))
     order by array_position(array['LEAD', 'CO_COACH', 'SHADOW'], ec.part), p.name), '[]')
   from engagement_coach ec left join person p on p.practice_id = $1 and p.id = ec.person_id
   where ec.practice_id = $1 and ec.engagement_id = e.id and ec.ended_at is null)`;

const holders = `
  (select coalesce(json_agg(json_build_object('personId', g.person_id, 'name', p.name, 'role', g.role)
     order by array_position(array['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH'], g.role), p.name), '[]')
   from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
   where g.practice_id = $1 and g.client_id = e.client_id and g.ended_at is null and g.role in ('CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH'))`;

const counts = `
  (select json_build_object('people', r.people, 'okrAuthors', r.authors, 'teams', t.teams, 'teamsOptedOut', t.out, 'pilotTeams', t.pilots, 'headcount', t.headcount)
   from (select count(*)::int as people, (count(*) filter (where ep.writes_okrs))::int as authors
         from engagement_person ep where ep.practice_id = $1 and ep.engagement_id = e.id and ep.removed_at is null) r,
        (select (count(*) filter (where tm.opted_out_on is null))::int as teams, (count(*) filter (where tm.opted_out_on is not null))::int as out,
                (count(*) filter (where tm.pilot and tm.opted_out_on is null))::int as pilots, coalesce(sum(tm.headcount) filter (where tm.parent_id is null and tm.opted_out_on is null), 0)::int as headcount
         from team tm where tm.practice_id = $1 and tm.engagement_id = e.id and tm.archived_at is null) t)`;

const discoveryAnswered = `
  (select count(*)::int from discovery d, jsonb_each(d.answers) a where d.practice_id = $1 and d.engagement_id = e.id and trim(a.value ->> 'text') <> '')`;

export const engagementJson = `json_build_object(
  'id', e.id, 'clientId', e.client_id, 'clientSlug', c.slug, 'name', e.name, 'mode', e.mode, 'status', e.status, 'outcome', e.outcome, 'today', ${today},
  'startsOn', e.starts_on, 'endsOn', e.ends_on, 'pausedOn', e.paused_on, 'pausedReason', e.paused_reason, 'closedOn', e.closed_on, 'closedReason', e.closed_reason,
  'completeCycles', e.complete_cycles, 'version', e.version,
  'phases', ${phases}, 'coaches', ${coaches}, 'holders', ${holders}, 'counts', ${counts}, 'discoveryAnswered', ${discoveryAnswered})`;

/** The engagement that an address of a client means: the open one, else the newest, of those that may be read. */
export const currentOf = (client: string): string =>
  `select e.* from engagement e where e.practice_id = $1 and e.client_id = ${client} and ${readableHere} order by e.status = 'CLOSED', e.starts_on desc, e.id limit 1`;
