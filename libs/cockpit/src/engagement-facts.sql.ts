import { okrsFacts } from './okrs/okrs-facts.sql.js';
import { trainingFacts } from './training/training-facts.sql.js';

/** Read once into a hash for all notes; `is true` keeps the planner from reading it again for each reply. */
const coachesEver = `select k.engagement_id, k.person_id from engagement_coach k where k.practice_id = $1`;

/**
 * What the cockpit knows of engagements, as one row each; keys are those of `RawFacts`.
 * `$1` practice, `$2` ids of engagements (null: all that row security shows), `$3` waivers asked before this moment are old.
 */
export const engagementFacts = `
  select e.id as "engagementId", c.id as "clientId", c.name as "clientName", c.slug as "clientSlug", c.time_zone as "timeZone",
    e.status, e.paused_on as "pausedOn", e.closed_on as "closedOn", e.starts_on as "startedOn",
    (select coalesce(json_agg(json_build_object('kind', p.kind, 'cycleNumber', p.cycle_number, 'startsOn', p.starts_on, 'endsOn', p.ends_on) order by p.ordinal), '[]')
       from phase p where p.practice_id = $1 and p.engagement_id = e.id) as phases,
    (select json_build_object('number', v.number, 'inForceFrom', instant_text(v.in_force_from))
       from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null) as plan,
    (select json_build_object('id', s.id, 'number', s.number, 'status', s.status, 'createdAt', instant_text(s.created_at), 'sentAt', instant_text(s.sent_at),
        'decideBy', s.decide_by, 'inForceAt', instant_text(s.in_force_at),
        'changes', (select count(*) from parameter_change x where x.practice_id = $1 and x.change_set_id = s.id),
        'isNudged', exists (select from nudge n where n.practice_id = $1 and n.change_set_id = s.id and n.undone_at is null and n.sent_at is null),
        'signers', (select coalesce(json_agg(json_build_object('id', g.id, 'personId', g.person_id, 'name', g.name, 'status', g.status, 'visits', g.visits, 'lastMailedAt', instant_text(g.last_mailed_at), 'decidedAt', instant_text(g.decided_at),
              'asked', (select count(*) from verdict d where d.practice_id = $1 and d.signer_id = g.id and d.verdict = 'CHANGE_ASKED')) order by g.name), '[]')
            from signer g where g.practice_id = $1 and g.change_set_id = s.id and g.status not in ('HANDED_OVER', 'NOT_ME')))
       from change_set s where s.practice_id = $1 and s.engagement_id = e.id and s.status in ('DRAFT', 'WAITING', 'APPROVED', 'CHANGES_ASKED')) as "openSet",
    (select json_build_object('sentAt', instant_text(s.sent_at), 'decidedAt', instant_text(s.approved_at))
       from change_set s where s.practice_id = $1 and s.engagement_id = e.id and s.approved_at is not null and s.sent_at is not null order by s.approved_at desc limit 1) as "lastDecision",
    (select instant_text(max(g.last_seen_at)) from change_set s join signer g on g.practice_id = $1 and g.change_set_id = s.id where s.practice_id = $1 and s.engagement_id = e.id) as "leadSeenAt",
    (select coalesce(json_agg(json_build_object('id', w.id, 'parameterKey', w.parameter_key, 'teamId', w.team_id, 'teamName', t.name, 'personName', o.name, 'status', w.status,
          'askedAt', instant_text(w.asked_at)) order by w.asked_at), '[]')
       from waiver w left join team t on t.practice_id = $1 and t.id = w.team_id left join person o on o.practice_id = $1 and o.id = w.person_id
      where w.practice_id = $1 and w.engagement_id = e.id and (w.status in ('ASKED', 'GRANTED') or w.asked_at > $3)) as waivers,
    (select coalesce(json_agg(json_build_object('id', q.id, 'byName', q.author_name, 'parameterKey', q.parameter_key, 'at', instant_text(q.created_at)) order by q.created_at), '[]')
       from plan_note q where q.practice_id = $1 and q.engagement_id = e.id and q.visibility = 'CLIENT' and q.reply_to_id is null and q.resolved_at is null and q.deleted_at is null
        and (q.engagement_id, q.author_id) not in (${coachesEver})
        and not exists (select from plan_note r where r.practice_id = $1 and r.engagement_id = e.id and r.reply_to_id = q.id and r.deleted_at is null
                         and ((r.engagement_id, r.author_id) in (${coachesEver})) is true)) as questions,
    (select coalesce(json_agg(json_build_object('id', m.id, 'toName', m.to_name, 'subject', m.subject, 'at', instant_text(m.queued_at)) order by m.queued_at), '[]')
       from mail m where m.practice_id = $1 and m.client_id = c.id and m.status = 'FAILED') as "failedMails",
    exists (select from role_grant r where r.practice_id = $1 and r.client_id = c.id and r.role = 'CLIENT_LEAD' and r.ended_at is null) as "hasLead",
    ${trainingFacts} as training,
    ${okrsFacts} as okrs
  from engagement e join client c on c.practice_id = $1 and c.id = e.client_id
  where e.practice_id = $1 and ($2::uuid[] is null or e.id = any ($2)) and c.archived_at is null`;
