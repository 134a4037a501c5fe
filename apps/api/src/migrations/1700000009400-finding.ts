import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchLearnings } from './learning-search/search-learnings.js';

const app = (statement: string): string => `do $$ begin execute format('${statement.replaceAll(`'`, `''`)}', app_role()); end $$`;

/** Languages whose words have stems that PostgreSQL knows. */
const stems: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  sv: 'swedish',
  tr: 'turkish',
};
const kinds = [...new Set(Object.values(stems)), 'simple'];

/** Finding learnings, and what is done with them at other clients. */
export class Finding1700000009400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create extension if not exists unaccent`);
    await db.query(`create extension if not exists btree_gin`);
    // Accents are taken off before the stem is, on both sides: who types without them finds the same.
    for (const kind of kinds) {
      await db.query(`create text search configuration words_${kind} (copy = ${kind})`);
      await db.query(
        `alter text search configuration words_${kind} alter mapping for hword, hword_part, word with unaccent, ${kind === 'simple' ? 'simple' : `${kind}_stem`}`,
      );
    }
    const whens = Object.entries(stems).map(([language, kind]) => `when '${language}' then 'public.words_${kind}'::regconfig`);
    await db.query(`
      create function words_of(language text) returns regconfig language sql immutable parallel safe as $$
        select case language ${whens.join(' ')} else 'public.words_simple'::regconfig end $$`);
    await db.query(`
      create function plain_words(typed text) returns text language sql immutable parallel safe as $$
        select lower(public.unaccent('public.unaccent'::regdictionary, typed)) $$`);
    await db.query(`
      alter table shared_learning
        add column words tsvector generated always as (
          setweight(to_tsvector(words_of(language), coalesce(sentence, '')), 'A') || setweight(to_tsvector(words_of(language), advice || ' ' || holds_when || ' ' || fails_when), 'B')
          || setweight(to_tsvector(words_of(language), expected || ' ' || happened || ' ' || why), 'C')) stored,
        add column plain text generated always as (plain_words(coalesce(sentence, '') || ' ' || advice)) stored,
        add column helped int not null default 0 check (helped >= 0), add column not_helped int not null default 0 check (not_helped >= 0)`);
    await db.query(`create index shared_words on shared_learning using gin (practice_id, words) where status = 'PUBLISHED'`);
    await db.query(`create index shared_plain on shared_learning using gin (practice_id, plain gin_trgm_ops) where status = 'PUBLISHED'`);
    await db.query(`create index shared_language on shared_learning (practice_id, language) where status = 'PUBLISHED'`);
    await db.query(`
      create index shared_found on shared_learning (practice_id, seen_count desc, confirmed_on desc, id desc)
        include (reach, phase, theme, parameter_key, industry, size_band, region) where status = 'PUBLISHED'`);
    await db.query(
      `create index shared_of_parameter on shared_learning (practice_id, parameter_key, seen_count desc) where status = 'PUBLISHED' and parameter_key is not null`,
    );
    await db.query(`create index shared_of_phase on shared_learning (practice_id, phase, theme, seen_count desc) where status = 'PUBLISHED'`);
    await this.tables(db);
    await this.count(db);
    await db.query(searchLearnings);
    await db.query(`select grant_execution('search_learnings(uuid, uuid, text[], jsonb, bigint, uuid, int)')`);
  }

  private async tables(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, shared_id uuid not null`;
    const shared = (column = 'shared_id'): string => `foreign key (practice_id, ${column}) references shared_learning (practice_id, id)`;
    const person = `foreign key (practice_id, person_id) references person (practice_id, id)`;
    const engagement = `foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    await db.query(`
      create table learning_sighting (
        ${row}, client_id uuid not null, engagement_id uuid not null, person_id uuid not null, at timestamptz not null, confirmed_before date, ended_at timestamptz,
        primary key (practice_id, id), ${shared()}, ${person}, ${engagement})`);
    await db.query(`create unique index seen_once_per_client on learning_sighting (practice_id, shared_id, client_id) where ended_at is null`);
    await db.query(`create index sighting_of_client on learning_sighting (practice_id, client_id) where ended_at is null`);
    await db.query(`
      create table learning_contradiction (
        ${row}, other_id uuid not null, person_id uuid not null, at timestamptz not null, ended_at timestamptz,
        primary key (practice_id, id), constraint contradicts_another check (shared_id < other_id), ${shared()}, ${shared('other_id')}, ${person})`);
    await db.query(`create unique index contradicts_once on learning_contradiction (practice_id, shared_id, other_id) where ended_at is null`);
    await db.query(`create index contradicts_back on learning_contradiction (practice_id, other_id) where ended_at is null`);
    await db.query(`
      create table learning_help (
        ${row}, person_id uuid not null, step text not null check (step in ('PARAMETER', 'WAIVER', 'GATE_OPENING', 'DRAFT_REVIEW', 'WORKSHOP')), helped boolean not null, at timestamptz not null,
        primary key (practice_id, id), constraint said_once_per_step unique (practice_id, shared_id, person_id, step), ${shared()}, ${person})`);
    await db.query(`
      create table learning_wish (
        practice_id uuid not null, id uuid not null, person_id uuid not null, text text not null check (length(trim(text)) between 1 and 200), at timestamptz not null, ended_at timestamptz,
        primary key (practice_id, id), ${person})`);
    await db.query(`create unique index wished_once on learning_wish (practice_id, person_id, lower(text)) where ended_at is null`);
    await db.query(`
      create table saved_search (
        practice_id uuid not null, id uuid not null, person_id uuid not null, name text not null check (length(trim(name)) between 1 and 80), query text not null check (length(query) <= 2000), at timestamptz not null,
        primary key (practice_id, id), constraint search_saved_once unique (practice_id, person_id, name), ${person})`);
    for (const table of ['learning_sighting', 'learning_contradiction', 'learning_help', 'learning_wish', 'saved_search'])
      await db.query(`select enable_tenant_isolation('${table}')`);

    await db.query(`select enable_client_isolation('learning_sighting')`);
    // At which client a learning was seen, its coaches know and nobody else, whatever their role.
    await db.query(
      app(
        `create policy its_coaches on learning_sighting as restrictive for select to %I using ((select app_person()) is null or engagement_id = any ((select coached_engagements())::uuid[]))`,
      ),
    );
    await db.query(`select allow_owner('learning_sighting')`);
    await db.query(`select allow_owner('learning_help')`);
  }

  /** Figures of the copy that follow from other rows, whoever may see those. */
  private async count(db: QueryRunner): Promise<void> {
    await db.query(`
      create function count_clients_of_learning() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update shared_learning s set seen_count = (select count(*) from (
            select o.client_id from learning_origin o where o.practice_id = new.practice_id and o.shared_id = new.shared_id and o.client_id is not null
            union select t.client_id from learning_sighting t where t.practice_id = new.practice_id and t.shared_id = new.shared_id and t.ended_at is null) clients)
         where s.practice_id = new.practice_id and s.id = new.shared_id;
        return null;
      end $$`);
    await db.query(
      `create trigger count_clients_of_learning after insert or update on learning_sighting for each row execute function count_clients_of_learning()`,
    );
    await db.query(`
      create function count_help_of_learning() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update shared_learning s set helped = h.yes, not_helped = h.no
          from (select count(*) filter (where helped) as yes, count(*) filter (where not helped) as no from learning_help where practice_id = new.practice_id and shared_id = new.shared_id) h
         where s.practice_id = new.practice_id and s.id = new.shared_id;
        return null;
      end $$`);
    await db.query(`create trigger count_help_of_learning after insert or update on learning_help for each row execute function count_help_of_learning()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function search_learnings(uuid, uuid, text[], jsonb, bigint, uuid, int)`);
    for (const table of ['saved_search', 'learning_wish', 'learning_help', 'learning_contradiction', 'learning_sighting'])
      await db.query(`drop table ${table}`);
    for (const name of ['count_help_of_learning', 'count_clients_of_learning']) await db.query(`drop function ${name}()`);
    await db.query(`alter table shared_learning drop column words, drop column plain, drop column helped, drop column not_helped`);
    for (const index of ['shared_language', 'shared_found', 'shared_of_parameter', 'shared_of_phase']) await db.query(`drop index ${index}`);
    for (const name of ['plain_words', 'words_of']) await db.query(`drop function ${name}(text)`);
    for (const kind of kinds) await db.query(`drop text search configuration words_${kind}`);
  }
}
