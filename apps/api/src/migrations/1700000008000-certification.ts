import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'programme',
  'programme_version',
  'programme_module',
  'programme_item',
  'prerequisite',
  'question_bank',
  'question',
  'cohort',
  'trainee',
  'cohort_session',
  'session_attendance',
];

/** Programmes with what is learned in them, cohorts with who learns. Another cohort's copy of a programme is another version of it. */
export class Certification1700000008000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, primary key (practice_id, id)`;
    const to = (table: string, column = `${table}_id`): string => `foreign key (practice_id, ${column}) references ${table} (practice_id, id)`;
    await db.query(`
      create table programme (
        ${row}, code text not null constraint programme_code_once unique check (code ~ '^[a-z0-9][a-z0-9-]{3,79}$'), title text not null check (length(trim(title)) between 1 and 120),
        status text not null default 'DRAFT' check (status in ('DRAFT', 'OPEN', 'FULL', 'CLOSED')), notice text not null default '', form jsonb not null default '[]',
        created_by uuid not null, created_at timestamptz not null, version int not null default 1,
        foreign key (practice_id) references practice (practice_id), ${to('person', 'created_by')})`);
    await db.query(`
      create table programme_version (
        ${row}, programme_id uuid not null, number int not null check (number >= 1), status text not null check (status in ('DRAFT', 'PUBLISHED')),
        summary text not null default '', criteria text not null default '', rules jsonb not null, rubric jsonb not null default '[]',
        created_at timestamptz not null, published_at timestamptz, published_by uuid, version int not null default 1,
        ${to('programme')}, ${to('person', 'published_by')}, constraint programme_version_once unique (practice_id, programme_id, number),
        constraint programme_version_of_programme unique (practice_id, programme_id, id), constraint published_since check ((status = 'PUBLISHED') = (published_at is not null)))`);
    await db.query(`create unique index one_draft_of_a_programme on programme_version (practice_id, programme_id) where status = 'DRAFT'`);
    const inVersion = `programme_version_id uuid not null, ${to('programme_version')}`;
    await db.query(`
      create table programme_module (
        ${row}, ${inVersion}, key text not null, ordinal int not null, title text not null check (length(trim(title)) between 1 and 160), summary text not null default '',
        opens_after_days int, version int not null default 1,
        constraint module_key_once unique (practice_id, programme_version_id, key), constraint module_of_version unique (practice_id, programme_version_id, id))`);
    await db.query(`
      create table programme_item (
        ${row}, ${inVersion}, module_id uuid not null, key text not null, ordinal int not null,
        kind text not null check (kind in ('READ', 'WATCH', 'LIVE', 'QUIZ', 'ASSIGNMENT', 'PEER', 'OBSERVED', 'EXAM')),
        title text not null check (length(trim(title)) between 1 and 160), minutes int not null check (minutes between 0 and 6000), completes_when text not null check (length(trim(completes_when)) > 0),
        body text not null default '', settings jsonb not null default '{}', required boolean not null default true, due_after_days int, version int not null default 1,
        foreign key (practice_id, programme_version_id, module_id) references programme_module (practice_id, programme_version_id, id),
        constraint item_key_once unique (practice_id, programme_version_id, key), constraint item_of_version unique (practice_id, programme_version_id, id))`);
    await db.query(`create index programme_item_of_module on programme_item (practice_id, module_id, ordinal)`);
    const ofVersion = (table: string, column: string): string =>
      `foreign key (practice_id, programme_version_id, ${column}) references ${table} (practice_id, programme_version_id, id)`;
    await db.query(`
      create table prerequisite (
        ${row}, ${inVersion}, module_id uuid, item_id uuid, needs_module_id uuid, needs_item_id uuid,
        ${ofVersion('programme_module', 'module_id')}, ${ofVersion('programme_item', 'item_id')}, ${ofVersion('programme_module', 'needs_module_id')}, ${ofVersion('programme_item', 'needs_item_id')},
        constraint prerequisite_of_one check (num_nonnulls(module_id, item_id) = 1), constraint prerequisite_needs_one check (num_nonnulls(needs_module_id, needs_item_id) = 1),
        constraint nothing_needs_itself check (module_id is distinct from needs_module_id or module_id is null),
        constraint no_item_needs_itself check (item_id is distinct from needs_item_id or item_id is null))`);
    await db.query(
      `create unique index prerequisite_once on prerequisite (practice_id, programme_version_id, module_id, item_id, needs_module_id, needs_item_id) nulls not distinct`,
    );
    await db.query(`
      create table question_bank (
        ${row}, ${inVersion}, key text not null, title text not null check (length(trim(title)) between 1 and 160), version int not null default 1,
        constraint bank_key_once unique (practice_id, programme_version_id, key))`);
    await db.query(`
      create table question (
        ${row}, question_bank_id uuid not null, ordinal int not null, kind text not null check (kind in ('ONE', 'SEVERAL', 'TRUE_FALSE', 'NUMBER', 'ORDER', 'SHORT_TEXT')),
        topic text not null check (length(trim(topic)) > 0), text text not null check (length(trim(text)) > 0), options jsonb not null default '[]', answer jsonb not null,
        explanation text not null default '', retired_at timestamptz, version int not null default 1, ${to('question_bank')})`);
    await db.query(`create index question_of_bank on question (practice_id, question_bank_id, ordinal)`);
    await db.query(`
      create table cohort (
        ${row}, programme_id uuid not null, programme_version_id uuid not null, name text not null check (length(trim(name)) between 1 and 120),
        capacity int not null default 20 check (capacity between 1 and 200), places_taken int not null default 0,
        apply_until date not null, starts_on date not null, drop_out_until date not null, ends_on date not null, time_zone text not null,
        facilitator_id uuid not null, second_facilitator_id uuid, status text not null default 'PLANNED' check (status in ('PLANNED', 'RUNNING', 'ENDED', 'CANCELLED')), version int not null default 1,
        foreign key (practice_id, programme_id, programme_version_id) references programme_version (practice_id, programme_id, id),
        ${to('person', 'facilitator_id')}, ${to('person', 'second_facilitator_id')}, constraint cohort_holds_its_trainees check (places_taken between 0 and capacity),
        constraint dates_of_cohort_in_order check (apply_until <= starts_on and starts_on <= drop_out_until and drop_out_until <= ends_on),
        constraint two_different_facilitators check (facilitator_id is distinct from second_facilitator_id))`);
    await db.query(`
      create table trainee (
        ${row}, cohort_id uuid not null, person_id uuid not null, mentor_id uuid, status text not null default 'ENROLLED' check (status in ('ENROLLED', 'CERTIFIED', 'WITHDRAWN', 'DEFERRED')),
        joined_on date not null, last_seen_at timestamptz, left_at timestamptz, left_because text, deferred_to_cohort_id uuid, version int not null default 1,
        ${to('cohort')}, ${to('cohort', 'deferred_to_cohort_id')}, ${to('person')}, ${to('person', 'mentor_id')},
        constraint trainee_once_per_cohort unique (practice_id, cohort_id, person_id), constraint nobody_mentors_themselves check (mentor_id is distinct from person_id))`);
    await db.query(`create index trainee_of_person on trainee (practice_id, person_id)`);
    await db.query(`
      create table cohort_session (
        ${row}, cohort_id uuid not null, item_id uuid not null, starts_at timestamptz not null, time_zone text not null, minutes int not null check (minutes between 15 and 600),
        place text not null default '', recording_url text, status text not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CANCELLED')),
        ics_uid text not null, ics_sequence int not null default 0, version int not null default 1,
        ${to('cohort')}, ${to('programme_item', 'item_id')})`);
    await db.query(`create index cohort_session_of_cohort on cohort_session (practice_id, cohort_id, starts_at)`);
    await db.query(`
      create table session_attendance (
        ${row}, session_id uuid not null, trainee_id uuid not null, minutes int not null check (minutes >= 0), made_up_at timestamptz, recorded_at timestamptz not null,
        ${to('cohort_session', 'session_id')}, ${to('trainee')}, constraint attendance_of_session_once unique (practice_id, session_id, trainee_id))`);
    for (const table of tables) await db.query(`select enable_tenant_isolation('${table}')`);
    // The twin of "a cohort holds its capacity": places are counted where they are taken, under the lock of the cohort's row, and the check refuses the one too many.
    await db.query(`
      create function count_places_of_cohort() returns trigger language plpgsql as $$
      declare
        before int := case when tg_op <> 'INSERT' and old.status in ('ENROLLED', 'CERTIFIED') then 1 else 0 end;
        after int := case when tg_op <> 'DELETE' and new.status in ('ENROLLED', 'CERTIFIED') then 1 else 0 end;
      begin
        if before <> 0 then update cohort set places_taken = places_taken - 1 where practice_id = old.practice_id and id = old.cohort_id; end if;
        if after <> 0 then update cohort set places_taken = places_taken + 1 where practice_id = new.practice_id and id = new.cohort_id; end if;
        return null;
      end $$`);
    await db.query(
      `create trigger trainee_takes_a_place after insert or update of status, cohort_id or delete on trainee for each row execute function count_places_of_cohort()`,
    );
    // What a cohort learns from stays as it was published; only prerequisites change, by an act that asks about those who are past.
    await db.query(`
      create function published_stays() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from programme_version v where v.practice_id = coalesce(new.practice_id, old.practice_id)
            and v.id = coalesce(new.programme_version_id, old.programme_version_id) and v.status = 'PUBLISHED') then
          raise exception 'A published version of a programme stays as it is.' using errcode = '23514', constraint = 'published_stays';
        end if;
        return coalesce(new, old);
      end $$`);
    for (const table of ['programme_module', 'programme_item'])
      await db.query(`create trigger ${table}_stays before insert or update or delete on ${table} for each row execute function published_stays()`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
    await db.query(`drop function count_places_of_cohort()`);
    await db.query(`drop function published_stays()`);
  }
}
