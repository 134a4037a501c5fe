import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence follows the client's consent of the ledger instead of one of its own: what it was taken from stands behind the wall of that client and goes with the
 * consent. `evidence_consent` was never written to.
 */
export class Evidence1700000009050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`drop table evidence_consent`);
    await db.query(`alter table practice_evidence drop constraint practice_evidence_status_check, drop constraint settled_since`);
    await db.query(`
      alter table practice_evidence
        add column outside boolean not null default false, add column accepted_by uuid, add column remark text not null default '' check (length(remark) <= 2000),
        add constraint practice_evidence_status_check check (status in ('GIVEN', 'RETURNED', 'TAKEN_BACK', 'WITHDRAWN')),
        add constraint settled_since check ((status = 'GIVEN') = (settled_at is null)),
        add constraint seen_elsewhere_by_somebody check (outside = (accepted_by is not null)),
        add constraint nothing_is_kept_of_what_is_gone check (status not in ('TAKEN_BACK', 'WITHDRAWN') or (text = '' and bands = '{}'::jsonb)),
        add foreign key (practice_id, accepted_by) references person (practice_id, id)`);
    await db.query(`
      create table evidence_origin (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, evidence_id uuid not null, person_id uuid not null,
        kind text not null check (kind in ('CYCLE', 'CASE_STUDY')), cycle_number int, consent_id uuid not null, taken_at timestamptz not null,
        primary key (practice_id, id), constraint one_origin_each unique (practice_id, evidence_id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id),
        foreign key (practice_id, evidence_id) references practice_evidence (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id),
        foreign key (practice_id, consent_id) references consent (practice_id, id), constraint a_cycle_has_its_number check ((kind = 'CYCLE') = (cycle_number is not null)))`);
    // The twin of "the same work is shown once".
    await db.query(`create unique index shown_once on evidence_origin (practice_id, person_id, engagement_id, kind, cycle_number) nulls not distinct`);
    await db.query(`create index evidence_of_client on evidence_origin (practice_id, client_id)`);
    // A client of the practice in somebody's own log of hours: behind that client's wall, so that a consent that is taken back is followed.
    await db.query(`
      create table hours_of_client (
        practice_id uuid not null, id uuid not null, client_id uuid not null, hours_id uuid not null,
        primary key (practice_id, id), constraint one_client_each unique (practice_id, hours_id),
        foreign key (practice_id, client_id) references client (practice_id, id), foreign key (practice_id, hours_id) references coaching_hours (practice_id, id) on delete cascade)`);
    await db.query(`create index hours_by_client on hours_of_client (practice_id, client_id)`);
    for (const table of ['evidence_origin', 'hours_of_client']) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
    // Whoever sends evidence back sees no client; the row behind the wall goes by this function alone.
    await db.query(`select allow_owner('evidence_origin')`);
    await db.query(`
      create function forget_evidence_origin(of_practice uuid, of_evidence uuid) returns uuid language sql volatile security definer set search_path = public, pg_temp as $$
        delete from evidence_origin where practice_id = of_practice and practice_id = (select app_practice()) and evidence_id = of_evidence;
        select of_practice $$`);
    await db.query(`select grant_execution('forget_evidence_origin(uuid, uuid)')`);
    await db.query(
      `alter table coaching_hours add column logged_at timestamptz not null default now(), add constraint training_is_not_coaching check (activity = 'COACHING' or not marked_as_coaching)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table coaching_hours drop constraint training_is_not_coaching, drop column logged_at`);
    await db.query(`drop function forget_evidence_origin(uuid, uuid)`);
    await db.query(`drop table hours_of_client`);
    await db.query(`drop table evidence_origin`);
    await db.query(`
      alter table practice_evidence drop constraint practice_evidence_status_check, drop constraint settled_since, drop constraint seen_elsewhere_by_somebody,
        drop constraint nothing_is_kept_of_what_is_gone, drop column outside, drop column accepted_by, drop column remark`);
    await db.query(
      `alter table practice_evidence add constraint practice_evidence_status_check check (status in ('ASKED', 'GIVEN', 'DECLINED', 'WITHDRAWN', 'REPLACED')), add constraint settled_since check ((status = 'ASKED') = (settled_at is null))`,
    );
    await db.query(`
      create table evidence_consent (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, evidence_id uuid not null, kind text not null, level text not null, status text not null,
        asked_by uuid not null, asked_at timestamptz not null, ask text not null default '', decided_by uuid, decided_at timestamptz, note text, record_id uuid, version int not null default 1,
        primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`select enable_tenant_isolation('evidence_consent')`);
    await db.query(`select enable_client_isolation('evidence_consent')`);
  }
}
