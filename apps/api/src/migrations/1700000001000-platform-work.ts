import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs with the owner's rights over all practices: pinned search path, execution for the application role only. */
const reviewed = (signature: string, returns: string, body: string, language = 'sql'): string =>
  `create function ${signature} returns ${returns} language ${language} security definer set search_path = public, pg_temp as $$ ${body} $$`;

const outbox = [
  `create table outbox (
    practice_id uuid not null, id uuid not null, seq bigint generated always as identity, name text not null, data jsonb not null,
    emitted_at timestamptz not null, sent_at timestamptz, primary key (practice_id, id))`,
  `create index outbox_unsent on outbox (seq) where sent_at is null`,
  `create index outbox_age on outbox (seq)`,
  `create table job_outcome (
    practice_id uuid not null, event_id uuid not null, job text not null, sent_at timestamptz not null default now(), sent int not null default 1,
    outcome text check (outcome in ('DONE', 'DEAD')), at timestamptz, primary key (practice_id, event_id, job),
    constraint job_outcome_dated check ((outcome is null) = (at is null)))`,
  `create index job_outcome_open on job_outcome (sent_at) where outcome is null`,
  `create table dead_job (
    practice_id uuid not null, id uuid not null default gen_random_uuid(), event_id uuid not null, job text not null, data jsonb not null,
    attempts int not null, error_code text not null, reference uuid not null, at timestamptz not null default now(),
    primary key (practice_id, id), constraint dead_job_once unique (practice_id, event_id, job))`,
  `create table effect_once (practice_id uuid not null, key text not null check (length(key) between 1 and 200), at timestamptz not null, primary key (practice_id, key))`,
  // One committing transaction at a time wakes the relay: every NOTIFY takes a lock of the whole database. Who skips it is found by the poll.
  `create function emit_event(of_practice_id uuid, event_id uuid, event_name text, event_data jsonb, event_at timestamptz) returns void language plpgsql as $$
    begin
      insert into outbox (practice_id, id, name, data, emitted_at) values (of_practice_id, event_id, event_name, event_data, event_at);
      if pg_try_advisory_xact_lock(727275) then perform pg_notify('cairn_outbox', ''); end if;
    end $$`,
  reviewed(
    `claim_outbox(known text[], most int)`,
    `table (practice_id uuid, id uuid, name text, data jsonb)`,
    `
    select o.practice_id, o.id, o.name, o.data from outbox o
    where o.sent_at is null and o.name = any (known) order by o.seq limit most for no key update skip locked`,
  ),
  reviewed(
    `sent_outbox(practices uuid[], events uuid[], job_practices uuid[], job_events uuid[], jobs text[])`,
    'void',
    `
    update outbox o set sent_at = now() from unnest(practices, events) as s (practice_id, id) where o.practice_id = s.practice_id and o.id = s.id;
    insert into job_outcome (practice_id, event_id, job) select * from unnest(job_practices, job_events, jobs) on conflict do nothing`,
  ),
  reviewed(
    `open_job(of_practice_id uuid, of_event_id uuid, of_job text)`,
    'text',
    `
    select outcome from job_outcome where practice_id = of_practice_id and event_id = of_event_id and job = of_job`,
  ),
  reviewed(
    `finish_jobs(practices uuid[], events uuid[], jobs text[])`,
    'void',
    `
    insert into job_outcome as o (practice_id, event_id, job, outcome, at)
    select f.practice_id, f.event_id, f.job, 'DONE', now() from unnest(practices, events, jobs) as f (practice_id, event_id, job) order by 1, 2, 3
    on conflict (practice_id, event_id, job) do update set outcome = 'DONE', at = now() where o.outcome is null`,
  ),
  reviewed(
    `bury_job(of_practice_id uuid, of_event_id uuid, of_job text, job_data jsonb, made int, code text, of_reference uuid)`,
    'void',
    `
    with buried as (
      insert into job_outcome as o (practice_id, event_id, job, outcome, at) values (of_practice_id, of_event_id, of_job, 'DEAD', now())
      on conflict (practice_id, event_id, job) do update set outcome = 'DEAD', at = now() where o.outcome is null returning 1)
    insert into dead_job (practice_id, event_id, job, data, attempts, error_code, reference)
    select of_practice_id, of_event_id, of_job, job_data, made, code, of_reference from buried on conflict do nothing`,
  ),
  reviewed(
    `unfinished_jobs(older_than_seconds float8, most int)`,
    `table (practice_id uuid, event_id uuid, job text, sent int, data jsonb)`,
    `
    select j.practice_id, j.event_id, j.job, j.sent, o.data from job_outcome j join outbox o on o.practice_id = j.practice_id and o.id = j.event_id
    where j.outcome is null and j.sent_at < now() - make_interval(secs => older_than_seconds) order by j.sent_at limit most for no key update of j skip locked`,
  ),
  reviewed(
    `resent_job(of_practice_id uuid, of_event_id uuid, of_job text, again boolean)`,
    'void',
    `
    update job_outcome set sent_at = now(), sent = sent + again::int where practice_id = of_practice_id and event_id = of_event_id and job = of_job and outcome is null`,
  ),
  reviewed(
    `retry_dead_job(of_practice_id uuid, of_id uuid)`,
    'boolean',
    `
    declare dead dead_job;
    begin
      if of_practice_id is distinct from app_practice() then return false; end if;
      delete from dead_job where practice_id = of_practice_id and id = of_id returning * into dead;
      if not found then return false; end if;
      update job_outcome set outcome = null, at = null, sent = 1, sent_at = '-infinity' where practice_id = of_practice_id and event_id = dead.event_id and job = dead.job;
      perform pg_notify('cairn_outbox', 'again');
      return true;
    end`,
    'plpgsql',
  ),
  reviewed(
    `prune_outbox(older_than_days int, most int)`,
    'bigint',
    `
    with old as (
      select o.practice_id, o.id from outbox o
      where o.sent_at < now() - make_interval(days => older_than_days)
        and not exists (select from job_outcome j where j.practice_id = o.practice_id and j.event_id = o.id and j.outcome is distinct from 'DONE')
      order by o.seq limit most for update skip locked),
    outcomes as (delete from job_outcome j using old where j.practice_id = old.practice_id and j.event_id = old.id),
    gone as (delete from outbox o using old where o.practice_id = old.practice_id and o.id = old.id returning 1)
    select count(*) from gone`,
  ),
];

const schedules = [
  `create table schedule (
    practice_id uuid not null, id uuid not null, kind text not null, subject_id uuid not null, local_time time not null, zone text not null, rule jsonb not null,
    starts_on date not null, ends_on date, missed text not null check (missed in ('LATEST', 'EVERY')), next_on date, next_at timestamptz, zone_rules text not null,
    primary key (practice_id, id), constraint schedule_per_subject unique (practice_id, kind, subject_id),
    constraint schedule_next check ((next_on is null) = (next_at is null)))`,
  `create index schedule_due on schedule (next_at) where next_at is not null`,
  `create table schedule_occurrence (
    practice_id uuid not null, schedule_id uuid not null, on_day date not null, event_id uuid not null, at timestamptz not null,
    primary key (practice_id, schedule_id, on_day))`,
  reviewed(
    `due_schedules(moment timestamptz, most int)`,
    'setof schedule',
    `
    select * from schedule where next_at <= moment order by next_at limit most for no key update skip locked`,
  ),
  reviewed(
    `stale_schedules(rules text, most int)`,
    'setof schedule',
    `
    select * from schedule where next_at is not null and zone_rules <> rules order by next_at limit most for no key update skip locked`,
  ),
  // An occurrence is a row with a unique day: two sweeps, or one after a crash, tell of it once.
  reviewed(
    `pass_schedule(of_practice_id uuid, of_id uuid, days date[], moment timestamptz, then_on date, then_at timestamptz, rules text)`,
    'bigint',
    `
    with mine as (
      update schedule set next_on = then_on, next_at = then_at, zone_rules = rules where practice_id = of_practice_id and id = of_id returning *),
    fresh as (
      insert into schedule_occurrence (practice_id, schedule_id, on_day, event_id, at)
      select mine.practice_id, mine.id, d, gen_random_uuid(), moment from mine, unnest(days) d on conflict do nothing returning on_day, event_id),
    told as (
      insert into outbox (practice_id, id, name, data, emitted_at)
      select mine.practice_id, fresh.event_id, 'platform.occurrence-due',
             jsonb_build_object('scheduleId', mine.id, 'kind', mine.kind, 'subjectId', mine.subject_id, 'on', fresh.on_day), moment from mine, fresh returning 1)
    select count(*) from told`,
  ),
];

const mails = [
  `create table mail (
    practice_id uuid not null, id uuid not null, client_id uuid, key text not null check (length(key) between 1 and 200),
    to_name text not null, to_address text not null, from_name text not null, reply_to text, subject text not null, preview text not null,
    html text not null, text text not null, message_id text not null, unsubscribe_url text, attachments jsonb not null default '[]', held boolean not null,
    status text not null check (status in ('QUEUED', 'SENT', 'FAILED', 'KEPT')), attempts int not null default 0, unsure int not null default 0, sending_until timestamptz,
    error text, queued_at timestamptz not null, sent_at timestamptz,
    primary key (practice_id, id), constraint mail_once unique (practice_id, key), constraint mail_sent_dated check ((status = 'SENT') = (sent_at is not null)))`,
  `create index mail_failed on mail (practice_id, queued_at) where status = 'FAILED'`,
  `create index mail_newest on mail (queued_at desc, id)`,
  `create table mail_hold (practice_id uuid primary key)`,
  ...(['mailbox_list(most int)', 'mailbox_mail(of_practice_id uuid, of_id uuid)'] as const).map((signature, one) =>
    reviewed(
      signature,
      'setof mail',
      `
      begin
        if current_setting('app.mailbox', true) is distinct from 'on' then raise exception 'The mailbox is closed' using errcode = '42501'; end if;
        return query select * from mail ${one ? 'where practice_id = of_practice_id and id = of_id' : 'order by queued_at desc, id limit most'};
      end`,
      'plpgsql',
    ),
  ),
];

const records = [
  `create table record (
    practice_id uuid not null, seq bigint not null, id uuid not null, kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'), client_id uuid,
    at timestamptz(3) not null, body text not null check (jsonb_typeof(body::jsonb) = 'object'), body_sha256 text not null, payload_sha256 text, prev_hash text not null, hash text not null,
    primary key (practice_id, seq), constraint record_id_once unique (practice_id, id))`,
  `create table record_payload (
    practice_id uuid not null, record_id uuid not null, payload text, erased_at timestamptz, primary key (practice_id, record_id),
    foreign key (practice_id, record_id) references record (practice_id, id), constraint record_payload_erased check ((payload is null) = (erased_at is not null)))`,
  `create table record_head (practice_id uuid primary key, seq bigint not null, hash text not null)`,
  `create table record_anchor (practice_id uuid not null, on_day date not null, seq bigint not null, hash text not null, at timestamptz not null, primary key (practice_id, on_day))`,
  `create function sha256_text(words text) returns text language sql immutable strict parallel safe as $$ select encode(sha256(convert_to(words, 'UTF8')), 'hex') $$`,
  // The head row is the queue in which the writers of one practice wait; the chain is written in one statement.
  reviewed(
    `append_record(of_practice_id uuid, new_id uuid, of_kind text, of_client_id uuid, moment timestamptz, words text, personal text)`,
    'table (seq bigint, hash text)',
    `
    #variable_conflict use_column
    declare last record_head; next bigint; body_hash text := sha256_text(words); personal_hash text := sha256_text(personal); new_hash text;
    begin
      if of_practice_id is distinct from app_practice() then raise exception 'A record belongs to the practice that writes it' using errcode = '42501'; end if;
      insert into record_head (practice_id, seq, hash) values (of_practice_id, 0, repeat('0', 64)) on conflict do nothing;
      select * into last from record_head where practice_id = of_practice_id for update;
      next := last.seq + 1;
      new_hash := sha256_text(concat_ws(E'\\n', 'cairn-record-1', of_practice_id, next, new_id, of_kind, coalesce(of_client_id::text, '-'), instant_text(date_trunc('milliseconds', moment)),
                                        body_hash, coalesce(personal_hash, '-'), last.hash));
      insert into record (practice_id, seq, id, kind, client_id, at, body, body_sha256, payload_sha256, prev_hash, hash)
      values (of_practice_id, next, new_id, of_kind, of_client_id, date_trunc('milliseconds', moment), words, body_hash, personal_hash, last.hash, new_hash);
      if personal is not null then insert into record_payload (practice_id, record_id, payload) values (of_practice_id, new_id, personal); end if;
      update record_head set seq = next, hash = new_hash where practice_id = of_practice_id;
      return query select next, new_hash;
    end`,
    'plpgsql',
  ),
  reviewed(
    `erase_record_payload(of_practice_id uuid, of_record_id uuid, new_id uuid, moment timestamptz)`,
    'boolean',
    `
    begin
      if of_practice_id is distinct from app_practice() then raise exception 'A record belongs to the practice that writes it' using errcode = '42501'; end if;
      update record_payload set payload = null, erased_at = moment where practice_id = of_practice_id and record_id = of_record_id and payload is not null;
      if not found then return false; end if;
      perform append_record(of_practice_id, new_id, 'platform.payload-erased', null, moment, '{"recordId":"' || of_record_id || '"}', null);
      return true;
    end`,
    'plpgsql',
  ),
  reviewed(
    `anchor_records(of_day date, moment timestamptz)`,
    `table (practice_id uuid, seq bigint, hash text)`,
    `
    insert into record_anchor (practice_id, on_day, seq, hash, at) select h.practice_id, of_day, h.seq, h.hash, moment from record_head h
    where not exists (select from record_anchor a where a.practice_id = h.practice_id and a.seq = h.seq) on conflict do nothing returning practice_id, seq, hash`,
  ),
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is only ever added to', tg_table_name using errcode = '42501'; end $$`,
  `create function refuse_change_but_erasure() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.payload is not null and new.payload is null and (new.practice_id, new.record_id) = (old.practice_id, old.record_id) then return new; end if;
      raise exception 'A payload is erased, never changed' using errcode = '42501';
    end $$`,
  ...['record', 'record_anchor', 'record_payload'].flatMap((table) => [
    `create trigger only_added before update or delete on ${table} for each row execute function refuse_change${table === 'record_payload' ? '_but_erasure' : ''}()`,
    `create trigger never_emptied before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
  `create trigger never_removed before delete or truncate on record_head for each statement execute function refuse_change()`,
];

// Functions read these over all practices.
const crossed = ['outbox', 'job_outcome', 'dead_job', 'schedule', 'schedule_occurrence', 'mail'];
const workTables = [...crossed, 'effect_once', 'mail_hold'];
const recordTables = ['record', 'record_payload', 'record_head', 'record_anchor'];
const functions = [
  'emit_event',
  'claim_outbox',
  'sent_outbox',
  'open_job',
  'finish_jobs',
  'bury_job',
  'unfinished_jobs',
  'resent_job',
  'retry_dead_job',
  'prune_outbox',
  'due_schedules',
  'stale_schedules',
  'pass_schedule',
  'mailbox_list',
  'mailbox_mail',
  'append_record',
  'erase_record_payload',
  'anchor_records',
];
const signaturesOf = async (db: QueryRunner, names: readonly string[]): Promise<string[]> => {
  const rows = (await db.query(`select oid::regprocedure::text as signature from pg_proc where pronamespace = 'public'::regnamespace and proname = any ($1)`, [
    names,
  ])) as { signature: string }[];
  return rows.map((row) => row.signature);
};

export class PlatformWork1700000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...outbox, ...schedules, ...mails, ...records]) await db.query(statement);
    for (const table of [...workTables, ...recordTables]) await db.query(`select enable_tenant_isolation('${table}')`);
    for (const table of ['mail', 'record']) await db.query(`select enable_client_isolation('${table}')`);
    for (const table of [...crossed, ...recordTables]) await db.query(`select allow_owner('${table}')`);
    // What has a function is written by it alone.
    for (const [acts, tables] of [
      ['update, delete', 'outbox, effect_once'],
      ['delete', 'mail'],
      ['insert, update, delete', `job_outcome, dead_job, schedule_occurrence, ${recordTables.join(', ')}`],
    ])
      await db.query(`do $$ begin execute format('revoke ${acts} on ${tables} from %I', app_role()); end $$`);
    for (const signature of await signaturesOf(db, functions)) await db.query(`select grant_execution($1)`, [signature]);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const signature of await signaturesOf(db, functions)) await db.query(`drop function ${signature} cascade`);
    for (const table of [...recordTables.toReversed(), ...workTables]) await db.query(`drop table ${table}`);
    for (const signature of await signaturesOf(db, ['refuse_change', 'refuse_change_but_erasure', 'sha256_text'])) await db.query(`drop function ${signature}`);
  }
}
