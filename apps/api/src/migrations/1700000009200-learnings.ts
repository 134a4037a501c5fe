import type { MigrationInterface, QueryRunner } from 'typeorm';

const app = (statement: string): string => `do $$ begin execute format('${statement.replaceAll(`'`, `''`)}', app_role()); end $$`;
const definer = (signature: string, returns: string, body: string): string =>
  `create function ${signature} returns ${returns} language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$`;

/** What was learned at a client, and the copy without names that others read. */
export class Learnings1700000009200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null`;
    const themes = `theme in ('SPONSOR_ATTENTION', 'SCOPE_AND_LEVELS', 'NUMBER_AND_FOCUS', 'SCORING', 'CYCLE_LENGTH', 'TRAINING', 'DRAFTING', 'OWN_WORDS', 'ALIGNMENT', 'CHECK_INS', 'CLOSING', 'INDEPENDENCE')`;
    const phases = `phase in ('DEPLOYMENT', 'TRAINING', 'DRAFTING', 'CYCLE', 'RESET', 'HANDOVER')`;
    const texts = ['expected', 'happened', 'why', 'advice', 'holds_when', 'fails_when']
      .map((one) => `${one} text not null default '' check (length(${one}) <= 2000)`)
      .join(', ');
    const about = `phase text check (${phases}), theme text check (${themes}), parameter_key text check (length(parameter_key) <= 60),
        industry text, size_band text, region text, levels text[] not null default '{}', cycle_number int check (cycle_number between 1 and 99), language text not null`;
    await db.query(`
      create table learning (
        ${row}, client_id uuid, engagement_id uuid, cohort_id uuid, author_id uuid not null,
        source_kind text not null check (source_kind in ('CAPTURED', 'WAIVER', 'GATE_OPENING', 'OPT_OUT', 'PLAN_CHANGE', 'WORKSHOP', 'DRAFT_REVIEW', 'COHORT', 'RESET', 'SESSION')), source_id uuid,
        sentence text not null check (length(trim(sentence)) between 1 and 300), ${texts}, ${about},
        visibility text not null check (visibility in ('ONLY_ME', 'COACHES')), created_at timestamptz not null, edited_at timestamptz not null, binned_at timestamptz, version int not null default 1,
        primary key (practice_id, id), constraint learning_of_an_engagement check ((client_id is null) = (engagement_id is null)),
        constraint learning_without_client_is_its_authors check (client_id is not null or visibility = 'ONLY_ME'),
        foreign key (practice_id, author_id) references person (practice_id, id),
        foreign key (practice_id, cohort_id) references cohort (practice_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create index learning_of_author on learning (practice_id, author_id, edited_at desc)`);
    await db.query(`create index learning_of_engagement on learning (practice_id, engagement_id, edited_at desc)`);
    // Findings follow from the text each time; what is kept of them is the author's reason; whether it may be kept is asked anew each time.
    await db.query(`
      create table kept_finding (
        ${row}, client_id uuid, learning_id uuid not null, field text not null, kind text not null, text text not null check (length(text) <= 2000),
        reason text not null check (length(trim(reason)) between 1 and 500), kept_by uuid not null, kept_at timestamptz not null,
        primary key (practice_id, id), constraint finding_kept_once unique (practice_id, learning_id, field, kind, text),
        foreign key (practice_id, learning_id) references learning (practice_id, id) on delete cascade, foreign key (practice_id, kept_by) references person (practice_id, id))`);
    await db.query(`
      create table shared_learning (
        ${row}, status text not null check (status in ('IN_REVIEW', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')), reach text not null check (reach in ('PRACTICE', 'NETWORK')),
        sentence text check (length(trim(sentence)) between 1 and 300), ${texts}, ${about},
        round int not null default 1 check (round >= 1), handed_in_at timestamptz not null, published_on date, confirmed_on date, seen_count int not null default 0 check (seen_count >= 0),
        withdrawn_on date, withdrawn_because text check (withdrawn_because in ('AUTHOR', 'CONSENT')), version int not null default 1,
        primary key (practice_id, id), foreign key (practice_id) references practice (practice_id),
        constraint shared_has_text_while_read check ((status in ('IN_REVIEW', 'PUBLISHED')) = (sentence is not null)),
        constraint shared_without_text_has_none check (sentence is not null or (expected || happened || why || advice || holds_when || fails_when) = ''),
        constraint shared_withdrawn_since check ((status = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_because is null)),
        constraint shared_published_on check (status <> 'PUBLISHED' or (published_on is not null and confirmed_on is not null)))`);
    await db.query(`create index shared_by_status on shared_learning (practice_id, status, published_on desc)`);
    await db.query(`
      create table learning_origin (
        ${row}, shared_id uuid not null, learning_id uuid not null, client_id uuid, engagement_id uuid, author_id uuid not null,
        walled boolean not null default true, ended_at timestamptz,
        primary key (practice_id, id), constraint origin_once unique (practice_id, shared_id), constraint origin_of_an_engagement check ((client_id is null) = (engagement_id is null)),
        foreign key (practice_id, shared_id) references shared_learning (practice_id, id), foreign key (practice_id, learning_id) references learning (practice_id, id),
        foreign key (practice_id, author_id) references person (practice_id, id),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id))`);
    await db.query(`create unique index one_copy_at_a_time on learning_origin (practice_id, learning_id) where ended_at is null`);
    await db.query(`create index origin_of_client on learning_origin (practice_id, client_id) where walled`);
    await db.query(`
      create table learning_review (
        ${row}, shared_id uuid not null, round int not null check (round >= 1), reviewer_id uuid not null, verdict text not null check (verdict in ('PUBLISH', 'RETURN')),
        remark text not null default '' check (length(remark) <= 2000), at timestamptz not null,
        primary key (practice_id, id), constraint reviewed_once_per_round unique (practice_id, shared_id, round), constraint return_with_remarks check (verdict = 'PUBLISH' or length(trim(remark)) > 0),
        foreign key (practice_id, shared_id) references shared_learning (practice_id, id), foreign key (practice_id, reviewer_id) references person (practice_id, id))`);
    for (const table of ['learning', 'kept_finding', 'shared_learning', 'learning_origin', 'learning_review'])
      await db.query(`select enable_tenant_isolation('${table}')`);
    for (const table of ['learning', 'kept_finding', 'learning_origin']) await db.query(`select enable_client_isolation('${table}')`);
    await db.query(app('revoke update, delete on learning_review from %I'));
    await db.query(app('revoke delete on shared_learning from %I'));
    await this.isolate(db);
    await this.guard(db);
  }

  /** What is read of them, beyond practice and client. */
  private async isolate(db: QueryRunner): Promise<void> {
    await db.query(`
      create function coached_engagements() returns uuid[] language sql stable as $$
        select coalesce(array_agg(engagement_id), '{}') from engagement_coach where practice_id = (select app_practice()) and person_id = (select app_person()) and ended_at is null $$`);
    await db.query(
      app(`create policy its_author_then_coaches on learning as restrictive for select to %I using ((select app_person()) is null
        or (author_id = (select app_person()) and (engagement_id is null or engagement_id = any ((select coached_engagements())::uuid[])))
        or (visibility = 'COACHES' and engagement_id = any ((select coached_engagements())::uuid[])))`),
    );
    await db.query(
      app(`create policy author_and_coaches on learning_origin as restrictive for select to %I using ((select app_person()) is null
        or (engagement_id is null and author_id = (select app_person())) or engagement_id = any ((select coached_engagements())::uuid[]))`),
    );
    await db.query(
      app(`create policy reviewer_and_origin on learning_review as restrictive for select to %I using ((select app_person()) is null or reviewer_id = (select app_person())
        or shared_id in (select o.shared_id from learning_origin o where o.practice_id = (select app_practice())))`),
    );
    await db.query(`select allow_owner('learning_origin')`);
    await db.query(`select allow_owner('shared_learning')`);
    // Clients of the same industry compete unless both regions are known, apart, and neither is the whole world.
    await db.query(
      definer(
        'competing_clients(of_practice uuid, of_person uuid)',
        'setof uuid',
        `select distinct c.id from engagement_coach k
           join client own on own.practice_id = k.practice_id and own.id = k.client_id
           join client c on c.practice_id = k.practice_id and c.id <> own.id and c.industry = own.industry
            and (c.region is null or own.region is null or c.region = own.region or 'GLOBAL' in (c.region, own.region))
          where k.practice_id = of_practice and of_practice = app_practice() and k.person_id = of_person and k.ended_at is null
            and not exists (select from engagement_coach also where also.practice_id = k.practice_id and also.client_id = c.id and also.person_id = of_person and also.ended_at is null)`,
      ),
    );
    await db.query(
      definer(
        'walled_learnings(of_practice uuid, of_person uuid)',
        'uuid[]',
        `select coalesce(array_agg(o.shared_id), '{}') from learning_origin o
          where o.practice_id = of_practice and of_practice = app_practice() and o.walled and o.author_id <> of_person
            and o.client_id in (select competing_clients(of_practice, of_person))`,
      ),
    );
    // The second person is another one, and looks with fresh eyes: not the author, and nobody who coaches that client.
    await db.query(
      definer(
        'learnings_not_to_review(of_practice uuid, of_person uuid)',
        'uuid[]',
        `select coalesce(array_agg(o.shared_id), '{}') from learning_origin o join shared_learning s on s.practice_id = o.practice_id and s.id = o.shared_id and s.status = 'IN_REVIEW'
          where o.practice_id = of_practice and of_practice = app_practice() and (o.author_id = of_person or exists (
            select from engagement_coach k where k.practice_id = o.practice_id and k.client_id = o.client_id and k.person_id = of_person and k.ended_at is null))`,
      ),
    );
    for (const name of ['competing_clients', 'walled_learnings', 'learnings_not_to_review']) await db.query(`select grant_execution('${name}(uuid, uuid)')`);
    await db.query(
      app(`create policy wall on shared_learning as restrictive for select to %I using ((select app_person()) is null
        or not (id = any ((select walled_learnings((select app_practice()), (select app_person())))::uuid[])))`),
    );
  }

  /** What spans rows. */
  private async guard(db: QueryRunner): Promise<void> {
    await db.query(`select allow_owner('learning_review')`);
    await db.query(`
      create function second_person_reviews() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.reviewer_id is null or exists (
          select from learning_origin o where o.practice_id = new.practice_id and o.shared_id = new.shared_id and (o.author_id = new.reviewer_id or exists (
            select from engagement_coach k where k.practice_id = o.practice_id and k.client_id = o.client_id and k.person_id = new.reviewer_id and k.ended_at is null)))
        then raise exception 'A learning is reviewed by somebody who does not know the client' using errcode = '23514'; end if;
        return new;
      end $$`);
    await db.query(`create trigger second_person_reviews before insert on learning_review for each row execute function second_person_reviews()`);
    await db.query(`
      create function published_after_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.status = 'PUBLISHED' and not exists (
          select from learning_review v where v.practice_id = new.practice_id and v.shared_id = new.id and v.round = new.round and v.verdict = 'PUBLISH')
        then raise exception 'A learning is published after a second person has read it' using errcode = '23514'; end if;
        return new;
      end $$`);
    await db.query(
      `create trigger published_after_review before insert or update of status, round, sentence on shared_learning for each row execute function published_after_review()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop policy wall on shared_learning`);
    for (const name of ['learnings_not_to_review', 'walled_learnings', 'competing_clients']) await db.query(`drop function ${name}(uuid, uuid)`);
    for (const table of ['learning_review', 'learning_origin', 'shared_learning', 'kept_finding', 'learning']) await db.query(`drop table ${table}`);
    for (const name of ['published_after_review', 'second_person_reviews', 'coached_engagements']) await db.query(`drop function ${name}()`);
  }
}
