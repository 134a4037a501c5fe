import type { MigrationInterface, QueryRunner } from 'typeorm';

const app = (statement: string): string => `do $$ begin execute format('${statement.replaceAll(`'`, `''`)}', app_role()); end $$`;
const definer = (signature: string, returns: string, body: string): string =>
  `create function ${signature} returns ${returns} language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$`;

/** The story of an engagement: the coaches' draft, each text that a client was asked about, and the copy that others read. */
export class CaseStudies1700000009600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null`;
    const engaged = `${row}, client_id uuid not null, engagement_id uuid not null`;
    const toEngagement = `primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    const person = (column: string): string => `foreign key (practice_id, ${column}) references person (practice_id, id)`;
    const places = `places text[] not null default '{}' check (places <@ array['PUBLIC_PAGE', 'PROPOSALS', 'NETWORK', 'TALKS'])`;
    await db.query(`
      create table case_study (
        ${engaged}, title text not null check (length(trim(title)) between 1 and 200), is_named boolean not null, sections jsonb not null, charts jsonb not null default '[]',
        shown_charts text[] not null default '{}' check (shown_charts <@ array['SCORES', 'TRAINING']), assembled jsonb not null, news jsonb not null default '[]',
        assembled_at timestamptz not null, edited_by uuid not null, edited_at timestamptz not null, started_by uuid not null, started_at timestamptz not null, version int not null default 1,
        ${toEngagement}, unique (practice_id, engagement_id, id), constraint one_case_study_per_engagement unique (practice_id, engagement_id),
        ${person('edited_by')}, ${person('started_by')})`);
    await db.query(`
      create table published_case_study (
        ${row}, code text not null unique check (code ~ '^[a-z0-9]{12}$'), title text check (length(trim(title)) between 1 and 200), text text not null default '' check (length(text) <= 100000),
        charts jsonb not null default '[]', text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'), ${places},
        published_on date not null, until date, withdrawn_on date, version int not null default 1,
        primary key (practice_id, id), foreign key (practice_id) references practice (practice_id),
        constraint withdrawn_without_a_word check ((withdrawn_on is null) = (title is not null) and (withdrawn_on is null) = (text <> '') and (withdrawn_on is null) = (text_sha256 is not null)))`);
    await db.query(`
      create table case_study_edition (
        ${engaged}, case_study_id uuid not null, number int not null check (number >= 1), request_id uuid, title text not null, text text not null check (length(text) <= 100000),
        charts jsonb not null default '[]', text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'), ${places}, asked_by uuid not null, asked_at timestamptz not null,
        published_id uuid, published_at timestamptz, ended_at timestamptz, ended_because text check (ended_because in ('REPLACED', 'COACH', 'CLIENT', 'DAY')), version int not null default 1,
        ${toEngagement}, constraint edition_number_once unique (practice_id, case_study_id, number), ${person('asked_by')},
        foreign key (practice_id, engagement_id, case_study_id) references case_study (practice_id, engagement_id, id),
        foreign key (practice_id, request_id) references consent_request (practice_id, id),
        foreign key (practice_id, published_id) references published_case_study (practice_id, id),
        constraint asked_for_some_place check (cardinality(places) > 0), constraint published_somewhere check ((published_at is null) = (published_id is null)),
        constraint over_for_a_reason check ((ended_at is null) = (ended_because is null)), constraint over_without_text check ((ended_at is null) = (text <> '')))`);
    await db.query(
      `create unique index one_text_is_asked_for on case_study_edition (practice_id, case_study_id) where published_at is null and ended_at is null`,
    );
    await db.query(
      `create unique index one_text_is_published on case_study_edition (practice_id, case_study_id) where published_at is not null and ended_at is null`,
    );
    await db.query(`create index edition_of_client on case_study_edition (practice_id, client_id) where ended_at is null`);
    await db.query(`create index edition_of_request on case_study_edition (practice_id, request_id)`);
    for (const table of ['case_study', 'published_case_study', 'case_study_edition']) await db.query(`select enable_tenant_isolation('${table}')`);
    for (const table of ['case_study', 'case_study_edition']) await db.query(`select enable_client_isolation('${table}')`);
    await db.query(app('revoke delete on published_case_study from %I'));
    for (const table of ['case_study_edition', 'published_case_study']) await db.query(`select allow_owner('${table}')`);
    // The door of a public page: from the end of its address to where it belongs, nothing else.
    await db.query(
      definer(
        'find_case_study(of_code text)',
        'table (practice_id uuid, id uuid)',
        `select p.practice_id, p.id from published_case_study p where p.code = of_code`,
      ),
    );
    await db.query(`select grant_execution('find_case_study(text)')`);
    // What stands on no public page is kept from the coaches of competing clients, as learnings are.
    await db.query(
      definer(
        'walled_case_studies(of_practice uuid, of_person uuid)',
        'uuid[]',
        `select coalesce(array_agg(distinct d.published_id), '{}') from case_study_edition d
          where d.practice_id = of_practice and of_practice = app_practice() and d.published_id is not null and d.client_id in (select competing_clients(of_practice, of_person))`,
      ),
    );
    await db.query(`select grant_execution('walled_case_studies(uuid, uuid)')`);
    await db.query(
      app(`create policy wall on published_case_study as restrictive for select to %I using ((select app_person()) is null or 'PUBLIC_PAGE' = any (places)
        or not (id = any ((select walled_case_studies((select app_practice()), (select app_person())))::uuid[])))`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop policy wall on published_case_study`);
    await db.query(`drop function walled_case_studies(uuid, uuid)`);
    await db.query(`drop function find_case_study(text)`);
    for (const table of ['case_study_edition', 'published_case_study', 'case_study']) await db.query(`drop table ${table}`);
  }
}
