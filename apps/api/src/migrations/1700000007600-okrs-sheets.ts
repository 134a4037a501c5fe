import type { MigrationInterface, QueryRunner } from 'typeorm';

/** OKR sheets on their way in: the file, what each import wrote so that it can be taken back, and the client's own columns. */
export class OkrsSheets1700000007600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const engaged = `practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null`;
    const toEngagement = `primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    await db.query(`
      create table okr_import (
        ${engaged}, cycle_id uuid not null, team_id uuid, started_by uuid not null, file_name text not null check (length(file_name) <= 200),
        sheet jsonb not null, fields text[], repairs jsonb not null default '{}', permits jsonb,
        status text not null check (status in ('OPEN', 'RUNNING', 'IMPORTED', 'UNDONE')), rows_done int not null default 0 check (rows_done >= 0), waiting int[] not null default '{}',
        imported_at timestamptz, undone_at timestamptz, result jsonb, rejected_csv text, created_at timestamptz not null, version int not null default 1,
        ${toEngagement}, unique (practice_id, engagement_id, id), constraint imported_since check ((status in ('IMPORTED', 'UNDONE')) = (imported_at is not null)),
        foreign key (practice_id, engagement_id, cycle_id) references cycle (practice_id, engagement_id, id),
        foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id),
        foreign key (practice_id, started_by) references person (practice_id, id))`);
    await db.query(`create index okr_import_of_cycle on okr_import (practice_id, cycle_id, created_at desc)`);
    await db.query(`
      create table okr_import_write (
        ${engaged}, import_id uuid not null, subject text not null check (subject in ('OBJECTIVE', 'LINE', 'MISSION')), subject_id uuid not null,
        act text not null check (act in ('CREATE', 'CHANGE')), written_version int not null, before jsonb,
        ${toEngagement}, constraint change_has_a_before check (act = 'CREATE' or before is not null),
        foreign key (practice_id, engagement_id, import_id) references okr_import (practice_id, engagement_id, id) on delete cascade)`);
    await db.query(`create index written_by_import on okr_import_write (practice_id, import_id)`);
    await db.query(`create index import_that_wrote on okr_import_write (practice_id, subject_id, written_version)`);
    await db.query(`
      create table okr_sheet_layout (
        ${engaged}, header text[] not null, fields text[] not null, saved_by uuid not null, saved_at timestamptz not null, version int not null default 1,
        ${toEngagement}, constraint layout_once unique (practice_id, engagement_id), constraint a_field_per_column check (cardinality(header) = cardinality(fields)))`);
    for (const table of tables) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
  }
}

const tables = ['okr_import', 'okr_import_write', 'okr_sheet_layout'];
