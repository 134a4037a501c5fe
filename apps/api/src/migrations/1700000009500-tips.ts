import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tipsWithWords } from './learning-search/tips-with-words.js';

const app = (statement: string): string => `do $$ begin execute format('${statement.replaceAll(`'`, `''`)}', app_role()); end $$`;
const tables = ['tip_post', 'tip_comment', 'tip_wording', 'tip_follow', 'tip_thanks', 'tip_report', 'tip_mailing', 'tip_stop'] as const;

/** Posts of coaches for coaches: tips, questions, what is said about them, and who follows them. */
export class Tips1700000009500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Immutable as words_of is; array_to_string is called stable only because of types whose words depend on settings, and text is none of them.
    await db.query(`
      create function tip_words(language text, title text, intro text, tips text[]) returns tsvector language sql immutable parallel safe as $$
        select setweight(to_tsvector(words_of(language), title), 'A') || setweight(to_tsvector(words_of(language), intro || ' ' || array_to_string(tips, ' ')), 'B') $$`);
    await db.query(`
      create function tips_are_short(tips text[]) returns boolean language sql immutable parallel safe as $$
        select cardinality(tips) <= 12 and coalesce((select bool_and(length(trim(t)) between 1 and 280) from unnest(tips) t), true) $$`);
    await this.writing(db);
    await this.reading(db);
    for (const table of tables) await db.query(`select enable_tenant_isolation('${table}')`);
    await this.isolate(db);
    await this.guard(db);
    await db.query(tipsWithWords);
    await db.query(`select grant_execution('tips_with_words(uuid, uuid, text[], text)')`);
  }

  /** What is written. */
  private async writing(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null`;
    const person = (column: string): string => `foreign key (practice_id, ${column}) references person (practice_id, id)`;
    const themes = `theme in ('SPONSOR_ATTENTION', 'SCOPE_AND_LEVELS', 'NUMBER_AND_FOCUS', 'SCORING', 'CYCLE_LENGTH', 'TRAINING', 'DRAFTING', 'OWN_WORDS', 'ALIGNMENT', 'CHECK_INS', 'CLOSING', 'INDEPENDENCE')`;
    const phases = `phase in ('DEPLOYMENT', 'TRAINING', 'DRAFTING', 'CYCLE', 'RESET', 'HANDOVER')`;
    const status = `status text not null default 'OPEN' check (status in ('OPEN', 'HIDDEN', 'REMOVED')), hidden_reason text check (length(trim(hidden_reason)) between 1 and 1000), hidden_by uuid, hidden_at timestamptz`;
    const hidden = (name: string): string =>
      `constraint ${name}_hidden_with_reason check ((status = 'HIDDEN') = (hidden_reason is not null) and (hidden_reason is null) = (hidden_by is null) and (hidden_by is null) = (hidden_at is null))`;
    await db.query(`
      create table tip_post (
        ${row}, author_id uuid not null, kind text not null check (kind in ('TIPS', 'QUESTION')), title text not null check (length(title) <= 160), intro text not null check (length(intro) <= 4000),
        tips text[] not null check (tips_are_short(tips)), theme text not null check (${themes}), phase text check (${phases}), reach text not null check (reach in ('PRACTICE', 'NETWORK')),
        language text not null, not_names text[] not null default '{}', ${status}, accepted_id uuid, published_at timestamptz not null, edited_at timestamptz, version int not null default 1,
        words tsvector generated always as (tip_words(language, title, intro, tips)) stored,
        primary key (practice_id, id), ${person('author_id')}, ${person('hidden_by')}, ${hidden('tip')},
        constraint tip_without_words_was_removed check ((status = 'REMOVED') = (title = '')),
        constraint tips_belong_to_tips check (status = 'REMOVED' or (kind = 'TIPS') = (cardinality(tips) > 0)),
        constraint only_a_question_has_an_accepted_answer check (accepted_id is null or kind = 'QUESTION'))`);
    await db.query(`create index tip_newest on tip_post (practice_id, published_at desc, id desc) where status = 'OPEN'`);
    await db.query(`create index tip_with_words on tip_post using gin (practice_id, words) where status = 'OPEN'`);
    await db.query(`create index tip_of_author on tip_post (practice_id, author_id)`);
    await db.query(`
      create table tip_comment (
        ${row}, post_id uuid not null, author_id uuid not null, kind text not null check (kind in ('COMMENT', 'ANSWER')), text text not null check (length(text) <= 4000),
        language text not null, not_names text[] not null default '{}', ${status}, at timestamptz not null, edited_at timestamptz, version int not null default 1,
        words tsvector generated always as (to_tsvector(words_of(language), text)) stored,
        primary key (practice_id, id), constraint comment_of_post unique (practice_id, post_id, id), ${person('author_id')}, ${person('hidden_by')}, ${hidden('comment')},
        constraint comment_without_words_was_removed check ((status = 'REMOVED') = (text = '')),
        foreign key (practice_id, post_id) references tip_post (practice_id, id))`);
    await db.query(`create index comment_in_turn on tip_comment (practice_id, post_id, at, id)`);
    await db.query(`create index comment_with_words on tip_comment using gin (practice_id, words) where status = 'OPEN'`);
    // One accepted answer, and one of this very question.
    await db.query(
      `alter table tip_post add constraint accepted_answer_is_of_this_question foreign key (practice_id, id, accepted_id) references tip_comment (practice_id, post_id, id)`,
    );
    await db.query(`
      create table tip_wording (
        ${row}, post_id uuid not null, comment_id uuid, number int not null check (number >= 1), title text not null default '', intro text not null default '', tips text[] not null default '{}',
        theme text, phase text, written_at timestamptz not null, cleared_by uuid, cleared_at timestamptz,
        primary key (practice_id, id), constraint wording_numbered unique nulls not distinct (practice_id, post_id, comment_id, number), ${person('cleared_by')},
        constraint cleared_by_somebody check ((cleared_by is null) = (cleared_at is null)), constraint cleared_has_no_words check (cleared_at is null or (title = '' and intro = '' and tips = '{}')),
        foreign key (practice_id, post_id) references tip_post (practice_id, id), foreign key (practice_id, post_id, comment_id) references tip_comment (practice_id, post_id, id))`);
  }

  /** What readers do with it. */
  private async reading(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, person_id uuid not null`;
    const person = `foreign key (practice_id, person_id) references person (practice_id, id)`;
    const post = `foreign key (practice_id, post_id) references tip_post (practice_id, id)`;
    const comment = `foreign key (practice_id, post_id, comment_id) references tip_comment (practice_id, post_id, id)`;
    await db.query(`
      create table tip_follow (
        ${row}, post_id uuid, theme text, since timestamptz not null, told_at timestamptz, ended_at timestamptz,
        primary key (practice_id, id), constraint follows_one_thing check ((post_id is null) <> (theme is null)),
        constraint follows_once unique nulls not distinct (practice_id, person_id, post_id, theme), ${person}, ${post})`);
    await db.query(`create index followers_of_post on tip_follow (practice_id, post_id) where ended_at is null`);
    await db.query(`
      create table tip_thanks (
        ${row}, post_id uuid not null, comment_id uuid, at timestamptz not null,
        primary key (practice_id, id), constraint thanked_once unique nulls not distinct (practice_id, post_id, comment_id, person_id), ${person}, ${post}, ${comment})`);
    await db.query(`
      create table tip_report (
        ${row}, post_id uuid not null, comment_id uuid, reason text not null check (length(trim(reason)) between 1 and 1000), at timestamptz not null,
        resolved_at timestamptz, resolved_by uuid, outcome text check (outcome in ('HIDDEN', 'LEFT')), remark text not null default '' check (length(remark) <= 1000),
        primary key (practice_id, id), ${person}, ${post}, ${comment}, foreign key (practice_id, resolved_by) references person (practice_id, id),
        constraint resolved_with_outcome check ((resolved_at is null) = (outcome is null)))`);
    await db.query(
      `create unique index reported_once on tip_report (practice_id, person_id, post_id, comment_id) nulls not distinct where resolved_at is null`,
    );
    await db.query(`create index reports_waiting on tip_report (practice_id, at) where resolved_at is null`);
    await db.query(`
      create table tip_mailing (
        ${row}, wants_digest boolean not null default true, told_until timestamptz,
        primary key (practice_id, id), constraint mailing_of_person unique (practice_id, person_id), ${person})`);
    await db.query(`
      create table tip_stop (
        ${row}, post_id uuid, token_hash bytea not null unique, created_at timestamptz not null, primary key (practice_id, id), ${person}, ${post})`);
  }

  /** Clients never read tips, the network only what was written for it; what somebody follows or reports is seen by them alone. */
  private async isolate(db: QueryRunner): Promise<void> {
    const holds = (roles: string): string =>
      `exists (select from role_grant g where g.practice_id = (select app_practice()) and g.person_id = (select app_person()) and g.ended_at is null and g.role in (${roles}))`;
    const own = `'OWNER', 'COACH', 'CERTIFICATION_DIRECTOR'`;
    await db.query(`
      create function tip_reaches() returns text[] language sql stable as $$
        select case when ${holds(own)} then array['PRACTICE', 'NETWORK']
          when ${holds(`'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER'`)} then array['NETWORK'] else '{}'::text[] end $$`);
    await db.query(`create function moderates_tips() returns boolean language sql stable as $$ select ${holds(`'OWNER', 'CERTIFICATION_DIRECTOR'`)} $$`);
    const restrict = (name: string, table: string, condition: string): Promise<unknown> =>
      db.query(app(`create policy ${name} on ${table} as restrictive for select to %I using ((select app_person()) is null or ${condition})`));
    await restrict('within_reach', 'tip_post', `reach = any ((select tip_reaches())::text[])`);
    for (const table of ['tip_comment', 'tip_wording', 'tip_thanks'])
      await restrict('with_its_post', table, `exists (select from tip_post p where p.practice_id = ${table}.practice_id and p.id = ${table}.post_id)`);
    for (const table of ['tip_follow', 'tip_mailing', 'tip_stop']) await restrict('ones_own', table, `person_id = (select app_person())`);
    await restrict('reporter_and_moderators', 'tip_report', `person_id = (select app_person()) or (select moderates_tips())`);
    for (const table of ['tip_post', 'tip_comment']) await db.query(app(`revoke delete on ${table} from %I`));
    await db.query(`select allow_owner('tip_post')`);
    await db.query(`select allow_owner('tip_comment')`);
    // The way out of a mail, whose practice is known only afterwards.
    await db.query(`select allow_owner('tip_stop')`);
    await db.query(`
      create function find_tip_stop(hash bytea) returns table (practice_id uuid, person_id uuid, post_id uuid, title text, practice_name text)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.practice_id, s.person_id, s.post_id, p.title, r.name from tip_stop s join practice r on r.practice_id = s.practice_id
          left join tip_post p on p.practice_id = s.practice_id and p.id = s.post_id where s.token_hash = hash $$`);
    await db.query(`select grant_execution('find_tip_stop(bytea)')`);
  }

  /** What spans rows. */
  private async guard(db: QueryRunner): Promise<void> {
    const check = async (name: string, on: string, condition: string, message: string): Promise<void> => {
      await db.query(`
        create function ${name}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          if (${condition}) then raise exception '${message}' using errcode = '23514'; end if;
          return new;
        end $$`);
      await db.query(`create trigger ${name} before ${on} for each row execute function ${name}()`);
    };
    await check(
      'questions_are_answered',
      'insert on tip_comment',
      `new.kind = 'ANSWER' and not exists (select from tip_post p where p.practice_id = new.practice_id and p.id = new.post_id and p.kind = 'QUESTION')`,
      'Only a question is answered',
    );
    await check(
      'an_answer_is_accepted',
      'update of accepted_id on tip_post',
      `new.accepted_id is not null and not exists (select from tip_comment c where c.practice_id = new.practice_id and c.id = new.accepted_id and c.kind = 'ANSWER' and c.status = 'OPEN')`,
      'Only an answer that stands is accepted',
    );
    const own = `new.person_id = case when new.comment_id is null then (select p.author_id from tip_post p where p.practice_id = new.practice_id and p.id = new.post_id)
        else (select c.author_id from tip_comment c where c.practice_id = new.practice_id and c.id = new.comment_id) end`;
    await check('others_are_thanked', 'insert on tip_thanks', own, 'Nobody thanks themselves');
    await check('others_are_reported', 'insert on tip_report', own, 'Nobody reports themselves');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function tips_with_words(uuid, uuid, text[], text)`);
    await db.query(`drop function find_tip_stop(bytea)`);
    await db.query(`alter table tip_post drop constraint accepted_answer_is_of_this_question`);
    for (const table of ['tip_stop', 'tip_mailing', 'tip_report', 'tip_thanks', 'tip_follow', 'tip_wording', 'tip_comment', 'tip_post'])
      await db.query(`drop table ${table}`);
    for (const name of ['questions_are_answered()', 'an_answer_is_accepted()', 'others_are_thanked()', 'others_are_reported()'])
      await db.query(`drop function ${name}`);
    for (const name of ['tip_reaches()', 'moderates_tips()', 'tips_are_short(text[])', 'tip_words(text, text, text, text[])'])
      await db.query(`drop function ${name}`);
  }
}
