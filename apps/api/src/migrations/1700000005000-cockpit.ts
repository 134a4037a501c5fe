import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person did with their own Today: snoozed items and the last look, and the acts that can be undone. */
export class Cockpit1700000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table today_snooze (
        practice_id uuid not null, person_id uuid not null, item_key text not null, until_day date not null, at timestamptz not null,
        primary key (practice_id, person_id, item_key), foreign key (practice_id, person_id) references person (practice_id, id))`);
    await db.query(`
      create table last_look (
        practice_id uuid not null, person_id uuid not null, place text not null, at timestamptz not null,
        primary key (practice_id, person_id, place), foreign key (practice_id, person_id) references person (practice_id, id))`);
    await db.query(`
      create table activity (
        practice_id uuid not null, id uuid not null, person_id uuid not null, client_id uuid, at timestamptz not null,
        text text not null, path text, undo jsonb, undone_at timestamptz,
        primary key (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id))`);
    await db.query(`create index activity_of_person on activity (practice_id, person_id, at desc)`);
    for (const table of ['today_snooze', 'last_look', 'activity']) await db.query(`select enable_tenant_isolation('${table}')`);
    await db.query(`select enable_client_isolation('activity')`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['activity', 'last_look', 'today_snooze']) await db.query(`drop table ${table}`);
  }
}
