import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What clients chose, counted so that nothing that was ever published tells of fewer than five. */
export class Benchmarks1700000009320 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Every fact that was ever published, and in which cell it is counted now. Work in the background reads it, people never do.
    await db.query(`
      create table benchmark_fact (
        practice_id uuid not null, id uuid not null, client_id uuid not null, parameter_key text not null check (length(parameter_key) <= 60),
        option_key text not null check (length(option_key) <= 60), changed_later boolean not null, cell text[], first_published_on date not null,
        primary key (practice_id, id), constraint benchmark_fact_once unique (practice_id, parameter_key, client_id, option_key, changed_later),
        foreign key (practice_id, client_id) references client (practice_id, id))`);
    await db.query(`create unique index client_counts_once on benchmark_fact (practice_id, parameter_key, client_id) where cell is not null`);
    await db.query(`
      create table benchmark_cell (
        practice_id uuid not null, id uuid not null, parameter_key text not null, cell text[] not null,
        clients int not null, choices jsonb not null, counted_on date not null,
        primary key (practice_id, id), foreign key (practice_id) references practice (practice_id),
        constraint benchmark_cell_once unique (practice_id, parameter_key, cell), constraint benchmark_of_five_clients check (clients >= 5))`);
    await db.query(`select enable_tenant_isolation('benchmark_fact')`);
    await db.query(`select enable_client_isolation('benchmark_fact')`);
    await db.query(`select enable_tenant_isolation('benchmark_cell')`);
    await db.query(`
      do $$ begin execute format('create policy nobody_reads on benchmark_fact as restrictive to %I using ((select app_person()) is null) with check ((select app_person()) is null)', app_role()); end $$`);
    await db.query(`
      do $$ begin execute format('create policy nobody_writes_insert on benchmark_cell as restrictive for insert to %I with check ((select app_person()) is null)', app_role()); end $$`);
    for (const act of ['update', 'delete'])
      await db.query(`
        do $$ begin execute format('create policy nobody_writes_${act} on benchmark_cell as restrictive for ${act} to %I using ((select app_person()) is null)', app_role()); end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['benchmark_cell', 'benchmark_fact']) await db.query(`drop table ${table}`);
  }
}
