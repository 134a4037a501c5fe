// The deployment plan of one engagement as one statement; keys are those of the GraphQL type.
// $1 practice, $2 now, $3 finds the engagement. What is for coaches only is left out by `readable`.

/** The signers of a change set with what each of them said; `cs` is its row. */
export const signersJson = `
  (select coalesce(json_agg(json_build_object(
     'id', s.id, 'personId', s.person_id, 'name', s.name, 'capacities', s.capacities, 'parameterKeys', s.parameter_keys, 'status', s.status,
     'visits', s.visits, 'lastSeenAt', instant_text(s.last_seen_at), 'lastMailedAt', instant_text(s.last_mailed_at), 'decidedAt', instant_text(s.decided_at),
     'handedOverFromId', s.handed_over_from, 'handedOverFrom', (select o.name from signer o where o.practice_id = $1 and o.change_set_id = s.change_set_id and o.id = s.handed_over_from),
     'verdicts', (select coalesce(json_agg(json_build_object('parameterKey', v.parameter_key, 'verdict', v.verdict, 'note', v.note, 'at', instant_text(v.at),
                    'textSha256', v.text_sha256) order by v.parameter_key), '[]')
                  from verdict v where v.practice_id = $1 and v.change_set_id = s.change_set_id and v.signer_id = s.id)) order by s.name, s.id), '[]')
   from signer s where s.practice_id = $1 and s.change_set_id = cs.id)`;

const changes = `
  (select coalesce(json_agg(json_build_object(
     'id', pc.id, 'parameterKey', pc.parameter_key, 'ordinal', pc.ordinal, 'question', pc.question, 'nowValue', pc.now_value, 'nowText', pc.now_text,
     'proposedValue', pc.proposed_value, 'proposedText', pc.proposed_text, 'why', pc.why, 'affected', pc.affected, 'startsText', pc.starts_text,
     'startsNowReason', pc.starts_now_reason, 'textSha256', pc.text_sha256, 'changedInRevision', pc.changed_in_revision, 'version', pc.version) order by pc.ordinal, pc.parameter_key), '[]')
   from parameter_change pc where pc.practice_id = $1 and pc.change_set_id = cs.id)`;

/** A change set with its changes and signers; `cs` is its row. */
export const changeSetJson = `json_build_object(
  'id', cs.id, 'clientId', cs.client_id, 'engagementId', cs.engagement_id, 'number', cs.number, 'status', cs.status, 'basedOn', cs.based_on, 'revision', cs.revision,
  'whyNow', cs.why_now, 'ifNothing', cs.if_nothing, 'decideBy', cs.decide_by, 'overrideReason', cs.override_reason, 'textSha256', cs.text_sha256,
  'createdAt', instant_text(cs.created_at), 'sentAt', instant_text(cs.sent_at), 'approvedAt', instant_text(cs.approved_at), 'inForceAt', instant_text(cs.in_force_at),
  'endedAt', instant_text(cs.ended_at), 'endedReason', cs.ended_reason, 'takenBackAt', instant_text(cs.taken_back_at), 'takenBackNote', cs.taken_back_note,
  'sentById', cs.sent_by, 'sentByName', (select p.name from person p where p.practice_id = $1 and p.id = cs.sent_by), 'version', cs.version,
  'nudgeDueAt', (select instant_text(max(n.send_at)) from nudge n where n.practice_id = $1 and n.change_set_id = cs.id and n.undone_at is null and n.sent_at is null),
  'nudgeId', (select n.id from nudge n where n.practice_id = $1 and n.change_set_id = cs.id and n.undone_at is null and n.sent_at is null order by n.send_at desc limit 1),
  'sentChanges', (select r.changes from change_set_revision r where r.practice_id = $1 and r.change_set_id = cs.id and r.revision = cs.revision),
  'changes', ${changes}, 'signers', ${signersJson})`;

const openChangeSet = `
  (select ${changeSetJson} from change_set cs
   where cs.practice_id = $1 and cs.engagement_id = e.id and cs.status in ('DRAFT', 'WAITING', 'APPROVED', 'CHANGES_ASKED'))`;

/** An exception; `w` is its row. */
export const waiverJson = `json_build_object(
  'id', w.id, 'clientId', w.client_id, 'engagementId', w.engagement_id, 'parameterKey', w.parameter_key, 'teamId', w.team_id,
  'teamName', (select t.name from team t where t.practice_id = $1 and t.id = w.team_id), 'personId', w.person_id,
  'personName', (select p.name from person p where p.practice_id = $1 and p.id = w.person_id), 'reason', w.reason, 'expiresOn', w.expires_on, 'status', w.status,
  'askedAt', instant_text(w.asked_at), 'askedById', w.asked_by, 'askedByName', (select p.name from person p where p.practice_id = $1 and p.id = w.asked_by),
  'decidedAt', instant_text(w.decided_at), 'decidedByName', (select p.name from person p where p.practice_id = $1 and p.id = w.decided_by), 'decidedNote', w.decided_note,
  'endedAt', instant_text(w.ended_at), 'endedNote', w.ended_note, 'version', w.version)`;

const waivers = `(select coalesce(json_agg(${waiverJson} order by w.asked_at desc, w.id), '[]') from waiver w where w.practice_id = $1 and w.engagement_id = e.id)`;

/** A remark or a word of a talk; `n` is its row. */
export const noteJson = `json_build_object(
  'id', n.id, 'parameterKey', n.parameter_key, 'changeSetId', n.change_set_id, 'replyToId', n.reply_to_id, 'authorId', n.author_id, 'authorName', n.author_name,
  'body', n.body, 'visibility', n.visibility, 'createdAt', instant_text(n.created_at), 'resolvedAt', instant_text(n.resolved_at), 'version', n.version)`;

const notes = `(select coalesce(json_agg(${noteJson} order by n.created_at, n.id), '[]') from plan_note n where n.practice_id = $1 and n.engagement_id = e.id and n.deleted_at is null)`;

const versions = `
  (select coalesce(json_agg(json_build_object(
     'engagementId', v.engagement_id, 'changeSetId', v.change_set_id, 'number', v.number, 'inForceFrom', instant_text(v.in_force_from), 'replacedAt', instant_text(v.replaced_at),
     'decidedBy', v.decided_by, 'textSha256', v.text_sha256,
     'changed', (select coalesce(json_agg(a ->> 'title'), '[]') from jsonb_array_elements(v.parameters) a where (a ->> 'since')::int = v.number)) order by v.number desc), '[]')
   from plan_version v where v.practice_id = $1 and v.engagement_id = e.id)`;

const today = `($2::timestamptz at time zone c.time_zone)::date`;

const cycles = (what: string, where: string, order: string): string =>
  `(select ${what} from phase f where f.practice_id = $1 and f.engagement_id = e.id and f.kind = 'CYCLE' and ${where} order by ${order} limit 1)`;

/** Those who may sign, with all roles that make them signers; `e` and `c` are engagement and client. */
export const signingPeople = `
  (select coalesce(json_agg(json_build_object('personId', h.person_id, 'name', h.name, 'roles', h.roles) order by h.name, h.person_id), '[]')
   from (select g.person_id, p.name, array_agg(g.role order by g.role) as roles from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
         where g.practice_id = $1 and g.client_id = c.id and g.ended_at is null and g.role in ('CLIENT_LEAD', 'SPONSOR', 'HR_LEAD') group by g.person_id, p.name) h)`;

export const planFacts = `
  select json_build_object(
    'engagementId', e.id, 'clientId', c.id, 'clientName', c.name, 'clientSlug', c.slug, 'timeZone', c.time_zone, 'today', ${today},
    'engagementStatus', e.status, 'completeCycles', e.complete_cycles,
    'runningCycle', ${cycles('f.cycle_number', `${today} between f.starts_on and f.ends_on`, 'f.starts_on')},
    'nextCycle', ${cycles('f.cycle_number', `f.starts_on > ${today}`, 'f.starts_on')},
    'cycleStartedOn', ${cycles('f.starts_on', `${today} between f.starts_on and f.ends_on`, 'f.starts_on')},
    'cycleEndsOn', ${cycles('f.ends_on', `f.ends_on >= ${today}`, 'f.starts_on')},
    'cycleEnds', (select coalesce(json_agg(f.ends_on order by f.ends_on), '[]') from phase f
      where f.practice_id = $1 and f.engagement_id = e.id and f.kind = 'CYCLE' and f.ends_on >= ${today}),
    'signingPeople', ${signingPeople},
    'coaches', (select coalesce(json_agg(json_build_object('personId', k.person_id, 'name', p.name, 'part', k.part) order by k.part = 'LEAD' desc, p.name), '[]')
      from engagement_coach k join person p on p.practice_id = $1 and p.id = k.person_id where k.practice_id = $1 and k.engagement_id = e.id and k.ended_at is null),
    'settings', coalesce(r.settings, '{}'::jsonb), 'practiceName', r.name,
    'parameters', coalesce((select v.parameters from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null), '[]'::jsonb),
    'template', coalesce((select t.parameters from plan_template t where t.practice_id = $1
      and not exists (select 1 from plan_version v where v.practice_id = $1 and v.engagement_id = e.id)), '[]'::jsonb),
    'openChangeSet', ${openChangeSet}, 'waivers', ${waivers}, 'notes', ${notes}, 'versions', ${versions}) as facts
  from engagement e join client c on c.practice_id = $1 and c.id = e.client_id join practice r on r.practice_id = $1
  where e.practice_id = $1 and `;

/** The engagement of a client that is running, else the newest: what the address /c/:client means. */
export const bySlug = `c.slug = $3 order by e.status = 'CLOSED', e.starts_on desc, e.id limit 1`;
export const byEngagement = `e.id = $3`;
export const byChangeSet = `e.id = (select s.engagement_id from change_set s where s.practice_id = $1 and s.id = $3)`;
