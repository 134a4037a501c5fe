import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personDoors } from './identity-doors/person.doors.js';
import { sessionDoors } from './identity-doors/session.doors.js';
import { signInDoors } from './identity-doors/sign-in.doors.js';
import { viewerDoors } from './identity-doors/viewer.doors.js';

const doors = [...personDoors, ...sessionDoors, ...signInDoors, ...viewerDoors];

/** The only way of the application role to accounts, sessions, codes and links: each function does one reviewed thing. */
export class IdentityDoors1700000003500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const door of doors) {
      await db.query(door.create);
      await db.query(`select grant_execution('${door.signature}')`);
    }
    // The rule "a practice keeps an owner" once more, for two transactions that both saw another owner.
    await db.query(`
      create function refuse_last_owner() returns trigger language plpgsql as $$
      begin
        perform from practice where practice_id = old.practice_id for no key update;
        if not exists (select from role_grant where practice_id = old.practice_id and role = 'OWNER' and ended_at is null) then
          raise exception 'A practice keeps an owner' using errcode = '23P01';
        end if;
        return null;
      end $$`);
    await db.query(`
      create constraint trigger practice_keeps_an_owner after update on role_grant deferrable initially deferred
      for each row when (old.role = 'OWNER' and old.ended_at is null and new.ended_at is not null) execute function refuse_last_owner()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger practice_keeps_an_owner on role_grant`);
    await db.query(`drop function refuse_last_owner()`);
    for (const door of [...doors].reverse()) await db.query(`drop function ${door.signature}`);
  }
}
