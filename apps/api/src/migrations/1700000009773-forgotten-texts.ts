import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A text that the client said no to, or that was never answered, goes; one that was agreed to goes three years after its end. Hash, title and places stay. */
export class ForgottenTexts1700000009773 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const hash = '(text_sha256 is null) = (title is null) and (text_sha256 is null) = (cardinality(places) = 0)';
    await db.query(`alter table consent_request drop constraint an_exact_text_has_hash_title_and_places`);
    await db.query(
      `alter table consent_request add constraint an_exact_text_has_hash_title_and_places check (${hash} and (text is null or text_sha256 is not null))`,
    );
    await db.query(
      `alter table consent_request add constraint what_is_asked_about_can_be_read check (status <> 'WAITING' or text_sha256 is null or text is not null)`,
    );
    await db.query(`update consent_request set text = null where status in ('REFUSED', 'TAKEN_BACK')`);
    await db.query(`alter table consent_request add constraint what_is_not_agreed_to_goes check (status not in ('REFUSED', 'TAKEN_BACK') or text is null)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['what_is_not_agreed_to_goes', 'what_is_asked_about_can_be_read', 'an_exact_text_has_hash_title_and_places'])
      await db.query(`alter table consent_request drop constraint ${name}`);
    // What is gone has no words to come back.
    await db.query(`update consent_request set text = '' where text is null and text_sha256 is not null`);
    const whole = '(text is null) = (text_sha256 is null) and (text is null) = (title is null) and (text is null) = (cardinality(places) = 0)';
    await db.query(`alter table consent_request add constraint an_exact_text_has_hash_title_and_places check (${whole})`);
  }
}
