import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changes in a programme while cohorts learn from it, and why: prerequisites, make-ups sent back, cohorts that do not take place. */
export class ProgrammeActs1700000009150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const to = (table: string, column: string): string => `foreign key (practice_id, ${column}) references ${table} (practice_id, id)`;
    await db.query(`
      create table prerequisite_change (
        practice_id uuid not null, id uuid not null, programme_version_id uuid not null, module_id uuid, item_id uuid, needs jsonb not null,
        past text check (past in ('CONTINUE', 'LOCK')), reason text not null check (length(trim(reason)) > 0), people jsonb not null default '[]',
        changed_by uuid not null, at timestamptz not null, primary key (practice_id, id),
        ${to('programme_version', 'programme_version_id')}, ${to('programme_module', 'module_id')}, ${to('programme_item', 'item_id')}, ${to('person', 'changed_by')},
        constraint change_of_one check (num_nonnulls(module_id, item_id) = 1))`);
    await db.query(`create index prerequisite_change_of_version on prerequisite_change (practice_id, programme_version_id, at)`);
    await db.query(`select enable_tenant_isolation('prerequisite_change')`);
    // A make-up that asks for more keeps its words; the remark stands beside them until the trainee hands in again.
    await db.query(`
      alter table session_attendance add column make_up_returned_at timestamptz, add column make_up_remark text,
        add constraint returned_with_a_remark check ((make_up_returned_at is null) = (make_up_remark is null)),
        add constraint made_up_or_returned check (made_up_at is null or make_up_returned_at is null)`);
    await db.query(`
      alter table cohort add column cancelled_at timestamptz, add column cancelled_because text,
        add constraint cancelled_since check ((status = 'CANCELLED') = (cancelled_at is not null))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table cohort drop column cancelled_at, drop column cancelled_because`);
    await db.query(`alter table session_attendance drop column make_up_returned_at, drop column make_up_remark`);
    await db.query(`drop table prerequisite_change`);
  }
}
