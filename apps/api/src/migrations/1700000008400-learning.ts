import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['reading_mark', 'attempt', 'attempt_grant', 'prerequisite_exemption'];

/** What trainees did in the items that need no reviewer, and who may go on although a prerequisite says otherwise. */
export class Learning1700000008400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, primary key (practice_id, id)`;
    const to = (table: string, column = `${table}_id`): string => `foreign key (practice_id, ${column}) references ${table} (practice_id, id)`;
    await db.query(`
      create table reading_mark (
        ${row}, trainee_id uuid not null, item_id uuid not null, at timestamptz not null,
        ${to('trainee')}, ${to('programme_item', 'item_id')}, constraint reading_marked_once unique (practice_id, trainee_id, item_id))`);
    await db.query(`
      create table attempt (
        ${row}, trainee_id uuid not null, item_id uuid not null, number int not null check (number >= 1),
        questions jsonb not null check (jsonb_array_length(questions) >= 1), answers jsonb not null default '[]', pass_percent int not null check (pass_percent between 1 and 100),
        started_at timestamptz not null, saved_at timestamptz not null, ends_at timestamptz, grace_minutes int not null check (grace_minutes >= 0),
        handed_in_at timestamptz, handed_in_by text check (handed_in_by in ('TRAINEE', 'TIME')), score int check (score between 0 and 100), passed boolean, version int not null default 1,
        ${to('trainee')}, ${to('programme_item', 'item_id')}, constraint attempt_numbered_once unique (practice_id, trainee_id, item_id, number),
        constraint ends_after_it_starts check (ends_at > started_at), constraint graded_when_handed_in check (num_nonnulls(handed_in_at, handed_in_by, score, passed) in (0, 4)))`);
    await db.query(`create unique index one_open_attempt_of_item on attempt (practice_id, trainee_id, item_id) where handed_in_at is null`);
    // What was handed in stays: neither the answers nor the result of an attempt change afterwards.
    await db.query(`
      create function handed_in_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'An attempt that was handed in stays as it is.' using errcode = '23514', constraint = 'handed_in_stays';
      end $$`);
    await db.query(`create trigger attempt_stays before update on attempt for each row when (old.handed_in_at is not null) execute function handed_in_stays()`);
    await db.query(`
      create table attempt_grant (
        ${row}, trainee_id uuid not null, item_id uuid not null, reason text not null check (length(trim(reason)) > 0), given_by uuid not null, at timestamptz not null,
        ${to('trainee')}, ${to('programme_item', 'item_id')}, ${to('person', 'given_by')})`);
    await db.query(`create index attempt_grant_of_trainee on attempt_grant (practice_id, trainee_id, item_id)`);
    await db.query(`
      create table prerequisite_exemption (
        ${row}, trainee_id uuid not null, module_id uuid, item_id uuid, because text not null check (because in ('OLD_RULE', 'LEAVE')),
        reason text not null check (length(trim(reason)) > 0), given_by uuid not null, at timestamptz not null,
        ${to('trainee')}, ${to('programme_module', 'module_id')}, ${to('programme_item', 'item_id')}, ${to('person', 'given_by')},
        constraint exempt_from_one check (num_nonnulls(module_id, item_id) = 1),
        constraint exempt_once unique nulls not distinct (practice_id, trainee_id, module_id, item_id, because))`);
    await db.query(
      `alter table session_attendance add column make_up_text text, add column make_up_asked_at timestamptz, add column version int not null default 1,
         add constraint make_up_has_words check ((make_up_text is null) = (make_up_asked_at is null))`,
    );
    for (const table of tables) await db.query(`select enable_tenant_isolation('${table}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table session_attendance drop column make_up_text, drop column make_up_asked_at, drop column version`);
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
    await db.query(`drop function handed_in_stays()`);
  }
}
