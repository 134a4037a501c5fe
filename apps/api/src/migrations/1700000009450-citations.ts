import type { MigrationInterface, QueryRunner } from 'typeorm';

const app = (statement: string): string => `do $$ begin execute format('${statement.replaceAll(`'`, `''`)}', app_role()); end $$`;

/** Where published learnings are used, and a practice that takes one back. */
export class Citations1700000009450 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The words stay with the copy alone: a place that cites it has none of its own, so what is withdrawn is gone everywhere at once.
    await db.query(`
      create table cited_learning (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, shared_id uuid not null,
        parameter_key text check (length(parameter_key) between 1 and 60), workshop_id uuid, remark_id uuid, cited_by uuid not null, cited_at timestamptz not null, ended_by uuid, ended_at timestamptz,
        primary key (practice_id, id), constraint cited_in_one_place check (num_nonnulls(parameter_key, workshop_id, remark_id) = 1),
        constraint ended_by_somebody check ((ended_at is null) = (ended_by is null)),
        foreign key (practice_id, shared_id) references shared_learning (practice_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id),
        foreign key (practice_id, engagement_id, workshop_id) references workshop (practice_id, engagement_id, id),
        foreign key (practice_id, remark_id) references review_remark (practice_id, id),
        foreign key (practice_id, cited_by) references person (practice_id, id), foreign key (practice_id, ended_by) references person (practice_id, id))`);
    await db.query(
      `create unique index cited_once_per_place on cited_learning (practice_id, engagement_id, shared_id, parameter_key, workshop_id, remark_id) nulls not distinct where ended_at is null`,
    );
    await db.query(`create index cited_where on cited_learning (practice_id, shared_id) where ended_at is null`);
    await db.query(`create index cited_by_whom on cited_learning (practice_id, cited_by) where ended_at is null`);
    await db.query(`create index cited_in_workshop on cited_learning (practice_id, workshop_id) where workshop_id is not null and ended_at is null`);
    await db.query(`create index cited_at_remark on cited_learning (practice_id, remark_id) where remark_id is not null and ended_at is null`);
    await db.query(`select enable_tenant_isolation('cited_learning')`);
    await db.query(`select enable_client_isolation('cited_learning')`);
    await db.query(app('revoke delete on cited_learning from %I'));
    await db.query(`select allow_owner('cited_learning')`);
    await this.wall(db);
    await this.guard(db);
    await this.moderate(db);
  }

  /** What a place at a client shows is read by that client's own people too: behind the wall of competitors it shows nothing. */
  private async wall(db: QueryRunner): Promise<void> {
    await db.query(`
      create function walled_from_client(of_practice uuid, of_client uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(o.shared_id), '{}') from client own
          join client c on c.practice_id = own.practice_id and c.id <> own.id and c.industry = own.industry
           and (c.region is null or own.region is null or c.region = own.region or 'GLOBAL' in (c.region, own.region))
          join learning_origin o on o.practice_id = c.practice_id and o.client_id = c.id and o.walled
         where own.practice_id = of_practice and of_practice = app_practice() and own.id = of_client $$`);
    await db.query(`select grant_execution('walled_from_client(uuid, uuid)')`);
  }

  private async guard(db: QueryRunner): Promise<void> {
    await db.query(`
      create function cited_while_published() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if not exists (select from shared_learning s where s.practice_id = new.practice_id and s.id = new.shared_id and s.status = 'PUBLISHED')
        then raise exception 'Only a published learning is cited' using errcode = '23514'; end if;
        return new;
      end $$`);
    await db.query(`create trigger cited_while_published before insert on cited_learning for each row execute function cited_while_published()`);
    await db.query(`alter table shared_learning add column cited_count int not null default 0 check (cited_count >= 0)`);
    await db.query(`
      create function count_citations_of_learning() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update shared_learning s set cited_count = (select count(distinct k.client_id) from cited_learning k
            where k.practice_id = new.practice_id and k.shared_id = new.shared_id and k.ended_at is null)
         where s.practice_id = new.practice_id and s.id = new.shared_id;
        return null;
      end $$`);
    await db.query(
      `create trigger count_citations_of_learning after insert or update on cited_learning for each row execute function count_citations_of_learning()`,
    );
  }

  /** Whoever leads the practice takes a learning back without learning whose it was; the reason is for its author, so it stands with the origin and not with the copy. */
  private async moderate(db: QueryRunner): Promise<void> {
    await db.query(`alter table shared_learning drop constraint shared_learning_withdrawn_because_check`);
    await db.query(
      `alter table shared_learning add constraint shared_learning_withdrawn_because_check check (withdrawn_because in ('AUTHOR', 'CONSENT', 'PRACTICE'))`,
    );
    await db.query(`alter table learning_origin add column ended_by uuid, add column ended_reason text check (length(trim(ended_reason)) between 1 and 1000)`);
    await db.query(`alter table learning_origin add constraint origin_ended_by foreign key (practice_id, ended_by) references person (practice_id, id)`);
    await db.query(`
      create function end_origin(of_practice uuid, of_shared uuid, moment timestamptz, by_person uuid, because text) returns void
      language sql volatile security definer set search_path = public, pg_temp as $$
        update learning_origin o set ended_at = moment, ended_by = by_person, ended_reason = because
         where o.practice_id = of_practice and of_practice = app_practice() and o.shared_id = of_shared and o.ended_at is null
           and exists (select from shared_learning s where s.practice_id = o.practice_id and s.id = o.shared_id and s.status = 'WITHDRAWN') $$`);
    await db.query(`select grant_execution('end_origin(uuid, uuid, timestamptz, uuid, text)')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function end_origin(uuid, uuid, timestamptz, uuid, text)`);
    await db.query(`alter table learning_origin drop constraint origin_ended_by, drop column ended_by, drop column ended_reason`);
    await db.query(`alter table shared_learning drop constraint shared_learning_withdrawn_because_check`);
    await db.query(
      `alter table shared_learning add constraint shared_learning_withdrawn_because_check check (withdrawn_because in ('AUTHOR', 'CONSENT')) not valid`,
    );
    await db.query(`drop table cited_learning`);
    for (const name of ['count_citations_of_learning', 'cited_while_published']) await db.query(`drop function ${name}()`);
    await db.query(`alter table shared_learning drop column cited_count`);
    await db.query(`drop function walled_from_client(uuid, uuid)`);
  }
}
