import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is cleared to write OKRs and why, when the gate was opened early, and who waits for it. */
export class TrainingGate1700000006500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const engaged = `practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null`;
    const toEngagement = `primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    const toPerson = `foreign key (practice_id, person_id) references person (practice_id, id)`;
    await db.query(`
      create table clearance (
        ${engaged}, person_id uuid not null, state text not null check (state in ('CLEARED', 'LAPSED', 'NONE')), since date,
        until_complete_cycles int, plan_number int, cause jsonb not null, words text not null, lapsed_because text, changed_at timestamptz not null,
        ${toEngagement}, ${toPerson}, constraint clearance_once unique (practice_id, engagement_id, person_id),
        constraint cleared_since check (state = 'NONE' or (since is not null and until_complete_cycles is not null)),
        constraint lapsed_for_a_reason check ((state = 'LAPSED') = (lapsed_because is not null)))`);
    await db.query(`
      create table clearance_change (
        ${engaged}, person_id uuid not null, from_state text not null check (from_state in ('CLEARED', 'LAPSED', 'NONE')), to_state text not null check (to_state in ('CLEARED', 'LAPSED', 'NONE')),
        cause_kind text not null, cause jsonb not null, words text not null check (length(trim(words)) > 0), at timestamptz not null, by_person_id uuid, by_name text not null,
        ${toEngagement}, ${toPerson})`);
    await db.query(`create index clearance_change_of_person on clearance_change (practice_id, engagement_id, person_id, at desc)`);
    await db.query(`
      create table gate_opening (
        ${engaged}, team_id uuid, person_id uuid, reason text not null check (length(trim(reason)) > 0), ends_on date not null,
        status text not null check (status in ('OPEN', 'CLOSED', 'EXPIRED')), opened_by uuid not null, opened_at timestamptz not null,
        closed_at timestamptz, closed_by uuid, closed_reason text, version int not null default 1,
        ${toEngagement}, constraint opening_for_team_or_person check (team_id is null or person_id is null), constraint opening_closed_since check ((status = 'OPEN') = (closed_at is null)),
        foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id), ${toPerson},
        foreign key (practice_id, opened_by) references person (practice_id, id))`);
    await db.query(
      `create unique index gate_opened_once_at_a_time on gate_opening (practice_id, engagement_id, team_id, person_id) nulls not distinct where status = 'OPEN'`,
    );
    await db.query(`create index gate_opening_of_engagement on gate_opening (practice_id, engagement_id, opened_at desc)`);
    await db.query(`
      create table gate_wait (
        ${engaged}, person_id uuid not null, team_id uuid, since timestamptz not null, told_at timestamptz,
        ${toEngagement}, ${toPerson}, foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id))`);
    await db.query(
      `create unique index waits_once_at_a_time on gate_wait (practice_id, engagement_id, person_id, team_id) nulls not distinct where told_at is null`,
    );
    for (const table of ['clearance', 'clearance_change', 'gate_opening', 'gate_wait']) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
    // Why somebody was or was not cleared is only ever added to.
    await db.query(`do $$ begin execute format('revoke update, delete on clearance_change from %I', app_role()); end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['gate_wait', 'gate_opening', 'clearance_change', 'clearance']) await db.query(`drop table ${table}`);
  }
}
