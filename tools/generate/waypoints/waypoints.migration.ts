import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Waypoints1700000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table waypoint (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null,
        name text not null check (length(trim(name)) between 1 and 120), created_at timestamptz not null, version int not null default 1,
        primary key (practice_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create unique index waypoint_name_once on waypoint (practice_id, engagement_id, lower(name))`);
    await db.query(`select enable_tenant_isolation('waypoint')`);
    await db.query(`select enable_client_isolation('waypoint')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table waypoint`);
  }
}
