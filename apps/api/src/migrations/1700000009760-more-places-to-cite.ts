import type { MigrationInterface, QueryRunner } from 'typeorm';

const places = 'parameter_key, workshop_id, remark_id';
const more = `${places}, opening_id, note_id`;

/** A learning is also used beside a gate that was opened early, and in the answer to somebody’s question on the plan. */
export class MorePlacesToCite1700000009760 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The place is of the same engagement, also past the use case.
    for (const table of ['gate_opening', 'plan_note'])
      await db.query(`alter table ${table} add constraint ${table}_of_its_engagement unique (practice_id, engagement_id, id)`);
    await db.query(`
      alter table cited_learning add column opening_id uuid, add column note_id uuid,
        add constraint cited_at_opening_there foreign key (practice_id, engagement_id, opening_id) references gate_opening (practice_id, engagement_id, id),
        add constraint cited_in_answer_there foreign key (practice_id, engagement_id, note_id) references plan_note (practice_id, engagement_id, id)`);
    await this.oneOf(db, more);
    await db.query(`create index cited_at_opening on cited_learning (practice_id, opening_id) where opening_id is not null and ended_at is null`);
    await db.query(
      `create index cited_in_plan on cited_learning (practice_id, engagement_id) where (parameter_key is not null or note_id is not null) and ended_at is null`,
    );
    await db.query(`create index cited_in_answer on cited_learning (practice_id, note_id) where note_id is not null and ended_at is null`);
  }

  private async oneOf(db: QueryRunner, columns: string): Promise<void> {
    await db.query(`alter table cited_learning drop constraint cited_in_one_place, add constraint cited_in_one_place check (num_nonnulls(${columns}) = 1)`);
    await db.query(`drop index cited_once_per_place`);
    await db.query(
      `create unique index cited_once_per_place on cited_learning (practice_id, engagement_id, shared_id, ${columns}) nulls not distinct where ended_at is null`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    // Places that the tables before did not know.
    await db.query(`delete from cited_learning where opening_id is not null or note_id is not null`);
    for (const index of ['cited_at_opening', 'cited_in_plan', 'cited_in_answer']) await db.query(`drop index ${index}`);
    await this.oneOf(db, places);
    await db.query(`alter table cited_learning drop column opening_id, drop column note_id`);
    for (const table of ['gate_opening', 'plan_note']) await db.query(`alter table ${table} drop constraint ${table}_of_its_engagement`);
  }
}
