import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A view of a private certificate belongs to the browser that opened it; views that were used before that was known stay closed. */
export class ViewBrowser1700000009440 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table certificate_view add column browser_hash bytea, add constraint view_browser_once_used check (browser_hash is null or used_at is not null)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table certificate_view drop column browser_hash`);
  }
}
