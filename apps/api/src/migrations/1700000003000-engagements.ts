import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clients, engagements with their phases, people and teams: the spine. */
export class Engagements1700000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table client (
        practice_id uuid not null, id uuid not null, name text not null check (length(trim(name)) between 1 and 120), slug text not null,
        time_zone text not null, language text not null, industry text, region text, size_band text,
        created_at timestamptz not null, archived_at timestamptz, version int not null default 1,
        primary key (practice_id, id), foreign key (practice_id) references practice (practice_id))`);
    await db.query(`create unique index client_slug_once on client (practice_id, slug)`);
    await db.query(`
      create table engagement (
        practice_id uuid not null, id uuid not null, client_id uuid not null,
        name text not null check (length(trim(name)) between 1 and 120),
        mode text not null check (mode in ('COACHING', 'CONSULTING', 'HYBRID')),
        status text not null check (status in ('ACTIVE', 'PAUSED', 'CLOSED')),
        outcome text, starts_on date not null, ends_on date not null check (ends_on >= starts_on),
        paused_on date, paused_reason text, closed_on date, closed_reason text, complete_cycles int not null default 0 check (complete_cycles >= 0),
        created_at timestamptz not null, created_by uuid, version int not null default 1,
        constraint engagement_paused_since check ((status = 'PAUSED') = (paused_on is not null)), constraint engagement_closed_since check ((status = 'CLOSED') = (closed_on is not null)),
        primary key (practice_id, id), unique (practice_id, client_id, id),
        foreign key (practice_id, client_id) references client (practice_id, id))`);
    await db.query(`create index engagement_of_client on engagement (practice_id, client_id)`);
    await db.query(`create unique index one_open_engagement on engagement (practice_id, client_id) where status <> 'CLOSED'`);
    // What was done to the agreement with the client, in the words that everybody on the engagement may read; only ever added to.
    await db.query(`
      create table engagement_act (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null,
        kind text not null check (kind in ('STARTED', 'PHASES_MOVED', 'EXTENDED', 'CYCLE_COMPLETED', 'PAUSED', 'RESUMED', 'MODE_SWITCHED', 'CLOSED', 'UNIT_LEFT', 'UNIT_BACK')),
        text text not null, reason text, by_person_id uuid, at timestamptz not null, record_seq bigint not null,
        primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create index act_of_engagement on engagement_act (practice_id, engagement_id, at desc)`);
    await db.query(`
      create table phase (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null,
        kind text not null check (kind in ('DEPLOYMENT', 'TRAINING', 'CYCLE', 'RESET', 'HANDOVER')), ordinal int not null, cycle_number int,
        starts_on date not null, ends_on date not null check (ends_on >= starts_on), agreed_on date, completed_on date, version int not null default 1,
        primary key (practice_id, id), constraint phase_order_once unique (practice_id, engagement_id, ordinal) deferrable initially deferred,
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id),
        constraint phases_do_not_overlap exclude using gist (practice_id with =, engagement_id with =, daterange(starts_on, ends_on, '[]') with &&) deferrable initially deferred)`);
    await db.query(`
      create table engagement_coach (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, person_id uuid not null,
        part text not null check (part in ('LEAD', 'CO_COACH', 'SHADOW')), since timestamptz not null, ended_at timestamptz,
        primary key (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create unique index coach_once_per_engagement on engagement_coach (practice_id, engagement_id, person_id) where ended_at is null`);
    await db.query(`create unique index one_lead_coach on engagement_coach (practice_id, engagement_id) where ended_at is null and part = 'LEAD'`);
    await db.query(`create index coach_of_person on engagement_coach (practice_id, person_id) where ended_at is null`);
    await db.query(`
      create table discovery (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null,
        answers jsonb not null default '{}', updated_at timestamptz not null, updated_by uuid, version int not null default 1,
        primary key (practice_id, id), constraint discovery_once unique (practice_id, engagement_id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`
      create table team (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null,
        name text not null check (length(trim(name)) between 1 and 120),
        kind text not null check (kind in ('ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL')), parent_id uuid, headcount int check (headcount >= 0),
        pilot boolean not null default false, opted_out_on date, opted_out_reason text, opted_out_by text, archived_at timestamptz,
        created_at timestamptz not null, version int not null default 1,
        primary key (practice_id, id), unique (practice_id, engagement_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id),
        foreign key (practice_id, engagement_id, parent_id) references team (practice_id, engagement_id, id))`);
    await db.query(`create unique index team_name_once on team (practice_id, engagement_id, lower(name)) where archived_at is null`);
    await db.query(`
      create table engagement_person (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, person_id uuid not null,
        team_id uuid, writes_okrs boolean not null default false, leads_team boolean not null default false, added_at timestamptz not null, removed_at timestamptz,
        version int not null default 1,
        primary key (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id),
        foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create unique index person_once_per_engagement on engagement_person (practice_id, engagement_id, person_id) where removed_at is null`);
    await db.query(`create index roster_of_person on engagement_person (practice_id, person_id) where removed_at is null`);
    await db.query(`create index roster_of_team on engagement_person (practice_id, team_id) where removed_at is null`);
    // The list of people says of each whether they were asked in.
    await db.query(`create index invitation_of_person on invitation (practice_id, person_id)`);
    await db.query(`
      create table roster_import (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, started_by uuid not null,
        file_name text not null, sheet jsonb not null, fields text[], repairs jsonb not null default '{}', grantable text[] not null default '{}',
        status text not null check (status in ('OPEN', 'RUNNING', 'IMPORTED', 'UNDONE')), imported_at timestamptz, undone_at timestamptz,
        result jsonb, rejected_csv text, created_at timestamptz not null, version int not null default 1,
        primary key (practice_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create index import_of_engagement on roster_import (practice_id, engagement_id, created_at desc)`);
    await db.query(`
      create table engagement_note (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, author_id uuid not null, body text not null check (length(body) between 1 and 5000),
        visibility text not null check (visibility in ('ONLY_ME', 'COACHES', 'CLIENT')), created_at timestamptz not null, deleted_at timestamptz, version int not null default 1,
        primary key (practice_id, id), foreign key (practice_id, author_id) references person (practice_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create index note_of_engagement on engagement_note (practice_id, engagement_id, created_at desc)`);
    await db.query(`
      create table engagement_template (
        practice_id uuid not null, id uuid not null, lengths jsonb not null, updated_at timestamptz not null, updated_by uuid, version int not null default 1,
        primary key (practice_id, id), constraint engagement_template_once unique (practice_id), foreign key (practice_id) references practice (practice_id))`);
    await db.query(`select enable_tenant_isolation('engagement_template')`);
    for (const table of [
      'client',
      'engagement',
      'engagement_act',
      'phase',
      'engagement_coach',
      'discovery',
      'team',
      'engagement_person',
      'roster_import',
      'engagement_note',
    ]) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}'${table === 'client' ? `, 'id'` : ''})`);
    }
    // "Only me" is kept by the database too: not even the owner of the practice reads it.
    await db.query(`
      do $$ begin execute format('create policy only_its_author on engagement_note as restrictive for select to %I
        using (visibility <> ''ONLY_ME'' or author_id = (select app_person()))', app_role()); end $$`);
    // "Coaches" are those who are on the engagement now, and the author.
    await db.query(`
      do $$ begin execute format('create policy only_its_coaches on engagement_note as restrictive for select to %I
        using (visibility <> ''COACHES'' or author_id = (select app_person()) or exists (select from engagement_coach c where c.practice_id = engagement_note.practice_id
          and c.engagement_id = engagement_note.engagement_id and c.person_id = (select app_person()) and c.ended_at is null))', app_role()); end $$`);
    await db.query(`do $$ begin execute format('revoke update, delete on engagement_act from %I', app_role()); end $$`);
    await db.query(`select allow_owner('engagement_coach')`);
    await db.query(`select allow_owner('engagement')`);
    await db.query(`select allow_owner('client')`);
    await db.query(`alter table role_grant add foreign key (practice_id, client_id) references client (practice_id, id)`);
    // A coach may not see every client, yet two clients may not share an address: only the free one is told.
    await db.query(`
      create function free_client_slug(of_practice_id uuid, wanted text) returns text language sql stable security definer set search_path = public, pg_temp as $$
        select candidate from (select case when n = 1 then wanted else wanted || '-' || n end as candidate, n from generate_series(1, 10000) n) s
        where of_practice_id = app_practice() and not exists (select from client c where c.practice_id = of_practice_id and c.slug = s.candidate) order by n limit 1 $$`);
    await db.query(`select grant_execution('free_client_slug(uuid, text)')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index invitation_of_person`);
    await db.query(`drop function free_client_slug(uuid, text)`);
    await db.query(`alter table role_grant drop constraint role_grant_practice_id_client_id_fkey`);
    for (const table of [
      'engagement_template',
      'engagement_note',
      'roster_import',
      'engagement_person',
      'team',
      'discovery',
      'engagement_coach',
      'phase',
      'engagement_act',
      'engagement',
      'client',
    ])
      await db.query(`drop table ${table}`);
  }
}
