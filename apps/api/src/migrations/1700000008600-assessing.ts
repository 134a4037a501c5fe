import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'certification_file',
  'assignment_round',
  'assignment_extension',
  'assessment',
  'assessment_remark',
  'peer_feedback',
  'practice_evidence',
  'evidence_consent',
  'observed_session',
  'observed_mark',
  'coaching_hours',
  'cohort_message',
  'trainee_nudge',
];

/** What trainees hand in and what assessors say to it; observed sessions, evidence from engagements with the client's consent, hours, and words to a cohort. */
export class Assessing1700000008600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, primary key (practice_id, id)`;
    const to = (table: string, column = `${table}_id`): string => `foreign key (practice_id, ${column}) references ${table} (practice_id, id)`;
    const mark = (column: string): string => `${column} jsonb not null default '{}'`;
    // Bytes stand apart from what lists read; who may fetch them is decided by what they belong to.
    await db.query(`
      create table certification_file (
        ${row}, owner_kind text not null check (owner_kind in ('ROUND', 'APPLICATION')), owner_id uuid not null, name text not null check (length(trim(name)) between 1 and 200),
        media_type text not null, size int not null check (size between 1 and 10485760), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        uploaded_by uuid, uploaded_at timestamptz not null, bytes bytea not null,
        ${to('person', 'uploaded_by')}, constraint file_is_as_long_as_it_says check (octet_length(bytes) = size))`);
    await db.query(`create index certification_file_of_owner on certification_file (practice_id, owner_kind, owner_id, uploaded_at)`);
    await db.query(`
      create table assignment_round (
        ${row}, trainee_id uuid not null, item_id uuid not null, number int not null check (number >= 1), text text not null default '' check (length(text) <= 60000),
        status text not null check (status in ('DRAFT', 'HANDED_IN', 'TO_DIRECTOR', 'RETURNED', 'PASSED')), started_at timestamptz not null, saved_at timestamptz not null,
        handed_in_at timestamptz, promised_on date, late boolean not null default false, answered_at timestamptz, version int not null default 1,
        ${to('trainee')}, ${to('programme_item', 'item_id')}, constraint round_number_once unique (practice_id, trainee_id, item_id, number),
        constraint handed_in_since check ((status = 'DRAFT') = (handed_in_at is null) and (status = 'DRAFT') = (promised_on is null)),
        constraint answered_since check ((status in ('RETURNED', 'PASSED')) = (answered_at is not null)))`);
    await db.query(
      `create unique index one_open_round on assignment_round (practice_id, trainee_id, item_id) where status in ('DRAFT', 'HANDED_IN', 'TO_DIRECTOR')`,
    );
    await db.query(`create unique index passed_once on assignment_round (practice_id, trainee_id, item_id) where status = 'PASSED'`);
    await db.query(`create index round_to_review on assignment_round (practice_id, promised_on) where status in ('HANDED_IN', 'TO_DIRECTOR')`);
    await db.query(`
      create table assignment_extension (
        ${row}, trainee_id uuid not null, item_id uuid not null, until date not null, because text not null check (length(trim(because)) between 1 and 1000), given_by uuid not null, given_at timestamptz not null, version int not null default 1,
        ${to('trainee')}, ${to('programme_item', 'item_id')}, ${to('person', 'given_by')}, constraint one_extension_each unique (practice_id, trainee_id, item_id))`);
    await db.query(`
      create table assessment (
        ${row}, round_id uuid not null, assessor_id uuid not null, ordinal int not null check (ordinal between 1 and 3), ${mark('levels')}, remark text not null default '' check (length(remark) <= 8000),
        rubric jsonb not null, rubric_sha256 text not null check (rubric_sha256 ~ '^[0-9a-f]{64}$'), verdict text check (verdict in ('RETURNED', 'PASSED')),
        started_at timestamptz not null, given_at timestamptz, version int not null default 1,
        ${to('assignment_round', 'round_id')}, ${to('person', 'assessor_id')}, constraint one_assessment_each unique (practice_id, round_id, assessor_id),
        constraint assessment_ordinal_once unique (practice_id, round_id, ordinal), constraint assessment_of_round unique (practice_id, round_id, id),
        constraint given_with_a_verdict check ((given_at is null) = (verdict is null)))`);
    await db.query(`create index assessment_by on assessment (practice_id, assessor_id) where given_at is null`);
    await db.query(`
      create table assessment_remark (
        ${row}, round_id uuid not null, assessment_id uuid not null, starts_at int not null check (starts_at >= 0), quote text not null check (length(quote) between 1 and 2000),
        body text not null check (length(trim(body)) between 1 and 4000), written_at timestamptz not null,
        foreign key (practice_id, round_id, assessment_id) references assessment (practice_id, round_id, id))`);
    await db.query(`create index remark_of_assessment on assessment_remark (practice_id, round_id, starts_at)`);
    await db.query(`
      create table peer_feedback (
        ${row}, item_id uuid not null, giver_id uuid not null, round_id uuid not null, helped text not null default '' check (length(helped) <= 8000), question text not null default '' check (length(question) <= 8000),
        status text not null check (status in ('DRAFT', 'GIVEN')), taken_at timestamptz not null, given_at timestamptz, version int not null default 1,
        ${to('programme_item', 'item_id')}, ${to('trainee', 'giver_id')}, ${to('assignment_round', 'round_id')}, constraint peer_feedback_once unique (practice_id, item_id, giver_id, round_id),
        constraint feedback_given_since check ((status = 'GIVEN') = (given_at is not null)))`);
    await db.query(`create index feedback_on_round on peer_feedback (practice_id, round_id)`);
    // Evidence carries no client and no name: only bands, and words that its trainee wrote. What it was taken from stands behind the wall of that client, with the consent.
    await db.query(`
      create table practice_evidence (
        ${row}, trainee_id uuid not null, kind text not null check (kind in ('OBSERVED', 'CYCLE', 'CASE_STUDY')), bands jsonb not null, text text not null default '' check (length(text) <= 60000),
        text_sha256 text, status text not null check (status in ('ASKED', 'GIVEN', 'DECLINED', 'WITHDRAWN', 'REPLACED')), asked_at timestamptz not null, settled_at timestamptz, version int not null default 1,
        ${to('trainee')}, constraint settled_since check ((status = 'ASKED') = (settled_at is null)))`);
    await db.query(`create index evidence_of_trainee on practice_evidence (practice_id, trainee_id)`);
    await db.query(`
      create table evidence_consent (
        ${row}, client_id uuid not null, engagement_id uuid not null, evidence_id uuid not null, kind text not null check (kind in ('OBSERVED', 'CYCLE', 'CASE_STUDY')), level text not null check (level in ('ANONYMISED', 'CASE_STUDY')),
        status text not null check (status in ('ASKED', 'GIVEN', 'DECLINED', 'WITHDRAWN')), asked_by uuid not null, asked_at timestamptz not null, ask text not null default '' check (length(ask) <= 2000),
        decided_by uuid, decided_at timestamptz, note text, record_id uuid, version int not null default 1,
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id), ${to('practice_evidence', 'evidence_id')}, ${to('person', 'asked_by')}, ${to('person', 'decided_by')},
        constraint one_consent_per_evidence unique (practice_id, evidence_id), constraint consent_decided_since check ((status = 'ASKED') = (decided_at is null)))`);
    await db.query(`create index consent_of_engagement on evidence_consent (practice_id, engagement_id)`);
    // A cycle of an engagement is one piece of evidence for whoever asks, until it is refused or taken back.
    await db.query(
      `create unique index engagement_shown_once on evidence_consent (practice_id, engagement_id, asked_by, kind) where kind <> 'OBSERVED' and status in ('ASKED', 'GIVEN')`,
    );
    await db.query(`
      create table observed_session (
        ${row}, trainee_id uuid not null, item_id uuid not null, kind text not null check (kind in ('SHADOWED', 'OBSERVED')), held_on date not null, setting text not null default '' check (length(setting) <= 1000),
        evidence_id uuid, first_assessor_id uuid not null, second_assessor_id uuid, status text not null check (status in ('PLANNED', 'MARKED', 'CANCELLED')), planned_by uuid not null, planned_at timestamptz not null,
        marked_at timestamptz, version int not null default 1,
        ${to('trainee')}, ${to('programme_item', 'item_id')}, ${to('practice_evidence', 'evidence_id')}, ${to('person', 'first_assessor_id')}, ${to('person', 'second_assessor_id')}, ${to('person', 'planned_by')},
        constraint two_different_assessors check (first_assessor_id is distinct from second_assessor_id),
        constraint observed_by_two check (kind = 'SHADOWED' or second_assessor_id is not null), constraint marked_since check ((status = 'MARKED') = (marked_at is not null)))`);
    await db.query(`create index observed_of_trainee on observed_session (practice_id, trainee_id)`);
    await db.query(`
      create table observed_mark (
        ${row}, observed_session_id uuid not null, assessor_id uuid not null, ${mark('levels')}, remark text not null default '' check (length(remark) <= 8000), rubric jsonb not null,
        given_at timestamptz not null, version int not null default 1, ${to('observed_session')}, ${to('person', 'assessor_id')}, constraint one_mark_each unique (practice_id, observed_session_id, assessor_id))`);
    // Named clients of a coach, in their own log: read by that coach alone.
    await db.query(`
      create table coaching_hours (
        ${row}, person_id uuid not null, client_name text not null check (length(trim(client_name)) between 1 and 200), contact text not null default '' check (length(contact) <= 200),
        form text not null check (form in ('INDIVIDUAL', 'GROUP')), group_size int, starts_on date not null, ends_on date not null, paid_minutes int not null default 0 check (paid_minutes between 0 and 600000),
        pro_bono_minutes int not null default 0 check (pro_bono_minutes between 0 and 600000), consented boolean not null, activity text not null check (activity in ('COACHING', 'TRAINING')),
        marked_as_coaching boolean not null default false, removed_at timestamptz, version int not null default 1,
        ${to('person')}, constraint hours_in_order check (starts_on <= ends_on), constraint hours_hold_something check (paid_minutes + pro_bono_minutes > 0),
        constraint group_has_its_size check ((form = 'GROUP') = (group_size is not null)), constraint group_of_two_to_fifteen check (group_size between 2 and 15))`);
    await db.query(`create index hours_of_person on coaching_hours (practice_id, person_id, starts_on)`);
    await db.query(`
      create table cohort_message (
        ${row}, cohort_id uuid not null, sent_by uuid not null, to_whom text not null check (to_whom in ('ALL', 'SILENT', 'BEHIND')), subject text not null check (length(trim(subject)) between 1 and 160),
        body text not null check (length(trim(body)) between 1 and 8000), recipients jsonb not null, written_at timestamptz not null, send_at timestamptz not null, sent_at timestamptz, taken_back_at timestamptz, version int not null default 1,
        ${to('cohort')}, ${to('person', 'sent_by')}, constraint sent_or_taken_back check (sent_at is null or taken_back_at is null))`);
    await db.query(`create index message_of_cohort on cohort_message (practice_id, cohort_id, written_at)`);
    await db.query(`
      create table trainee_nudge (
        ${row}, trainee_id uuid not null, nudged_by uuid not null, nudged_on date not null, nudged_at timestamptz not null,
        ${to('trainee')}, ${to('person', 'nudged_by')}, constraint one_nudge_a_day unique (practice_id, trainee_id, nudged_on))`);
    for (const table of tables) await db.query(`select enable_tenant_isolation('${table}')`);
    await db.query(`select enable_client_isolation('evidence_consent')`);
    await this.guards(db);
  }

  private async guards(db: QueryRunner): Promise<void> {
    // The twin of "nobody grades their own mentee, nor themselves"; the trainee's row is held so that a mentor cannot change meanwhile.
    await db.query(`
      create function refuse_own_mentee(of_practice uuid, of_trainee uuid, assessor uuid) returns void language plpgsql as $$
      declare found trainee;
      begin
        select * into found from trainee t where t.practice_id = of_practice and t.id = of_trainee for share;
        if assessor in (found.mentor_id, found.person_id) then
          raise exception 'Nobody grades their own mentee, nor themselves.' using errcode = '23514', constraint = 'nobody_grades_their_mentee';
        end if;
      end $$`);
    await db.query(`
      create function assessment_by_another() returns trigger language plpgsql as $$
      begin
        perform refuse_own_mentee(new.practice_id, (select r.trainee_id from assignment_round r where r.practice_id = new.practice_id and r.id = new.round_id), new.assessor_id);
        return new;
      end $$`);
    await db.query(
      `create trigger assessment_by_another before insert or update of assessor_id, given_at on assessment for each row execute function assessment_by_another()`,
    );
    await db.query(`
      create function observed_by_others() returns trigger language plpgsql as $$
      begin
        if new.kind = 'OBSERVED' then
          perform refuse_own_mentee(new.practice_id, new.trainee_id, new.first_assessor_id);
          perform refuse_own_mentee(new.practice_id, new.trainee_id, new.second_assessor_id);
        end if;
        return new;
      end $$`);
    await db.query(
      `create trigger observed_by_others before insert or update of first_assessor_id, second_assessor_id, trainee_id on observed_session for each row execute function observed_by_others()`,
    );
    await db.query(`
      create function marked_by_its_assessor() returns trigger language plpgsql as $$
      declare of_session observed_session;
      begin
        select * into of_session from observed_session s where s.practice_id = new.practice_id and s.id = new.observed_session_id for update;
        if new.assessor_id is distinct from of_session.first_assessor_id and new.assessor_id is distinct from of_session.second_assessor_id then
          raise exception 'Only its two assessors mark an observed session.' using errcode = '23514', constraint = 'marked_by_its_assessor';
        end if;
        if of_session.kind = 'OBSERVED' then perform refuse_own_mentee(new.practice_id, of_session.trainee_id, new.assessor_id); end if;
        return new;
      end $$`);
    await db.query(`create trigger marked_by_its_assessor before insert or update on observed_mark for each row execute function marked_by_its_assessor()`);
    // What was handed in stays as it was handed in.
    await db.query(`
      create function round_stays_as_handed_in() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.text, new.number, new.trainee_id, new.item_id, new.handed_in_at, new.late) is distinct from (old.text, old.number, old.trainee_id, old.item_id, old.handed_in_at, old.late) or new.status = 'DRAFT' then
          raise exception 'What was handed in stays as it is.' using errcode = '23514', constraint = 'round_stays_as_handed_in';
        end if;
        return new;
      end $$`);
    await db.query(
      `create trigger round_stays_as_handed_in before update or delete on assignment_round for each row when (old.status <> 'DRAFT') execute function round_stays_as_handed_in()`,
    );
    await db.query(`
      create function files_stay_with_their_round() returns trigger language plpgsql as $$
      declare file certification_file := coalesce(new, old);
      begin
        if file.owner_kind = 'ROUND' and not exists (
            select from assignment_round r where r.practice_id = file.practice_id and r.id = file.owner_id and r.status = 'DRAFT' for share) then
          raise exception 'What was handed in stays as it is.' using errcode = '23514', constraint = 'files_stay_with_their_round';
        end if;
        return coalesce(new, old);
      end $$`);
    await db.query(
      `create trigger files_stay_with_their_round before insert or update or delete on certification_file for each row execute function files_stay_with_their_round()`,
    );
    // An answer that was given stays as it was given.
    await db.query(`
      create function given_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'What was given stays as it is.' using errcode = '23514', constraint = 'given_stays';
      end $$`);
    for (const table of ['assessment', 'peer_feedback'])
      await db.query(
        `create trigger ${table}_stays before update or delete on ${table} for each row when (old.given_at is not null) execute function given_stays()`,
      );
    await db.query(`
      create function remark_before_given() returns trigger language plpgsql as $$
      declare remark assessment_remark := coalesce(new, old);
      begin
        if exists (select from assessment a where a.practice_id = remark.practice_id and a.id = remark.assessment_id and a.given_at is not null) then
          raise exception 'What was given stays as it is.' using errcode = '23514', constraint = 'given_stays';
        end if;
        return coalesce(new, old);
      end $$`);
    await db.query(
      `create trigger remark_before_given before insert or update or delete on assessment_remark for each row execute function remark_before_given()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
    for (const name of [
      'remark_before_given',
      'given_stays',
      'files_stay_with_their_round',
      'round_stays_as_handed_in',
      'marked_by_its_assessor',
      'observed_by_others',
      'assessment_by_another',
    ])
      await db.query(`drop function ${name}()`);
    await db.query(`drop function refuse_own_mentee(uuid, uuid, uuid)`);
  }
}
