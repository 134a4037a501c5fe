import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `table (edition_id uuid, published_id uuid)`;

/**
 * Which texts of case studies their clients agree to at a moment, said once for every page, list and job: the last word on exactly this text allows it,
 * its day is not over, and the client has not said since that it allows no case studies, for all its work or for this engagement. A wider yes that ended
 * by its day ends nothing that has a day of its own. Run with the owner's rights: a published copy knows no client, so its reader cannot look the words up.
 */
export class AgreedEditions1700000009770 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`select allow_owner('consent')`);
    const last = (scope: string): string =>
      `(select k.number from consent k where k.practice_id = of_practice and k.client_id = d.client_id and ${scope} and k.kind <> 'REFUSED' order by k.number desc limit 1)`;
    const word = (scope: string, holds: string): string =>
      `exists (select from consent w where w.practice_id = of_practice and w.client_id = d.client_id and w.number = ${last(scope)} and ${holds})`;
    const everything = 'k.text_sha256 is null and k.engagement_id is null';
    const engagement = 'k.text_sha256 is null and k.engagement_id = d.engagement_id';
    const less = `w.level not in ('CASE_STUDY', 'NAMED') and w.kind <> 'ENDED'`;
    await db.query(`
      create function agreed_editions(of_practice uuid, of_moment timestamptz) returns ${table} language sql stable security definer set search_path = public, pg_temp as $$
        select d.id, d.published_id from case_study_edition d join client c on c.practice_id = of_practice and c.id = d.client_id
         where d.practice_id = of_practice and of_practice = app_practice() and d.ended_at is null
           and ${word('k.text_sha256 = d.text_sha256', `w.level <> 'NONE' and (w.until is null or w.until >= (of_moment at time zone c.time_zone)::date)`)}
           and not ${word(engagement, less)}
           and (${word(engagement, `w.kind <> 'ENDED'`)} or not ${word(everything, less)}) $$`);
    await db.query(`select grant_execution('agreed_editions(uuid, timestamptz)')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function agreed_editions(uuid, timestamptz)`);
    await db.query(`drop policy owner_functions on consent`);
  }
}
