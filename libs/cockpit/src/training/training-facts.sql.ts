import { toldDrafting } from '@cairn/training';

/** The agreed rule of who is trained before drafting; null: the usual one. `e` is the engagement. */
const rule = `(select jsonb_path_query_first(v.parameters, '$[*] ? (@.key == "trainingRule").value') from plan_version v
  where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null)`;

/** Teams that take part and what lets in early are read once per engagement, not once per person. */
const places = `
    team_in as materialized (select t.id from team t where t.practice_id = $1 and t.engagement_id = e.id and t.archived_at is null and t.opted_out_on is null),
    opened as materialized (select o.team_id, o.person_id, o.ends_on from gate_opening o where o.practice_id = $1 and o.engagement_id = e.id and o.status = 'OPEN'
      union all select x.team_id, x.person_id, x.expires_on from waiver x where x.practice_id = $1 and x.engagement_id = e.id and x.parameter_key = 'trainingRule' and x.status = 'GRANTED')`;

/** The day of a place that somebody has, or of the workshop whose attendance, make-up or quiz is under way; null: no session. */
export const sessionOf = (person: string): string => `(select min((w.starts_at at time zone w.time_zone)::date) from workshop w
    left join workshop_seat s on s.practice_id = $1 and s.workshop_id = w.id and s.person_id = ${person}
    left join make_up m on m.practice_id = $1 and m.workshop_id = w.id and m.person_id = ${person}
  where w.practice_id = $1 and w.engagement_id = e.id and w.status <> 'CANCELLED' and w.type <> 'INTERNAL_COACH'
    and ((s.state = 'BOOKED' and s.minutes_attended is null and w.status = 'PLANNED') or m.state = 'WAITING' or (w.quiz_id is not null and (s.minutes_attended > 0 or m.state = 'ACCEPTED')
      and not exists (select from quiz_attempt a where a.practice_id = $1 and a.workshop_id = w.id and a.person_id = ${person} and a.passed))))`;

/** Cleared, as far as it is written down: a plan that came into force a moment ago is a job away. `k` is the clearance. */
export const clearedNow = `coalesce(k.state = 'CLEARED' and k.until_complete_cycles > e.complete_cycles, false)`;

const isChampion = `exists (select from role_grant g where g.practice_id = $1 and g.person_id = ep.person_id and g.client_id = e.client_id and g.role = 'KR_CHAMPION' and g.ended_at is null)`;

/** The whole engagement was opened early, or the team of `ep`. */
const withTeam = `exists (select from opened o where o.person_id is null and (o.team_id is null or o.team_id = ep.team_id))`;

/** Who has to be trained. Those who write without a team are trained, too, unless the rule asks the leads alone. */
const must = `case when ep.team_id is null then ep.writes_okrs and (select who from rule) <> 'teamLeads'
    else case (select who from rule) when 'everyoneWhoWrites' then ep.writes_okrs when 'teamLeads' then ep.leads_team else ep.leads_team or ${isChampion} end end`;

/**
 * How far training is, as one value per engagement `e`; keys are those of `TrainingFacts`. Whom the rule counts is said as the gate says it:
 * all who write; or lead, champions and a share of the authors of each team; or the leads. Whoever was let in early, alone or with their team,
 * counts as not trained and holds nobody up. Sessions are looked up for those who are not cleared alone.
 */
export const trainingFacts = `
  (with rule as materialized (select coalesce(r.value ->> 'who', 'everyoneWhoWrites') as who, coalesce((r.value ->> 'authorsPercent')::int, 100) as percent from (select ${rule} as value) r), ${places},
    person_of as materialized (
      select ep.person_id, ep.team_id, ep.writes_okrs, ep.leads_team, ${clearedNow} as cleared, ${must} as must, (${withTeam}) as team_opened,
          k.state is distinct from 'NONE' and k.state is not null and not ${clearedNow} as lapsed, k.lapsed_because,
          (select max(o.ends_on) from opened o where o.person_id = ep.person_id or (o.person_id is null and (o.team_id is null or o.team_id = ep.team_id))) as let_in_until
        from engagement_person ep left join clearance k on k.practice_id = $1 and k.engagement_id = e.id and k.person_id = ep.person_id
       where ep.practice_id = $1 and ep.engagement_id = e.id and ep.removed_at is null and (ep.writes_okrs or ep.leads_team or (select who from rule) = 'leadAndChampions')
         and (ep.team_id is null or ep.team_id in (select id from team_in))),
    counted as (select p.*, p.cleared or p.let_in_until is not null as able, p.must or (p.writes_okrs and p.team_id is not null and r.who = 'leadAndChampions') as counts from person_of p cross join rule r),
    team_of as (
      select count(*) filter (where must) as required, count(*) filter (where must and cleared) as trained, count(*) filter (where not must and cleared and counts) as others,
          count(*) filter (where must and not able) as held_up, count(*) filter (where not must and able and counts) as others_able,
          case when max(r.who) = 'leadAndChampions' and team_id is not null
            then greatest(0, ceil(count(*) filter (where writes_okrs) * max(r.percent) / 100.0) - count(*) filter (where must and writes_okrs)) else 0 end as share,
          case when max(r.who) <> 'everyoneWhoWrites' and team_id is not null and not bool_or(leads_team) then 1 else 0 end as leadless, bool_or(team_opened) as team_opened
        from counted cross join rule r group by team_id),
    missing as (select p.person_id, p.let_in_until, p.lapsed, p.lapsed_because, ${sessionOf('p.person_id')} as session_on from counted p where p.counts and not p.cleared)
   select json_build_object(
     'counted', coalesce((select sum(required + share + leadless) from team_of), 0)::int, 'cleared', coalesce((select sum(trained + least(share, others)) from team_of), 0)::int,
     'without', (select count(*) from missing where session_on is null)::int, 'withSession', (select count(*) from missing where session_on is not null)::int,
     'letIn', (select count(*) from missing where let_in_until is not null)::int, 'letInUntil', (select min(let_in_until) from missing),
     'lapsed', (select count(*) from missing where lapsed)::int,
     'lapsedBecause', (select min(lapsed_because) from missing where lapsed having count(distinct lapsed_because) = 1),
     'lastSessionOn', (select max(session_on) from missing),
     'isOpen', not exists (select from team_of where held_up > 0 or others_able < share or (leadless > 0 and not team_opened)), 'drafting', ${toldDrafting},
     'isInvited', exists (select from workshop_seat s where s.practice_id = $1 and s.engagement_id = e.id and s.state <> 'CANCELLED'),
     'makeUps', (select coalesce(json_agg(json_build_object('id', m.id, 'name', p.name, 'title', w.title, 'workshopId', w.id, 'at', instant_text(m.handed_in_at)) order by m.handed_in_at, m.id), '[]')
        from make_up m join workshop w on w.practice_id = $1 and w.id = m.workshop_id join person p on p.practice_id = $1 and p.id = m.person_id
       where m.practice_id = $1 and m.engagement_id = e.id and m.state = 'WAITING'),
     'unrecorded', (select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'startsAt', instant_text(w.starts_at), 'minutes', w.minutes, 'booked', w.booked) order by w.starts_at, w.id), '[]')
        from workshop w where w.practice_id = $1 and w.engagement_id = e.id and w.status = 'PLANNED' and w.booked > 0),
     'openings', (select coalesce(json_agg(json_build_object('id', o.id, 'byName', b.name, 'reason', o.reason, 'endsOn', o.ends_on, 'at', instant_text(o.opened_at),
          'holder', coalesce((select t.name from team t where t.practice_id = $1 and t.id = o.team_id), (select q.name from person q where q.practice_id = $1 and q.id = o.person_id))) order by o.opened_at, o.id), '[]')
        from gate_opening o join person b on b.practice_id = $1 and b.id = o.opened_by where o.practice_id = $1 and o.engagement_id = e.id and o.status = 'OPEN'),
     'unagreed', (select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'startsAt', instant_text(w.starts_at), 'hasOutcome', w.outcome is not null) order by w.starts_at, w.id), '[]')
        from workshop w where w.practice_id = $1 and w.engagement_id = e.id and w.status = 'PLANNED' and w.outcome_agreed_at is null)))`;
