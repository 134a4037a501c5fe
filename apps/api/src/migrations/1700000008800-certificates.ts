import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['signing_key', 'status_list', 'certificate', 'certificate_view'];

/** Certificates, the keys that sign them, the lists that say which were revoked, and views of private ones. */
export class Certificates1700000008800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, primary key (practice_id, id)`;
    const to = (table: string, column = `${table}_id`): string => `foreign key (practice_id, ${column}) references ${table} (practice_id, id)`;
    await db.query(`
      create table signing_key (
        ${row}, number int not null check (number >= 1), public_key text not null check (public_key ~ '^z[1-9A-HJ-NP-Za-km-z]+$'), sealed_private_key text not null,
        status text not null default 'ACTIVE' check (status in ('ACTIVE', 'RETIRED', 'REVOKED')), created_at timestamptz not null, created_by uuid,
        ended_at timestamptz, ended_by uuid, ended_because text, version int not null default 1,
        foreign key (practice_id) references practice (practice_id), ${to('person', 'created_by')}, ${to('person', 'ended_by')},
        constraint signing_key_number_once unique (practice_id, number), constraint signing_key_ended_since check ((status = 'ACTIVE') = (ended_at is null)))`);
    await db.query(`create unique index one_active_signing_key on signing_key (practice_id) where status = 'ACTIVE'`);
    await db.query(`
      create table status_list (
        ${row}, number int not null check (number >= 1), length int not null default 131072 check (length >= 131072),
        foreign key (practice_id) references practice (practice_id), constraint status_list_number_once unique (practice_id, number))`);
    await db.query(`
      create table certificate (
        ${row}, number text not null check (number ~ '^[2-46-9A-FHJKMNPQRTWX]{8}$'), trainee_id uuid not null, person_id uuid not null,
        programme_id uuid not null, programme_version_id uuid not null, requirement_set text not null,
        holder_name text not null check (length(trim(holder_name)) between 1 and 120), title text not null check (length(trim(title)) between 1 and 160),
        practice_name text not null, issuer_name text not null, requirements jsonb not null, time_zone text not null,
        issued_at timestamptz not null, issued_on date not null, valid_until date not null, issued_by uuid not null,
        status text not null default 'ISSUED' check (status in ('ISSUED', 'REVOKED', 'SUPERSEDED')),
        ended_at timestamptz, ended_by uuid, ended_because text, because_public boolean not null default false, appeal_note text, superseded_by uuid,
        visibility text not null default 'PUBLIC' check (visibility in ('PUBLIC', 'PRIVATE')),
        signing_key_id uuid not null, status_list_id uuid not null, status_index int not null check (status_index >= 0), credential text not null, version int not null default 1,
        ${to('trainee')}, ${to('person')}, ${to('person', 'issued_by')}, ${to('person', 'ended_by')}, ${to('signing_key')}, ${to('status_list')}, ${to('certificate', 'superseded_by')},
        foreign key (practice_id, programme_id, programme_version_id) references programme_version (practice_id, programme_id, id),
        constraint certificate_once unique (practice_id, person_id, programme_version_id, requirement_set),
        constraint place_in_status_list_once unique (practice_id, status_list_id, status_index),
        constraint certificate_ended_since check ((status = 'ISSUED') = (ended_at is null)),
        constraint revoked_with_a_reason check (status <> 'REVOKED' or length(trim(ended_because)) > 0),
        constraint superseded_by_another check ((status = 'SUPERSEDED') = (superseded_by is not null)), constraint nobody_certifies_themselves check (issued_by <> person_id), check (valid_until > issued_on))`);
    // Numbers are told to strangers without their practice: one number, one certificate in the installation.
    await db.query(`create unique index certificate_number_once on certificate (number)`);
    await db.query(`create index certificate_of_trainee on certificate (practice_id, trainee_id)`);
    await db.query(`create index certificate_of_person on certificate (practice_id, person_id, issued_at desc)`);
    await db.query(`
      create table certificate_view (
        ${row}, certificate_id uuid not null, token_hash bytea not null, for_whom text not null default '', created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz,
        ${to('certificate')})`);
    await db.query(`create unique index certificate_view_token_once on certificate_view (token_hash)`);
    for (const table of tables) await db.query(`select enable_tenant_isolation('${table}')`);
    // What was issued stays as it was signed: only what becomes of it changes, and only in one direction.
    await db.query(`
      create function issued_stays() returns trigger language plpgsql as $$
      declare
        may_change text[] := array['status', 'ended_at', 'ended_by', 'ended_because', 'because_public', 'appeal_note', 'superseded_by', 'visibility', 'version'];
      begin
        if tg_op = 'DELETE' or to_jsonb(new) - may_change <> to_jsonb(old) - may_change or (old.status <> 'ISSUED' and new.status <> old.status) then
          raise exception 'A certificate stays as it was issued.' using errcode = '23514', constraint = 'issued_stays';
        end if;
        return new;
      end $$`);
    await db.query(`create trigger certificate_stays before update or delete on certificate for each row execute function issued_stays()`);
    // A key that ended never signs again, and its public part is needed for good.
    await db.query(`
      create function signing_key_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or new.public_key <> old.public_key or new.number <> old.number or (old.status = 'REVOKED' and new.status <> 'REVOKED') or (old.status <> 'ACTIVE' and new.status = 'ACTIVE') then
          raise exception 'A signing key stays as it is.' using errcode = '23514', constraint = 'signing_key_stays';
        end if;
        return new;
      end $$`);
    await db.query(`create trigger signing_key_stays before update or delete on signing_key for each row execute function signing_key_stays()`);
    for (const table of ['certificate', 'certificate_view']) await db.query(`select allow_owner('${table}')`);
    await db.query(`
      create function find_certificate(of_number text) returns table (practice_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$ select c.practice_id, c.id from certificate c where c.number = of_number $$`);
    await db.query(`
      create function find_certificate_view(hash bytea) returns table (practice_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$ select v.practice_id, v.id from certificate_view v where v.token_hash = hash $$`);
    for (const signature of ['find_certificate(text)', 'find_certificate_view(bytea)']) await db.query(`select grant_execution('${signature}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const signature of ['find_certificate(text)', 'find_certificate_view(bytea)']) await db.query(`drop function ${signature}`);
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
    for (const name of ['issued_stays', 'signing_key_stays']) await db.query(`drop function ${name}()`);
  }
}
