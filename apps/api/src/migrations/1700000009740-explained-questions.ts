import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question says where it is explained, so that whoever missed it can go back there. By the key of an item, which its version's copies keep. */
export class ExplainedQuestions1700000009740 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table question add column explained_in text constraint explained_in_one_place check (length(explained_in) between 1 and 200)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table question drop column explained_in`);
  }
}
