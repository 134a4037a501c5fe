import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchLearnings } from './learning-search/search-learnings.js';

/** A database that has the search from before gets the one that keeps what is asked for with a minus out of near matches, too; a new one has it already. */
export class SearchAnew1700000009700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(searchLearnings.replace('create function', 'create or replace function'));
  }

  /** The function goes with the migration that made it. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
