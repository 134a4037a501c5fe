import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When drafting of each cycle is planned, and when it opened: told to training by OKRs, so that every lock card, page and mail names the same day. */
export class DraftingDay1700000008900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table drafting_day (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, cycle_number int not null check (cycle_number > 0),
        planned_on date not null, opened_on date, done_on date, ends_on date not null,
        primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id),
        constraint drafting_day_once unique (practice_id, engagement_id, cycle_number), constraint done_after_it_opened check (done_on is null or opened_on is not null))`);
    await db.query(`select enable_tenant_isolation('drafting_day')`);
    await db.query(`select enable_client_isolation('drafting_day')`);
    // Cycles that are planned or drafted already.
    await db.query(`
      insert into drafting_day (practice_id, id, client_id, engagement_id, cycle_number, planned_on, opened_on, done_on, ends_on)
      select y.practice_id, gen_random_uuid(), y.client_id, y.engagement_id, y.number, y.drafting_from,
          case when y.status <> 'PLANNED' then coalesce((y.drafting_at at time zone c.time_zone)::date, y.drafting_from) end,
          case when y.status not in ('PLANNED', 'DRAFTING') then coalesce((y.started_at at time zone c.time_zone)::date, y.starts_on) end, y.ends_on
        from cycle y join client c on c.practice_id = y.practice_id and c.id = y.client_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table drafting_day`);
  }
}
