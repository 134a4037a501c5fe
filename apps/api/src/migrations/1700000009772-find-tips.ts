import type { MigrationInterface, QueryRunner } from 'typeorm';
import { findTips } from './learning-search/find-tips.js';
import { tipsWithWords } from './learning-search/tips-with-words.js';

/** Tips are found when a word is misspelt, too, as learnings are. */
export class FindTips1700000009772 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Immutable for the same reason as tip_words.
    await db.query(`
      create function tip_plain(title text, intro text, tips text[]) returns text language sql immutable parallel safe as $$
        select plain_words(title || ' ' || intro || ' ' || array_to_string(tips, ' ')) $$`);
    await db.query(`alter table tip_post add column plain text generated always as (tip_plain(title, intro, tips)) stored`);
    await db.query(`alter table tip_comment add column plain text generated always as (plain_words(text)) stored`);
    for (const table of ['tip_post', 'tip_comment'])
      await db.query(`create index ${table}_plain on ${table} using gin (practice_id, plain gin_trgm_ops) where status = 'OPEN'`);
    await db.query(`drop function tips_with_words(uuid, uuid, text[], text)`);
    await db.query(findTips);
    await db.query(`select grant_execution('find_tips(uuid, uuid, text[], text)')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function find_tips(uuid, uuid, text[], text)`);
    await db.query(tipsWithWords);
    await db.query(`select grant_execution('tips_with_words(uuid, uuid, text[], text)')`);
    for (const table of ['tip_post', 'tip_comment']) await db.query(`alter table ${table} drop column plain`);
    await db.query(`drop function tip_plain(text, text, text[])`);
  }
}
