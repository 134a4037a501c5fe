import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words to trainees: a nudge waits ten seconds and keeps its distance to the last one; a message goes to all, to those who need it, or to those who are chosen. */
export class Care1700000009100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Nothing has written to this table yet: new columns need no value for what is there.
    await db.query(`
      alter table trainee_nudge drop constraint one_nudge_a_day,
        add column person_id uuid not null, add column rests_until date not null, add column send_at timestamptz not null, add column sent_at timestamptz, add column undone_at timestamptz,
        add foreign key (practice_id, person_id) references person (practice_id, id),
        add constraint nudge_sent_or_undone check (sent_at is null or undone_at is null),
        add constraint nudge_rests check (rests_until > nudged_on)`);
    // The twin of "nobody is written to more than once in three working days", whoever writes and in whichever cohort.
    await db.query(`
      alter table trainee_nudge add constraint nudges_keep_their_distance
        exclude using gist (practice_id with =, person_id with =, daterange(nudged_on, rests_until) with &&) where (undone_at is null)`);
    await db.query(`create index nudge_of_trainee on trainee_nudge (practice_id, trainee_id, nudged_on)`);
    await db.query(`
      alter table cohort_message drop constraint cohort_message_to_whom_check,
        add constraint cohort_message_to_whom_check check (to_whom in ('ALL', 'SILENT', 'BEHIND', 'CHOSEN')),
        add constraint message_has_readers check (jsonb_typeof(recipients) = 'array' and jsonb_array_length(recipients) > 0)`);
    await db.query(`create index trainee_of_mentor on trainee (practice_id, mentor_id) where status = 'ENROLLED'`);
    await db.query(
      `create index application_to_answer on application (practice_id, status) where status in ('NEW', 'TALK', 'WAITING', 'OFFERED') and handed_in_at is not null`,
    );
    await db.query(`create index observed_to_mark on observed_session (practice_id, held_on) where status = 'PLANNED'`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const index of ['observed_to_mark', 'application_to_answer', 'trainee_of_mentor', 'nudge_of_trainee']) await db.query(`drop index ${index}`);
    await db.query(`
      alter table cohort_message drop constraint message_has_readers, drop constraint cohort_message_to_whom_check,
        add constraint cohort_message_to_whom_check check (to_whom in ('ALL', 'SILENT', 'BEHIND'))`);
    await db.query(`
      alter table trainee_nudge drop constraint nudges_keep_their_distance, drop constraint nudge_rests, drop constraint nudge_sent_or_undone,
        drop column undone_at, drop column sent_at, drop column send_at, drop column rests_until, drop column person_id,
        add constraint one_nudge_a_day unique (practice_id, trainee_id, nudged_on)`);
  }
}
