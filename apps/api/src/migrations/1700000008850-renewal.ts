import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What certified coaches do to keep their certificate: hours of learning, a learning they contributed, the statement on ethics. */
export class Renewal1700000008850 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table continuing_education (
        practice_id uuid not null, id uuid not null, certificate_id uuid not null, person_id uuid not null,
        kind text not null check (kind in ('HOURS', 'LEARNING', 'ETHICS')), done_on date not null, hours numeric(5, 2) check (hours > 0 and hours <= 200),
        title text not null check (length(trim(title)) between 1 and 300), declared_at timestamptz not null,
        primary key (practice_id, id), foreign key (practice_id, certificate_id) references certificate (practice_id, id), foreign key (practice_id, person_id) references person (practice_id, id),
        constraint hours_are_counted check ((kind = 'HOURS') = (hours is not null)))`);
    await db.query(`create index continuing_education_of_certificate on continuing_education (practice_id, certificate_id, done_on)`);
    await db.query(`create unique index ethics_stated_once on continuing_education (practice_id, certificate_id) where kind = 'ETHICS'`);
    await db.query(`select enable_tenant_isolation('continuing_education')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table continuing_education`);
  }
}
