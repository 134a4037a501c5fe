import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['cohort_waiting', 'answer_batch', 'application', 'application_mark', 'interview_slot'];

/** Applications from the public page to a place in a cohort, read by several before they see each other's marks, and who waits for a place. */
export class Applications1700000008200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, primary key (practice_id, id)`;
    const to = (table: string, column = `${table}_id`): string => `foreign key (practice_id, ${column}) references ${table} (practice_id, id)`;
    // Ten seconds pass between saying it and sending it; a batch that was taken back never went out.
    await db.query(`
      create table answer_batch (
        ${row}, programme_id uuid not null, lines jsonb not null, created_by uuid not null, created_at timestamptz not null, send_at timestamptz not null,
        sent_at timestamptz, undone_at timestamptz, ${to('programme')}, ${to('person', 'created_by')}, constraint sent_or_taken_back check (sent_at is null or undone_at is null))`);
    await db.query(`
      create table application (
        ${row}, programme_id uuid not null, cohort_id uuid, name text not null check (length(trim(name)) between 1 and 120), email citext not null check (length(email::text) <= 254),
        status text not null check (status in ('DRAFT', 'NEW', 'TALK', 'OFFERED', 'ENROLLED', 'WAITING', 'DECLINED', 'TURNED_DOWN', 'WITHDRAWN')),
        answers jsonb not null default '{}', form jsonb, source text not null default '' check (length(source) <= 40),
        token_hash bytea not null constraint application_token_once unique, token_expires_at timestamptz not null, mailed_at timestamptz,
        begun_at timestamptz not null, saved_at timestamptz not null, handed_in_at timestamptz, answer_by date, offer_until date, decided_at timestamptz, decided_by uuid,
        words text not null default '' check (length(words) <= 2000), answer_batch_id uuid, trainee_id uuid, version int not null default 1,
        ${to('programme')}, ${to('cohort')}, ${to('person', 'decided_by')}, ${to('answer_batch')}, ${to('trainee')},
        constraint handed_in_with_its_form check (status = 'DRAFT' or status = 'WITHDRAWN' or (handed_in_at is not null and form is not null and answer_by is not null)),
        constraint offered_until check (status <> 'OFFERED' or (offer_until is not null and cohort_id is not null)))`);
    await db.query(
      `create unique index one_application_at_a_time on application (practice_id, programme_id, email) where status not in ('DECLINED', 'TURNED_DOWN', 'WITHDRAWN')`,
    );
    await db.query(`create index application_of_programme on application (practice_id, programme_id, status, handed_in_at)`);
    await db.query(`
      create table application_mark (
        ${row}, application_id uuid not null, reader_id uuid not null, levels jsonb not null, verdict text not null check (verdict in ('ACCEPT', 'TALK', 'DECLINE')),
        note text not null default '' check (length(note) <= 1000), marked_at timestamptz not null, version int not null default 1,
        ${to('application')}, ${to('person', 'reader_id')}, constraint marked_once_by_each_reader unique (practice_id, application_id, reader_id))`);
    await db.query(`
      create table interview_slot (
        ${row}, programme_id uuid not null, with_person_id uuid not null, starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at), place text not null default '',
        application_id uuid, booked_at timestamptz, version int not null default 1,
        ${to('programme')}, ${to('person', 'with_person_id')}, ${to('application')}, constraint booked_since check ((application_id is null) = (booked_at is null)),
        constraint one_talk_at_a_time exclude using gist (practice_id with =, with_person_id with =, tstzrange(starts_at, ends_at) with &&))`);
    await db.query(`create unique index one_talk_of_an_application on interview_slot (practice_id, application_id) where application_id is not null`);
    await db.query(`
      create table cohort_waiting (
        ${row}, cohort_id uuid not null, name text not null check (length(trim(name)) between 1 and 120), email citext not null, application_id uuid,
        added_at timestamptz not null, ended_at timestamptz,
        ended_as text check (ended_as in ('MOVED_UP', 'LEFT')), ${to('cohort')}, ${to('application')},
        constraint ended_somehow check ((ended_at is null) = (ended_as is null)))`);
    await db.query(`create unique index waits_once_for_a_cohort on cohort_waiting (practice_id, cohort_id, email) where ended_at is null`);
    for (const table of tables) await db.query(`select enable_tenant_isolation('${table}')`);
    // The two doors from outside: a page by its address, an application by the secret in its link. They tell which row, and nothing of it.
    for (const table of ['programme', 'application']) await db.query(`select allow_owner('${table}')`);
    await db.query(`
      create function find_programme_page(of_code text) returns table (practice_id uuid, programme_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select p.practice_id, p.id from programme p where p.code = of_code and p.status <> 'DRAFT' $$`);
    await db.query(`
      create function find_application(hash bytea, now_at timestamptz) returns table (practice_id uuid, application_id uuid, expired boolean)
      language sql stable security definer set search_path = public, pg_temp as $$
        select a.practice_id, a.id, a.token_expires_at <= now_at from application a where a.token_hash = hash $$`);
    for (const signature of ['find_programme_page(text)', 'find_application(bytea, timestamptz)']) await db.query(`select grant_execution('${signature}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function find_application(bytea, timestamptz)`);
    await db.query(`drop function find_programme_page(text)`);
    for (const table of ['cohort_waiting', 'interview_slot', 'application_mark', 'application', 'answer_batch']) await db.query(`drop table ${table}`);
  }
}
