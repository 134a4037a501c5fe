import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A client takes back what it allowed: in the same transaction what came from it has no words any more, whoever reads, searches, reviews or cites it in
 * the moment before the work behind the pages gets to it. That work ends the origin, keeps the record and tells people.
 */
export class ConsentClosesAtOnce1700000009761 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // It reads the ledger with the rights of the owner, whom AgreedEditions lets read it.
    await db.query(`
      create function close_without_consent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.text_sha256 is not null or new.kind = 'REFUSED' then return null; end if;
        update shared_learning s set status = 'WITHDRAWN', sentence = null, expected = '', happened = '', why = '', advice = '', holds_when = '', fails_when = '',
               withdrawn_on = (new.at at time zone r.time_zone)::date, withdrawn_because = 'CONSENT', version = s.version + 1
          from learning_origin o join practice r on r.practice_id = o.practice_id join client c on c.practice_id = o.practice_id and c.id = o.client_id
         where s.practice_id = new.practice_id and s.status <> 'WITHDRAWN' and o.practice_id = new.practice_id and o.shared_id = s.id and o.client_id = new.client_id
           and consent_level(o.practice_id, o.client_id, o.engagement_id, (new.at at time zone c.time_zone)::date) in ('NONE', 'AGGREGATE');
        return null;
      end $$`);
    await db.query(`create trigger close_without_consent after insert on consent for each row execute function close_without_consent()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger close_without_consent on consent`);
    await db.query(`drop function close_without_consent()`);
  }
}
