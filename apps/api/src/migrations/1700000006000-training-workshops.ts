import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workshops with agenda, seats, attendance, make-ups, quizzes and feedback, and the calendar that a person may subscribe to. */
export class TrainingWorkshops1700000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const engaged = `practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null`;
    const toEngagement = `primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    const ofWorkshop = `${engaged}, workshop_id uuid not null`;
    const toWorkshop = `${toEngagement}, foreign key (practice_id, engagement_id, workshop_id) references workshop (practice_id, engagement_id, id)`;
    const ofPerson = `${ofWorkshop}, person_id uuid not null`;
    const toPerson = `${toWorkshop}, foreign key (practice_id, person_id) references person (practice_id, id)`;
    await db.query(`
      create table quiz (
        practice_id uuid not null, id uuid not null, kit text, title text not null check (length(trim(title)) between 1 and 120), questions jsonb not null,
        pass_percent int not null default 70 check (pass_percent between 1 and 100), archived_at timestamptz,
        updated_at timestamptz not null, updated_by uuid, version int not null default 1,
        primary key (practice_id, id), constraint quiz_of_kit_once unique (practice_id, kit), foreign key (practice_id) references practice (practice_id))`);
    // The wall time in the client's zone is what was agreed; the moment is computed from it.
    await db.query(`
      create table workshop (
        ${engaged}, type text not null check (type in ('TOP_LEVEL', 'OKRS_BASICS', 'TEAM_DRAFTING', 'INTERNAL_COACH', 'KR_CHAMPION', 'REFRESHER')),
        title text not null check (length(trim(title)) between 1 and 120), format text not null check (format in ('ONLINE', 'ON_SITE', 'HYBRID')), place text,
        starts_local timestamp not null, time_zone text not null, starts_at timestamptz not null, minutes int not null check (minutes between 15 and 960),
        places int not null check (places between 1 and 500), booked int not null default 0, team_id uuid, led_by uuid not null,
        outcome text, outcome_agreed_by uuid, outcome_agreed_at timestamptz,
        outcome_score numeric(3, 2) check (outcome_score between 0 and 1), outcome_learning text, outcome_scored_by uuid, outcome_scored_at timestamptz,
        briefs_plan_number int check (briefs_plan_number >= 1), quiz_id uuid, recording_url text, exercise text,
        status text not null check (status in ('PLANNED', 'HELD', 'CANCELLED')), held_at timestamptz, cancelled_at timestamptz, cancelled_reason text,
        ics_uid text not null, ics_sequence int not null default 0 check (ics_sequence >= 0),
        created_by uuid not null, created_at timestamptz not null, version int not null default 1,
        ${toEngagement}, unique (practice_id, engagement_id, id), unique (practice_id, ics_uid),
        constraint workshop_capacity check (booked between 0 and places),
        constraint agreed_outcome_is_stated check (outcome_agreed_at is null or outcome is not null),
        constraint outcome_scored_when_held check (outcome_score is null or (status = 'HELD' and outcome is not null)),
        constraint workshop_held_since check ((status = 'HELD') = (held_at is not null)),
        constraint workshop_cancelled_since check ((status = 'CANCELLED') = (cancelled_at is not null)),
        foreign key (practice_id, quiz_id) references quiz (practice_id, id), foreign key (practice_id, led_by) references person (practice_id, id),
        foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id))`);
    await db.query(`create index workshop_of_engagement on workshop (practice_id, engagement_id, starts_at)`);
    await db.query(`
      create table workshop_item (
        ${ofWorkshop}, ordinal int not null check (ordinal >= 1), title text not null check (length(trim(title)) between 1 and 200),
        minutes int not null check (minutes between 1 and 480), kind text not null check (kind in ('INTRODUCTIONS', 'THEORY', 'APPLICATION', 'BREAK', 'CLOSING')),
        ${toWorkshop}, constraint agenda_order_once unique (practice_id, workshop_id, ordinal) deferrable initially deferred)`);
    await db.query(`
      create table workshop_reading (
        ${ofWorkshop}, ordinal int not null check (ordinal >= 1), title text not null check (length(trim(title)) between 1 and 200), url text,
        ${toWorkshop}, constraint reading_order_once unique (practice_id, workshop_id, ordinal) deferrable initially deferred)`);
    await db.query(`
      create table workshop_seat (
        ${ofPerson}, required boolean not null default true, state text not null check (state in ('INVITED', 'BOOKED', 'DECLINED', 'CANCELLED')),
        invited_by uuid, invited_at timestamptz, booked_by uuid, booked_at timestamptz, left_by uuid, left_at timestamptz,
        minutes_attended int check (minutes_attended >= 0), attendance_by uuid, attendance_at timestamptz,
        ${toPerson}, constraint seat_once unique (practice_id, workshop_id, person_id),
        constraint seat_booked_since check (state <> 'BOOKED' or booked_at is not null),
        constraint attendance_since check ((minutes_attended is null) = (attendance_at is null)))`);
    await db.query(`create index seat_of_person on workshop_seat (practice_id, person_id)`);
    await db.query(`
      create table make_up (
        ${ofPerson}, recording_seen_at timestamptz, exercise text, handed_in_at timestamptz,
        state text not null check (state in ('OPEN', 'WAITING', 'ACCEPTED', 'RETURNED')), remark text, decided_by uuid, decided_at timestamptz, version int not null default 1,
        ${toPerson}, constraint make_up_once unique (practice_id, workshop_id, person_id),
        constraint handed_in_is_complete check (state = 'OPEN' or (recording_seen_at is not null and length(trim(exercise)) > 0 and handed_in_at is not null)),
        constraint returned_with_remark check (state <> 'RETURNED' or length(trim(remark)) > 0))`);
    await db.query(`create index make_up_of_engagement on make_up (practice_id, engagement_id, state)`);
    await db.query(`
      create table quiz_attempt (
        ${ofPerson}, quiz_id uuid not null, number int not null check (number >= 1), questions jsonb not null, pass_percent int not null, answers jsonb,
        score_percent int check (score_percent between 0 and 100), passed boolean, started_at timestamptz not null, handed_in_at timestamptz,
        ${toPerson}, constraint attempt_number_once unique (practice_id, workshop_id, person_id, number),
        constraint handed_in_is_scored check ((handed_in_at is null) = (passed is null) and (handed_in_at is null) = (score_percent is null)),
        foreign key (practice_id, quiz_id) references quiz (practice_id, id))`);
    await db.query(`create unique index one_open_attempt on quiz_attempt (practice_id, workshop_id, person_id) where handed_in_at is null`);
    await db.query(`
      create table workshop_feedback (
        ${ofPerson}, useful int not null check (useful between 1 and 5), pace text not null check (pace in ('TOO_SLOW', 'RIGHT', 'TOO_FAST')),
        helped text, missing text, given_at timestamptz not null, version int not null default 1,
        ${toPerson}, constraint feedback_once unique (practice_id, workshop_id, person_id))`);
    await db.query(`
      create table calendar_feed (
        practice_id uuid not null, id uuid not null, person_id uuid not null, token_hash bytea not null unique, hides_clients boolean not null default false,
        created_at timestamptz not null, revoked_at timestamptz,
        primary key (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id))`);
    await db.query(`create unique index one_feed_per_person on calendar_feed (practice_id, person_id) where revoked_at is null`);
    for (const table of ['quiz', 'calendar_feed']) await db.query(`select enable_tenant_isolation('${table}')`);
    for (const table of ['workshop', 'workshop_item', 'workshop_reading', 'workshop_seat', 'make_up', 'quiz_attempt', 'workshop_feedback']) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
    // Places are counted by the database, whoever writes a seat: two people cannot take the last one.
    await db.query(`
      create function count_new_seats() returns trigger language plpgsql as $$ begin
        update workshop w set booked = w.booked + n.taken
          from (select practice_id, workshop_id, count(*)::int as taken from new_seat where state = 'BOOKED' group by 1, 2) n
         where w.practice_id = n.practice_id and w.id = n.workshop_id;
        return null; end $$`);
    await db.query(`
      create function count_changed_seats() returns trigger language plpgsql as $$ begin
        update workshop w set booked = w.booked + n.taken
          from (select practice_id, workshop_id, sum(one)::int as taken
                  from (select practice_id, workshop_id, 1 as one from new_seat where state = 'BOOKED'
                        union all select practice_id, workshop_id, -1 from old_seat where state = 'BOOKED') s group by 1, 2 having sum(one) <> 0) n
         where w.practice_id = n.practice_id and w.id = n.workshop_id;
        return null; end $$`);
    await db.query(
      `create trigger seats_are_counted after insert on workshop_seat referencing new table as new_seat for each statement execute function count_new_seats()`,
    );
    await db.query(
      `create trigger changed_seats_are_counted after update on workshop_seat referencing old table as old_seat new table as new_seat for each statement execute function count_changed_seats()`,
    );
    await db.query(`do $$ begin execute format('revoke delete on workshop_seat from %I', app_role()); end $$`);
    // The door of a calendar address: from the hash of its token to whose it is, nothing else.
    await db.query(`select allow_owner('calendar_feed')`);
    await db.query(`
      create function find_calendar_feed(hash bytea) returns table (practice_id uuid, person_id uuid, hides_clients boolean)
      language sql stable security definer set search_path = public, pg_temp as $$
        select f.practice_id, f.person_id, f.hides_clients from calendar_feed f where f.token_hash = hash and f.revoked_at is null $$`);
    await db.query(`select grant_execution('find_calendar_feed(bytea)')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function find_calendar_feed(bytea)`);
    for (const table of [
      'calendar_feed',
      'workshop_feedback',
      'quiz_attempt',
      'make_up',
      'workshop_seat',
      'workshop_reading',
      'workshop_item',
      'workshop',
      'quiz',
    ])
      await db.query(`drop table ${table}`);
    for (const name of ['count_new_seats()', 'count_changed_seats()']) await db.query(`drop function ${name}`);
  }
}
