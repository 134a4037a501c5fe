import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The locks that every table uses: isolation by practice, by client inside the practice, and the rights of the application role. */
export class Isolation1700000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists citext`);
    await db.query(`create extension if not exists btree_gist`);
    await db.query(`create extension if not exists pg_trgm`);
    await db.query(`
      create function app_role() returns text language sql stable as $$
        select coalesce(nullif(current_setting('cairn.app_role', true), ''), 'cairn_app') $$`);
    // After a transaction-local setting the value is '' and not null: both mean "no practice", and then nothing is seen.
    await db.query(`
      create function app_practice() returns uuid language sql stable parallel safe as $$
        select nullif(current_setting('app.practice_id', true), '')::uuid $$`);
    await db.query(`
      create function app_every_client() returns boolean language sql stable parallel safe as $$
        select coalesce(current_setting('app.client_ids', true) = '*', false) $$`);
    await db.query(`
      create function app_clients() returns uuid[] language sql stable parallel safe as $$
        select case when current_setting('app.client_ids', true) in ('', '*') then '{}'::uuid[]
                    else string_to_array(current_setting('app.client_ids', true), ',')::uuid[] end $$`);
    await db.query(`
      create function app_person() returns uuid language sql stable parallel safe as $$
        select nullif(current_setting('app.person_id', true), '')::uuid $$`);
    await db.query(`
      create function instant_text(moment timestamptz) returns text language sql stable parallel safe as $$
        select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`);
    await db.query(`
      create function enable_tenant_isolation(name regclass) returns void language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
        execute format('create policy practice_only on %s to %I using (practice_id = (select app_practice())) with check (practice_id = (select app_practice()))', name, app_role());
        execute format('grant select, insert, update, delete on %s to %I', name, app_role());
      end $$`);
    await db.query(`
      create function enable_client_isolation(name regclass, client_column text default 'client_id') returns void language plpgsql as $$
      begin
        execute format('create policy client_only on %1$s as restrictive to %2$I
          using (%3$I is null or (select app_every_client()) or %3$I = any ((select app_clients())::uuid[]))
          with check (%3$I is null or (select app_every_client()) or %3$I = any ((select app_clients())::uuid[]))', name, app_role(), client_column);
      end $$`);
    // Functions that must look across practices (who signs in, what is due) are owned by the owner, and only tables named here let it through.
    await db.query(`
      create function allow_owner(name regclass) returns void language plpgsql as $$
      begin
        execute format('create policy owner_functions on %s to %I using (true) with check (true)', name, current_user);
      end $$`);
    await db.query(`
      create function grant_execution(signature text) returns void language plpgsql as $$
      begin
        execute format('revoke all on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, app_role());
      end $$`);
    await db.query(`do $$ begin execute format('grant usage on schema public to %I', app_role()); end $$`);
    await db.query(`
      create table idempotency_key (
        practice_id uuid not null, actor_id uuid not null, key text not null check (length(key) between 8 and 100),
        operation text not null, fingerprint text not null, answer jsonb, at timestamptz not null,
        primary key (practice_id, actor_id, key))`);
    await db.query(`select enable_tenant_isolation('idempotency_key')`);
    await db.query(`create index idempotency_key_age on idempotency_key (practice_id, at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table idempotency_key`);
    for (const name of [
      'grant_execution(text)',
      'allow_owner(regclass)',
      'enable_client_isolation(regclass, text)',
      'enable_tenant_isolation(regclass)',
      'instant_text(timestamptz)',
      'app_person()',
      'app_clients()',
      'app_every_client()',
      'app_practice()',
      'app_role()',
    ])
      await db.query(`drop function ${name}`);
  }
}
