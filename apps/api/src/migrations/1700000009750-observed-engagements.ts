import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session that was watched stands on an engagement of its trainee, with the client's consent, like a cycle does: the origin behind that client's wall, the
 * session itself without a name. One from elsewhere says that its client agreed.
 */
export class ObservedEngagements1700000009750 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table evidence_origin drop constraint evidence_origin_kind_check, add column held_on date,
        add constraint evidence_origin_kind_check check (kind in ('OBSERVED', 'CYCLE', 'CASE_STUDY')),
        add constraint a_session_has_its_day check ((kind = 'OBSERVED') = (held_on is not null))`);
    // The twin of "the same work is shown once": of sessions, one a day with each engagement.
    await db.query(`drop index shown_once`);
    await db.query(`create unique index shown_once on evidence_origin (practice_id, person_id, engagement_id, kind, cycle_number, held_on) nulls not distinct`);
    // A session rests on evidence of its own trainee, and no other session does.
    await db.query(`alter table practice_evidence add constraint evidence_and_its_trainee unique (practice_id, trainee_id, id)`);
    await db.query(`
      alter table observed_session add column client_agreed boolean,
        add constraint evidence_of_its_trainee foreign key (practice_id, trainee_id, evidence_id) references practice_evidence (practice_id, trainee_id, id)`);
    await db.query(`create unique index one_session_each on observed_session (practice_id, evidence_id) where evidence_id is not null`);
    // Who shows work reads what its client allows and holds the client's row; a word that comes meanwhile waits, so that its followers find the origin.
    await db.query(`
      create function word_waits_for_evidence() returns trigger language plpgsql as $$
      begin
        perform from client c where c.practice_id = new.practice_id and c.id = new.client_id for no key update;
        return new;
      end $$`);
    await db.query(`create trigger word_waits_for_evidence before insert on consent for each row execute function word_waits_for_evidence()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger word_waits_for_evidence on consent`);
    await db.query(`drop function word_waits_for_evidence()`);
    await db.query(`drop index one_session_each`);
    await db.query(`alter table observed_session drop constraint evidence_of_its_trainee, drop column client_agreed`);
    await db.query(`alter table practice_evidence drop constraint evidence_and_its_trainee`);
    await db.query(`delete from evidence_origin where kind = 'OBSERVED'`);
    await db.query(`drop index shown_once`);
    await db.query(`
      alter table evidence_origin drop constraint evidence_origin_kind_check, drop constraint a_session_has_its_day, drop column held_on,
        add constraint evidence_origin_kind_check check (kind in ('CYCLE', 'CASE_STUDY'))`);
    await db.query(`create unique index shown_once on evidence_origin (practice_id, person_id, engagement_id, kind, cycle_number) nulls not distinct`);
  }
}
