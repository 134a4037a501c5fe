// B8 by hand: the same rows as a decision writes, in one transaction without a framework.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

const read = {
  name: 'read',
  text: `
    select cs.version, cs.client_id, cs.engagement_id, c.name as client_name, s.id as signer_id, s.name, s.capacities, r.revision, r.text, r.text_sha256, r.changes,
      ((($2::timestamptz at time zone c.time_zone)::date + case when ($2::timestamptz at time zone c.time_zone)::time >= '09:00' then 1 else 0 end) + time '09:00') at time zone c.time_zone as in_force_at
    from change_set cs join client c on c.practice_id = $1 and c.id = cs.client_id
    join signer s on s.practice_id = $1 and s.change_set_id = cs.id and s.person_id = $4 and s.status = 'WAITING'
    join change_set_revision r on r.practice_id = $1 and r.change_set_id = cs.id and r.revision = cs.revision
    where cs.practice_id = $1 and cs.id = $3 and cs.status = 'WAITING'`,
};
const keep = {
  name: 'keep',
  text: 'insert into idempotency_key (practice_id, actor_id, key, operation, fingerprint, answer, at) values ($1, $2, $3, $4, $5, $6, $7)',
};
const write = {
  name: 'write',
  text: `
    with moved as (
      update change_set set status = 'APPROVED', approved_at = $4, in_force_at = $5, version = version + 1 where practice_id = $1 and id = $2 and version = $3 returning client_id, engagement_id, id),
    spoken as (
      update signer set status = 'APPROVED', decided_at = $4, taken_back_at = null, version = version + 1 from moved where signer.practice_id = $1 and signer.change_set_id = moved.id and signer.id = $6),
    kept as (
      insert into verdict (practice_id, id, client_id, engagement_id, change_set_id, signer_id, parameter_key, verdict, note, text_sha256, at)
      select $1, v.id, moved.client_id, moved.engagement_id, moved.id, $6, v.key, 'APPROVED', null, v.sha, $4 from moved, jsonb_to_recordset($7::jsonb) as v (id uuid, key text, sha text))
    select id from moved`,
};
const record = { name: 'record', text: 'select seq, hash from append_record($1, $2, $3, $4, $5, $6, $7)' };
const tell = { name: 'tell', text: 'select emit_event($1, $2, $3, $4, $5)' };

/** Keys in order, as the chain wants them. */
const sorted = (value) =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

export async function answer(client, viewer, body) {
  const input = JSON.parse(body);
  const { practiceId, personId, name } = viewer;
  const now = new Date();
  const run = (statement, ...values) => client.query({ ...statement, values: [practiceId, ...values] }).then(({ rows }) => rows);
  const [set] = await run(read, now, input.changeSetId, personId);
  const answered = { changeSetId: input.changeSetId, signerId: set.signer_id };
  await run(keep, personId, input.idempotencyKey, 'deployment.decide', createHash('sha256').update(body).digest('hex'), JSON.stringify(answered), now);
  const verdicts = input.verdicts.map(({ parameterKey, textSha256 }) => ({ parameterKey, textSha256 }));
  for (const verdict of verdicts)
    if (!set.changes.some(({ key, textSha256 }) => key === verdict.parameterKey && textSha256 === verdict.textSha256)) throw new Error('Other words');
  const rows = verdicts.map(({ parameterKey, textSha256 }) => ({ id: randomUUID(), key: parameterKey, sha: textSha256 }));
  const [moved] = await run(write, input.changeSetId, set.version, now, set.in_force_at, set.signer_id, JSON.stringify(rows));
  if (!moved) throw new Error('Somebody was faster');
  const titles = set.changes.map(({ title }) => title);
  const words = {
    ...{
      changeSetId: input.changeSetId,
      engagementId: set.engagement_id,
      signerId: set.signer_id,
      personId,
      capacities: set.capacities,
      recognised: 'SESSION',
      linkId: null,
    },
    ...{
      revision: set.revision,
      text: set.text,
      textSha256: set.text_sha256,
      verdicts: verdicts.map((verdict) => ({ ...verdict, verdict: 'APPROVED', note: null })),
    },
    ...{ status: 'APPROVED', inForceAt: set.in_force_at },
    consent: `I, ${name}, approve these ${titles.length} changes to the deployment plan of ${set.client_name}: ${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}.`,
  };
  const personal = { name, ip: '127.0.0.1', agent: '', salt: randomBytes(16).toString('hex') };
  await run(record, randomUUID(), 'deployment.decided', set.client_id, now, sorted(words), sorted(personal));
  const event = { ...answered, engagementId: set.engagement_id, clientId: set.client_id, outcome: 'APPROVED', status: 'APPROVED' };
  await run(tell, randomUUID(), 'deployment.decision-made', JSON.stringify(event), now);
  return '{"decided":true}';
}
