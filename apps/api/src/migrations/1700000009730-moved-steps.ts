import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work that was handed in follows its trainee to the same step of another version; nothing else of it changes. */
export class MovedSteps1700000009730 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The twin of "a step is the same in two versions of a programme where its key and its kind are".
    await db.query(`
      create function is_same_step(of_practice uuid, one_item uuid, other_item uuid) returns boolean language sql stable as $$
        select exists (select from programme_item i join programme_version v on v.practice_id = of_practice and v.id = i.programme_version_id
          join programme_item o on o.practice_id = of_practice and o.key = i.key and o.kind = i.kind join programme_version w on w.practice_id = of_practice and w.id = o.programme_version_id
          where i.practice_id = of_practice and i.id = one_item and o.id = other_item and v.programme_id = w.programme_id)
      $$`);
    await db.query(`
      create or replace function handed_in_stays() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - 'item_id' is distinct from to_jsonb(old) - 'item_id' or not is_same_step(new.practice_id, old.item_id, new.item_id) then
          raise exception 'An attempt that was handed in stays as it is.' using errcode = '23514', constraint = 'handed_in_stays';
        end if;
        return new;
      end $$`);
    await db.query(`
      create or replace function round_stays_as_handed_in() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.text, new.number, new.trainee_id, new.handed_in_at, new.late) is distinct from (old.text, old.number, old.trainee_id, old.handed_in_at, old.late) or new.status = 'DRAFT'
            or (new.item_id <> old.item_id and not is_same_step(new.practice_id, old.item_id, new.item_id)) then
          raise exception 'What was handed in stays as it is.' using errcode = '23514', constraint = 'round_stays_as_handed_in';
        end if;
        return new;
      end $$`);
    await db.query(`
      create function given_feedback_stays() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or to_jsonb(new) - 'item_id' is distinct from to_jsonb(old) - 'item_id' or not is_same_step(new.practice_id, old.item_id, new.item_id) then
          raise exception 'What was given stays as it is.' using errcode = '23514', constraint = 'given_stays';
        end if;
        return new;
      end $$`);
    await db.query(`drop trigger peer_feedback_stays on peer_feedback`);
    await db.query(
      `create trigger peer_feedback_stays before update or delete on peer_feedback for each row when (old.given_at is not null) execute function given_feedback_stays()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger peer_feedback_stays on peer_feedback`);
    await db.query(
      `create trigger peer_feedback_stays before update or delete on peer_feedback for each row when (old.given_at is not null) execute function given_stays()`,
    );
    await db.query(`drop function given_feedback_stays`);
    await db.query(`
      create or replace function round_stays_as_handed_in() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.text, new.number, new.trainee_id, new.item_id, new.handed_in_at, new.late) is distinct from (old.text, old.number, old.trainee_id, old.item_id, old.handed_in_at, old.late) or new.status = 'DRAFT' then
          raise exception 'What was handed in stays as it is.' using errcode = '23514', constraint = 'round_stays_as_handed_in';
        end if;
        return new;
      end $$`);
    await db.query(`
      create or replace function handed_in_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'An attempt that was handed in stays as it is.' using errcode = '23514', constraint = 'handed_in_stays';
      end $$`);
    await db.query(`drop function is_same_step`);
  }
}
