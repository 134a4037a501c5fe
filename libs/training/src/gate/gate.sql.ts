import { clientLeadsOf } from '../openings/opening.view.js';
import { attendancePercentSql } from '../workshops/workshop.sql.js';
import { cyclePhases, toldDrafting } from './drafting-day.sql.js';

// The gate of one engagement in one statement; keys are those of `GateFacts`.
// $1 practice, $2 now, $3 finds the engagement, $4 a team or null for all, $5 people who are told of in any case, on the roster or not.
// `team` stands for $4 where a statement finds the team by itself.

const today = `($2::timestamptz at time zone c.time_zone)::date`;

/** Teams that take part; `t` is its row. */
const takesPart = `t.archived_at is null and (t.opted_out_on is null or t.opted_out_on > ${today})`;

const isChampion = `exists (select from role_grant g where g.practice_id = $1 and g.person_id = q.person_id and g.client_id = e.client_id and g.role = 'KR_CHAMPION' and g.ended_at is null)`;

/** What a workshop `w` can do for person `q` with clearance `k`: teach to write, or renew what was learned. */
const helps = `((w.briefs_plan_number is null and (w.type in ('OKRS_BASICS', 'TEAM_DRAFTING', 'TOP_LEVEL') or (w.type = 'KR_CHAMPION' and ${isChampion})))
  or ((w.type = 'REFRESHER' or w.briefs_plan_number is not null) and k.state in ('CLEARED', 'LAPSED')))`;

const seat = `
  (select json_build_object('workshopId', w.id, 'title', w.title, 'startsAt', instant_text(w.starts_at), 'state', s.state, 'status', w.status)
     from workshop_seat s join workshop w on w.practice_id = $1 and w.id = s.workshop_id
    where s.practice_id = $1 and s.person_id = q.person_id and s.engagement_id = e.id and s.state in ('INVITED', 'BOOKED') and s.minutes_attended is null and w.status <> 'CANCELLED'
      and w.starts_at > $2::timestamptz - case when s.state = 'BOOKED' then interval '14 days' else interval '0' end and ${helps}
    order by s.state, w.starts_at limit 1)`;

/** A workshop `w` that `q` missed teaches what counts today: whoever was trained before learns nothing new from one that is older than the plan. */
const isUpToDate = `(k.id is null or k.state = 'NONE' or w.starts_at >= coalesce((select v.in_force_from from plan_version v
  where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null), w.starts_at))`;

/** Handed in or returned; or what can be handed in, because the workshop was missed and there is something to watch and to do. */
const makeUp = `
  (select json_build_object('state', coalesce(m.state, 'OPEN'), 'title', w.title, 'workshopId', w.id)
     from workshop w left join workshop_seat s on s.practice_id = $1 and s.workshop_id = w.id and s.person_id = q.person_id
       left join make_up m on m.practice_id = $1 and m.workshop_id = w.id and m.person_id = q.person_id
    where w.practice_id = $1 and w.engagement_id = e.id and w.status = 'HELD' and (m.state <> 'ACCEPTED'
      or (m.id is null and s.minutes_attended * 100 < w.minutes * ${attendancePercentSql} and w.recording_url is not null and w.exercise is not null and ${helps} and ${isUpToDate}))
    order by m.state = 'WAITING' desc nulls last, w.starts_at desc, w.id limit 1)`;

const quiz = `
  (select json_build_object('title', w.title, 'workshopId', w.id, 'minutes', w.minutes, 'minutesAttended', s.minutes_attended, 'isMadeUp', coalesce(m.state = 'ACCEPTED', false))
     from workshop w left join workshop_seat s on s.practice_id = $1 and s.workshop_id = w.id and s.person_id = q.person_id
       left join make_up m on m.practice_id = $1 and m.workshop_id = w.id and m.person_id = q.person_id
    where w.practice_id = $1 and w.engagement_id = e.id and w.quiz_id is not null and w.status <> 'CANCELLED' and (s.minutes_attended > 0 or m.state = 'ACCEPTED')
      and not exists (select from quiz_attempt a where a.practice_id = $1 and a.workshop_id = w.id and a.person_id = q.person_id and a.passed)
    order by w.starts_at desc limit 1)`;

/** Of a person `q`; `k` is the clearance, `e` the engagement. */
const personKeys = `'personId', q.person_id, 'name', p.name, 'isOnRoster', q.on_roster, 'teamId', q.team_id, 'writesOkrs', q.writes_okrs, 'leadsTeam', q.leads_team, 'isChampion', ${isChampion},
  'clearance', case when k.id is not null then json_build_object('state', k.state, 'since', k.since, 'untilCompleteCycles', k.until_complete_cycles, 'planNumber', k.plan_number,
     'words', k.words, 'lapsedBecause', k.lapsed_because) end,
  'seat', ${seat}, 'makeUp', ${makeUp}, 'quiz', ${quiz}`;

const people = (more: string, team: string): string => `
  (select coalesce(json_agg(json_build_object(${personKeys}${more}) order by lower(p.name), p.id), '[]')
     from (select ep.id as entry_id, ep.version as entry_version, ep.person_id, ep.team_id, ep.writes_okrs, ep.leads_team, true as on_roster from engagement_person ep left join team t on t.practice_id = $1 and t.id = ep.team_id
            where ep.practice_id = $1 and ep.engagement_id = e.id and ep.removed_at is null
              and case when ${team} is null then (ep.team_id is null or (${takesPart})) or ep.person_id = any ($5::uuid[]) else ep.team_id = ${team} or ep.person_id = any ($5::uuid[]) end
           union all
           select null, null, a.id, null, false, false, false from unnest($5::uuid[]) a(id) where not exists (select from engagement_person x
             where x.practice_id = $1 and x.engagement_id = e.id and x.person_id = a.id and x.removed_at is null)) q
     join person p on p.practice_id = $1 and p.id = q.person_id
     left join clearance k on k.practice_id = $1 and k.engagement_id = e.id and k.person_id = q.person_id)`;

const openings = `
  (select coalesce(json_agg(json_build_object('teamId', o.team_id, 'personId', o.person_id, 'endsOn', o.ends_on)), '[]') from (
     select g.team_id, g.person_id, g.ends_on from gate_opening g where g.practice_id = $1 and g.engagement_id = e.id and g.status = 'OPEN' and g.ends_on >= ${today}
     union all
     select x.team_id, x.person_id, x.expires_on from waiver x where x.practice_id = $1 and x.engagement_id = e.id and x.parameter_key = 'trainingRule' and x.status = 'GRANTED' and x.expires_on >= ${today}) o)`;

const sessions = `
  (select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'type', w.type, 'startsAt', instant_text(w.starts_at), 'teamId', w.team_id, 'briefsPlanNumber', w.briefs_plan_number,
       'placesLeft', w.places - w.booked) order by w.starts_at, w.id), '[]')
     from workshop w where w.practice_id = $1 and w.engagement_id = e.id and w.status = 'PLANNED' and w.starts_at > $2 and w.booked < w.places and w.type <> 'INTERNAL_COACH')`;

/** `more` are further keys of the answer, `ofPerson` of each person; both begin with a comma. */
export const gateFacts = (where: string, { more = '', ofPerson = '', team = '$4::uuid' }: { more?: string; ofPerson?: string; team?: string } = {}): string => `
  select json_build_object('engagementId', e.id, 'clientId', c.id, 'clientName', c.name, 'clientSlug', c.slug, 'timeZone', c.time_zone, 'today', ${today}, 'status', e.status,
    'completeCycles', e.complete_cycles, 'settings', r.settings,
    'cycles', ${cyclePhases}, 'drafting', ${toldDrafting},
    'clientLeads', ${clientLeadsOf('c.id')},
    'leadCoach', (select p.name from engagement_coach h join person p on p.practice_id = $1 and p.id = h.person_id
      where h.practice_id = $1 and h.engagement_id = e.id and h.ended_at is null order by h.part = 'LEAD' desc, p.name limit 1),
    'teams', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by lower(t.name), t.id), '[]') from team t
      where t.practice_id = $1 and t.engagement_id = e.id and case when ${team} is null then ${takesPart} else t.id = ${team} end),
    'people', ${people(ofPerson, team)}, 'openings', ${openings}, 'sessions', ${sessions}${more}) as facts
  from engagement e join client c on c.practice_id = $1 and c.id = e.client_id join practice r on r.practice_id = $1
  where e.practice_id = $1 and ${where}`;

/** Who of $5 met the gate and was not told yet that it opened. */
export const waits = `, 'waits', (select coalesce(json_agg(json_build_object('personId', g.person_id, 'teamId', g.team_id)), '[]') from gate_wait g
      where g.practice_id = $1 and g.engagement_id = e.id and g.person_id = any ($5::uuid[]) and g.told_at is null)`;

/** The team of the first person of $5; an id that nobody has where they are in none. */
export const ownTeam = `coalesce($4::uuid, (select x.team_id from engagement_person x where x.practice_id = $1 and x.engagement_id = e.id and x.person_id = ($5::uuid[])[1] and x.removed_at is null),
  '00000000-0000-0000-0000-000000000000'::uuid)`;

export const byEngagement = `e.id = $3::uuid`;
/** The engagement of a client that is running, else the newest: what the address /c/:client means. */
export const bySlug = `c.slug = $3 order by e.status = 'CLOSED', e.starts_on desc, e.id limit 1`;
