import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What clients allow the practice to make of their work: what coaches asked, every act of the client leads, and the links of the mails. */
export class Consents1700000009000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, client_id uuid not null, primary key (practice_id, id), foreign key (practice_id, client_id) references client (practice_id, id)`;
    const toEngagement = `foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    const person = (column: string): string => `foreign key (practice_id, ${column}) references person (practice_id, id)`;
    await db.query(`
      create table consent_request (
        ${row}, engagement_id uuid, level text not null check (level in ('AGGREGATE', 'LEARNING', 'CASE_STUDY', 'NAMED')),
        why text not null check (length(trim(why)) between 1 and 2000), example text not null default '' check (length(example) <= 2000), until date,
        text text check (length(text) <= 200000), text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'), title text check (length(title) <= 300), places text[] not null default '{}',
        status text not null check (status in ('WAITING', 'AGREED', 'REFUSED', 'TAKEN_BACK')), asked_by uuid not null, asked_at timestamptz not null,
        answered_by uuid, answered_at timestamptz, note text check (length(note) <= 2000), ended_at timestamptz, version int not null default 1,
        ${toEngagement}, ${person('asked_by')}, ${person('answered_by')},
        constraint an_exact_text_has_hash_title_and_places check ((text is null) = (text_sha256 is null) and (text is null) = (title is null) and (text is null) = (cardinality(places) = 0)),
        constraint an_exact_text_is_a_case_study check (text is null or level in ('CASE_STUDY', 'NAMED')),
        constraint answered_since check ((status in ('AGREED', 'REFUSED')) = (answered_at is not null) and (answered_at is null) = (answered_by is null)))`);
    // The twin of "one thing is asked once at a time".
    await db.query(
      `create unique index asked_once_at_a_time on consent_request (practice_id, client_id, engagement_id, text_sha256) nulls not distinct where status = 'WAITING'`,
    );
    await db.query(`create index consent_request_of_client on consent_request (practice_id, client_id, asked_at)`);
    await db.query(`
      create table consent (
        ${row}, number int not null check (number >= 1), kind text not null check (kind in ('GIVEN', 'LOWERED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
        engagement_id uuid, text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'), title text, places text[] not null default '{}',
        level text not null check (level in ('NONE', 'AGGREGATE', 'LEARNING', 'CASE_STUDY', 'NAMED')), until date, request_id uuid,
        words text not null, words_sha256 text not null, person_id uuid, person_name text, note text check (length(note) <= 2000), at timestamptz not null,
        ${toEngagement}, ${person('person_id')}, foreign key (practice_id, request_id) references consent_request (practice_id, id),
        constraint consent_number_once unique (practice_id, client_id, number),
        constraint nothing_is_allowed_after check ((kind in ('WITHDRAWN', 'ENDED')) = (level = 'NONE')),
        constraint only_a_day_ends_by_itself check ((kind = 'ENDED') = (person_id is null) and (person_id is null) = (person_name is null)),
        constraint an_exact_text_is_a_case_study check (text_sha256 is null or level in ('NONE', 'CASE_STUDY', 'NAMED')))`);
    await db.query(`create index consent_of_text on consent (practice_id, text_sha256) where text_sha256 is not null`);
    await db.query(`
      create table consent_link (
        ${row}, request_id uuid, person_id uuid not null, token_hash bytea not null unique, created_at timestamptz not null, expires_at timestamptz not null,
        ${person('person_id')}, foreign key (practice_id, request_id) references consent_request (practice_id, id))`);
    for (const table of ['consent_request', 'consent', 'consent_link']) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
    // Acts are only ever added; the records say so once more.
    await db.query(`do $$ begin execute format('revoke update, delete on consent from %I', app_role()); end $$`);
    // What a client allows for one engagement (null: for all its work), said once for every list: the word for the engagement counts before the word for everything.
    await db.query(`
      create function consent_level(of_practice uuid, of_client uuid, of_engagement uuid, on_day date) returns text language sql stable parallel safe as $$
        select coalesce(
          (select c.level from consent c where c.practice_id = of_practice and c.client_id = of_client and c.engagement_id = of_engagement and c.text_sha256 is null and c.kind <> 'REFUSED'
             and c.number = (select max(l.number) from consent l where l.practice_id = of_practice and l.client_id = of_client and l.engagement_id = of_engagement and l.text_sha256 is null and l.kind <> 'REFUSED')
             and c.kind <> 'ENDED' and (c.until is null or c.until >= on_day)),
          (select c.level from consent c where c.practice_id = of_practice and c.client_id = of_client and c.engagement_id is null and c.text_sha256 is null and c.kind <> 'REFUSED'
             and c.number = (select max(l.number) from consent l where l.practice_id = of_practice and l.client_id = of_client and l.engagement_id is null and l.text_sha256 is null and l.kind <> 'REFUSED')
             and (c.until is null or c.until >= on_day)),
          'NONE') $$`);
    // The door of a mail link, as for decisions; it opens only for somebody who is client lead at this moment.
    await db.query(`select allow_owner('consent_link')`);
    await db.query(`
      create function find_consent_link(hash bytea) returns table (practice_id uuid, client_id uuid, link_id uuid, request_id uuid, person_id uuid, name text, created_at timestamptz, expires_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $$
        select l.practice_id, l.client_id, l.id, l.request_id, l.person_id, p.name, l.created_at, l.expires_at
        from consent_link l join person p on p.practice_id = l.practice_id and p.id = l.person_id
        where l.token_hash = hash and exists (select from role_grant g where g.practice_id = l.practice_id and g.client_id = l.client_id and g.person_id = l.person_id
          and g.role = 'CLIENT_LEAD' and g.ended_at is null) $$`);
    await db.query(`select grant_execution('find_consent_link(bytea)')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function find_consent_link(bytea)`);
    await db.query(`drop function consent_level(uuid, uuid, uuid, date)`);
    for (const table of ['consent_link', 'consent', 'consent_request']) await db.query(`drop table ${table}`);
  }
}
