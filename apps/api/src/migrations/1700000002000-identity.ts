import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who asks, in which practice, with which roles. `account`, `session`, `sign_in`, `rate_window` and `signup_invitation` stand above practices:
 * the application role has no right on them and goes through the functions of the next migration.
 */
export class Identity1700000002000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account (
        id uuid primary key, email citext not null, created_at timestamptz not null, last_practice_id uuid,
        constraint account_email_once unique (email), constraint account_email_form check (position('@' in email) > 1 and length(email) <= 254))`);
    await db.query(`
      create table practice (
        practice_id uuid primary key, name text not null check (length(trim(name)) between 1 and 120),
        time_zone text not null, language text not null, is_sample boolean not null default false,
        settings jsonb not null default '{}', setup jsonb not null default '{}', created_at timestamptz not null, version int not null default 1)`);
    await db.query(`
      create table person (
        practice_id uuid not null, id uuid not null, account_id uuid not null references account (id),
        name text not null check (length(trim(name)) between 1 and 120), email citext not null, time_zone text, language text,
        preferences jsonb not null default '{}', created_at timestamptz not null, version int not null default 1,
        primary key (practice_id, id), foreign key (practice_id) references practice (practice_id),
        constraint person_once_per_practice unique (practice_id, account_id), constraint person_email_once unique (practice_id, email))`);
    await db.query(`create index person_of_account on person (account_id)`);
    await db.query(`
      create table role_grant (
        practice_id uuid not null, id uuid not null, person_id uuid not null,
        role text not null check (role in ('OWNER','COACH','CERTIFICATION_DIRECTOR','ASSESSOR','MENTOR','TRAINEE','CERTIFIED_COACH','NETWORK_MEMBER',
          'CLIENT_LEAD','SPONSOR','HR_LEAD','COORDINATOR','INTERNAL_COACH','TEAM_LEAD','KR_CHAMPION','AUTHOR','MEMBER')),
        client_id uuid, granted_at timestamptz not null, granted_by uuid, ended_at timestamptz, ended_by uuid,
        primary key (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id),
        constraint role_side check ((role in ('CLIENT_LEAD','SPONSOR','HR_LEAD','COORDINATOR','INTERNAL_COACH','TEAM_LEAD','KR_CHAMPION','AUTHOR','MEMBER')) = (client_id is not null)))`);
    await db.query(`create unique index role_granted_once on role_grant (practice_id, person_id, role, client_id) nulls not distinct where ended_at is null`);
    // Not partial: whom a person may see, and where access ended, depends on ended roles too.
    await db.query(`create index role_grant_of_person on role_grant (practice_id, person_id)`);
    await db.query(`create index role_grant_of_client on role_grant (practice_id, client_id) where ended_at is null`);
    await db.query(`
      create table invitation (
        practice_id uuid not null, id uuid not null, person_id uuid not null, client_id uuid, token_hash bytea,
        invited_by uuid, sent_at timestamptz not null, expires_at timestamptz not null, accepted_at timestamptz, withdrawn_at timestamptz,
        primary key (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id))`);
    await db.query(`create unique index invitation_token_once on invitation (token_hash)`);
    await db.query(`
      create table session (
        id uuid primary key, token_hash bytea not null unique, account_id uuid not null references account (id), practice_id uuid,
        seen_as_person_id uuid, created_at timestamptz not null, last_seen_at timestamptz not null, expires_at timestamptz not null, ended_at timestamptz,
        method text not null check (method in ('CODE', 'LINK', 'INVITATION', 'SAMPLE')), ip text, agent text)`);
    await db.query(`create index session_age on session (expires_at)`);
    await db.query(`create index session_of_account on session (account_id) where ended_at is null`);
    await db.query(`
      create table sign_in (
        id uuid primary key, email citext not null, account_id uuid references account (id), code_hash bytea, token_hash bytea unique,
        return_path text, start jsonb, attempts int not null default 0, created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz)`);
    await db.query(`create index sign_in_age on sign_in (created_at)`);
    await db.query(`create unlogged table rate_window (key bytea primary key, hits timestamptz[] not null, until timestamptz not null)`);
    await db.query(`create index rate_window_age on rate_window (until)`);
    await db.query(`
      create table signup_invitation (
        id uuid primary key, email citext not null, token_hash bytea not null unique, created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz)`);
    for (const table of ['practice', 'person', 'role_grant', 'invitation']) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select allow_owner('${table}')`);
    }
    await db.query(`select enable_client_isolation('role_grant')`);
    // People are seen through their roles: those of the practice by all, those of a client by whoever may see that client.
    for (const act of ['select', 'update', 'delete'])
      await db.query(`
        do $$ begin execute format('create policy seen_through_a_role_${act} on person as restrictive for ${act} to %I
          using ((select app_every_client()) or id = (select app_person())
            or exists (select from role_grant g where g.practice_id = person.practice_id and g.person_id = person.id))', app_role()); end $$`);
    await db.query(`select enable_client_isolation('invitation')`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['signup_invitation', 'rate_window', 'sign_in', 'session', 'invitation', 'role_grant', 'person', 'practice', 'account'])
      await db.query(`drop table ${table}`);
  }
}
