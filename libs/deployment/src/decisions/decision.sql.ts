import { changeSetJson, signersJson } from '../plans/plan.sql.js';

const revisionJson = `json_build_object('revision', r.revision, 'changes', r.changes, 'text', r.text, 'textSha256', r.text_sha256, 'sentAt', instant_text(r.sent_at))`;

/** The place of the person that `$n` names. They may have had several under one set (handed back); the last one counts. */
const placeOf = (person: string): string => `
  join lateral (select s.id, s.person_id from signer s where s.practice_id = $1 and s.change_set_id = cs.id and s.person_id = ${person}
                order by s.status in ('HANDED_OVER', 'NOT_ME'), s.decided_at desc nulls last, s.id limit 1) s on true`;

/** What a signer decides on, without what only the page says. $1 practice, $2 change set, $3 person. */
export const decidingFacts = `
  select json_build_object(
    'settings', coalesce(pr.settings, '{}'::jsonb), 'clientName', c.name, 'timeZone', c.time_zone, 'signerId', s.id,
    'set', json_build_object('id', cs.id, 'clientId', cs.client_id, 'engagementId', cs.engagement_id, 'status', cs.status, 'version', cs.version, 'signers', ${signersJson}),
    'sent', (select json_build_object('revision', r.revision, 'text', r.text, 'textSha256', r.text_sha256,
               'changes', (select json_agg(json_build_object('key', x -> 'key', 'title', x -> 'title', 'textSha256', x -> 'textSha256')) from jsonb_array_elements(r.changes) x))
             from change_set_revision r where r.practice_id = $1 and r.change_set_id = cs.id and r.revision = cs.revision)) as facts
  from change_set cs
  join client c on c.practice_id = $1 and c.id = cs.client_id
  join practice pr on pr.practice_id = $1
  ${placeOf('$3')}
  where cs.practice_id = $1 and cs.id = $2`;

/**
 * One signer's decision in one statement. $1 practice, $2 now, $3 change set, $4 person, $5 link or null.
 */
export const decisionFacts = `
  select json_build_object(
    'practiceName', pr.name, 'isSample', pr.is_sample, 'settings', coalesce(pr.settings, '{}'::jsonb),
    'clientName', c.name, 'clientSlug', c.slug, 'timeZone', c.time_zone, 'today', ($2::timestamptz at time zone c.time_zone)::date, 'completeCycles', e.complete_cycles,
    'set', ${changeSetJson},
    'sent', (select ${revisionJson} from change_set_revision r where r.practice_id = $1 and r.change_set_id = cs.id and r.revision = cs.revision),
    'before', (select ${revisionJson} from change_set_revision r where r.practice_id = $1 and r.change_set_id = cs.id and r.revision = least(l.revision, cs.revision - 1)),
    'link', case when l.id is null then null else json_build_object('id', l.id, 'revision', l.revision, 'createdAt', instant_text(l.created_at), 'expiresAt', instant_text(l.expires_at)) end,
    'signerId', s.id, 'signerEmail', (select p.email from person p where p.practice_id = $1 and p.id = s.person_id),
    'coach', (select json_build_object('id', p.id, 'name', p.name, 'email', p.email) from person p where p.practice_id = $1 and p.id = cs.sent_by),
    'inForce', (select json_build_object('number', v.number, 'inForceFrom', instant_text(v.in_force_from), 'decidedBy', v.decided_by)
                from plan_version v where v.practice_id = $1 and v.engagement_id = cs.engagement_id and v.replaced_at is null),
    'talk', (select coalesce(json_agg(json_build_object('id', n.id, 'replyToId', n.reply_to_id, 'authorId', n.author_id, 'authorName', n.author_name, 'body', n.body, 'at', instant_text(n.created_at)) order by n.created_at, n.id), '[]')
             from plan_note n where n.practice_id = $1 and n.engagement_id = cs.engagement_id and n.change_set_id = cs.id and n.visibility = 'CLIENT' and n.deleted_at is null),
    'peopleTold', (select count(*) from engagement_person m where m.practice_id = $1 and m.engagement_id = cs.engagement_id and m.removed_at is null)) as facts
  from change_set cs
  join engagement e on e.practice_id = $1 and e.id = cs.engagement_id
  join client c on c.practice_id = $1 and c.id = cs.client_id
  join practice pr on pr.practice_id = $1
  ${placeOf('$4')}
  left join decision_link l on l.practice_id = $1 and l.change_set_id = cs.id and l.id = $5
  where cs.practice_id = $1 and cs.id = $3`;

/**
 * Writes one signer's decision if the set is still at the version it was read at; one row comes back if so.
 * $1 practice, $2 set, $3 version read, $4 new status, $5 approved at, $6 in force at, $7 signer, $8 signer's status, $9 now, $10 verdicts.
 */
export const writeDecision = `
  with moved as (
    update change_set set status = $4, approved_at = $5, in_force_at = $6, version = version + 1
    where practice_id = $1 and id = $2 and version = $3 returning client_id, engagement_id, id),
  spoken as (
    update signer set status = $8, decided_at = $9, taken_back_at = null, version = version + 1
    from moved where signer.practice_id = $1 and signer.change_set_id = moved.id and signer.id = $7 returning signer.id),
  kept as (
    insert into verdict (practice_id, id, client_id, engagement_id, change_set_id, signer_id, parameter_key, verdict, note, text_sha256, at)
    select $1, v.id, moved.client_id, moved.engagement_id, moved.id, $7, v.key, v.verdict, v.note, v.sha, $9
    from moved, jsonb_to_recordset($10::jsonb) as v (id uuid, key text, verdict text, note text, sha text)
    on conflict (practice_id, signer_id, parameter_key) do update set verdict = excluded.verdict, note = excluded.note, text_sha256 = excluded.text_sha256, at = excluded.at)
  select id from moved`;
