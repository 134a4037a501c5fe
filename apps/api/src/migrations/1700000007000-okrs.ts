import type { MigrationInterface, QueryRunner } from 'typeorm';

/** OKRs: cycles, the missions of teams, and per team and cycle one draft with its dependencies, objectives and lines. */
export class Okrs1700000007000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const engaged = `practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null`;
    const toEngagement = `primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    const toDraft = `foreign key (practice_id, engagement_id, draft_id) references okr_draft (practice_id, engagement_id, id)`;
    const written = `author_id uuid not null, by_coach boolean not null default false, created_at timestamptz not null, edited_at timestamptz not null, edited_by uuid not null,
      deleted_at timestamptz, deleted_by uuid, version int not null default 1, foreign key (practice_id, author_id) references person (practice_id, id)`;
    await db.query(`
      create table cycle (
        ${engaged}, number int not null check (number >= 1), starts_on date not null, ends_on date not null, drafting_from date not null,
        status text not null check (status in ('PLANNED', 'DRAFTING', 'RUNNING', 'CLOSING', 'CLOSED')), phase_id uuid,
        planned_by uuid not null, drafting_at timestamptz, started_at timestamptz, closed_at timestamptz, version int not null default 1,
        ${toEngagement}, unique (practice_id, engagement_id, id), constraint cycle_number_once unique (practice_id, engagement_id, number),
        constraint cycle_has_days check (starts_on < ends_on and drafting_from < ends_on),
        foreign key (practice_id, phase_id) references phase (practice_id, id),
        constraint cycles_do_not_overlap exclude using gist (practice_id with =, engagement_id with =, daterange(starts_on, ends_on, '[]') with &&))`);
    // Teams may draft the next cycle while the last one is being closed; two of the same kind at once are a mistake.
    await db.query(`create unique index one_cycle_runs on cycle (practice_id, engagement_id) where status in ('RUNNING', 'CLOSING')`);
    await db.query(`create unique index one_cycle_drafts on cycle (practice_id, engagement_id) where status = 'DRAFTING'`);
    await db.query(`
      create table team_mission (
        ${engaged}, team_id uuid not null, number int not null check (number >= 1), body text not null check (length(body) <= 2000),
        written_by uuid not null, by_coach boolean not null default false, at timestamptz not null,
        ${toEngagement}, constraint mission_number_once unique (practice_id, team_id, number),
        foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id),
        foreign key (practice_id, written_by) references person (practice_id, id))`);
    await db.query(`
      create table okr_draft (
        ${engaged}, cycle_id uuid not null, team_id uuid not null, status text not null check (status in ('DRAFTING', 'SENT', 'LOOK_AGAIN', 'READY', 'PUBLISHED')),
        revision int not null default 0, sent_at timestamptz, sent_by uuid, first_sent_rules_open int check (first_sent_rules_open >= 0),
        aligned_at timestamptz, aligned_by uuid, depends_on_nobody boolean not null default false,
        silent_from timestamptz, silent_until timestamptz, silent_by uuid, published_at timestamptz, published_by uuid, created_at timestamptz not null, version int not null default 1,
        ${toEngagement}, unique (practice_id, engagement_id, id), constraint one_draft_per_team_and_cycle unique (practice_id, cycle_id, team_id),
        constraint published_since check ((status = 'PUBLISHED') = (published_at is not null)), constraint silent_has_an_end check ((silent_from is null) = (silent_until is null)),
        foreign key (practice_id, engagement_id, cycle_id) references cycle (practice_id, engagement_id, id),
        foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id))`);
    await db.query(`create index draft_of_team on okr_draft (practice_id, team_id)`);
    await db.query(`
      create table objective (
        ${engaged}, draft_id uuid not null, ordinal int not null, text text not null default '' check (length(text) <= 1000), why_now text not null default '' check (length(why_now) <= 5000),
        kind text check (kind in ('INTERNAL', 'EXTERNAL')), supports_objective_id uuid, shared_with_team_id uuid, ${written},
        ${toEngagement}, unique (practice_id, draft_id, id), unique (practice_id, engagement_id, id), ${toDraft}, constraint serves_another check (supports_objective_id <> id),
        foreign key (practice_id, engagement_id, supports_objective_id) references objective (practice_id, engagement_id, id),
        foreign key (practice_id, engagement_id, shared_with_team_id) references team (practice_id, engagement_id, id))`);
    await db.query(`create index objective_of_draft on objective (practice_id, draft_id) where deleted_at is null`);
    await db.query(`create index objective_served on objective (practice_id, supports_objective_id) where supports_objective_id is not null`);
    await db.query(`
      create table okr_line (
        ${engaged}, draft_id uuid not null, objective_id uuid, ordinal int not null, kind text not null check (kind in ('KEY_RESULT', 'HEALTH_METRIC', 'TASK')),
        text text not null default '' check (length(text) <= 1000), kr_type text not null default 'METRIC' check (kr_type in ('METRIC', 'BASELINE', 'MILESTONE')),
        direction text check (direction in ('INCREASE', 'DECREASE')), unit text not null default '' check (length(unit) <= 40),
        baseline double precision, commit_value double precision, target_value double precision, stretch_value double precision,
        commit_text text not null default '' check (length(commit_text) <= 1000), target_text text not null default '' check (length(target_text) <= 1000),
        stretch_text text not null default '' check (length(stretch_text) <= 1000), headline text check (headline in ('STRETCH', 'TARGET', 'COMMIT')),
        champion_id uuid, champion_name text not null default '' check (length(champion_name) <= 200), data_source text not null default '' check (length(data_source) <= 1000),
        due_on date, healthy_low double precision, healthy_high double precision, current_value double precision, checked_on date, owner_id uuid,
        external_id text check (length(external_id) <= 200), hidden_until_silent_ends boolean not null default false,
        final_score double precision check (final_score between 0 and 1), learning text check (length(learning) <= 5000), intention text check (intention in ('KEEP', 'MODIFY', 'REMOVE')), ${written},
        ${toEngagement}, unique (practice_id, draft_id, id), ${toDraft}, constraint health_is_a_range check (healthy_low <= healthy_high),
        foreign key (practice_id, draft_id, objective_id) references objective (practice_id, draft_id, id),
        foreign key (practice_id, champion_id) references person (practice_id, id), foreign key (practice_id, owner_id) references person (practice_id, id))`);
    await db.query(`create index line_of_draft on okr_line (practice_id, draft_id) where deleted_at is null`);
    await db.query(`create index line_of_champion on okr_line (practice_id, champion_id) where deleted_at is null`);
    await db.query(`create index line_of_owner on okr_line (practice_id, owner_id) where deleted_at is null and owner_id is not null`);
    await db.query(`
      create table dependency (
        ${engaged}, draft_id uuid not null, direction text not null check (direction in ('WE_NEED', 'THEY_NEED', 'TOGETHER')), other_team_id uuid,
        other_name text not null check (length(trim(other_name)) between 1 and 200), what text not null default '' check (length(what) <= 1000), critical boolean not null default false,
        agreed_at timestamptz, agreed_by uuid, shared_objective_id uuid, created_at timestamptz not null, created_by uuid not null, version int not null default 1,
        ${toEngagement}, ${toDraft}, foreign key (practice_id, engagement_id, other_team_id) references team (practice_id, engagement_id, id),
        foreign key (practice_id, engagement_id, shared_objective_id) references objective (practice_id, engagement_id, id))`);
    await db.query(`create index dependency_of_draft on dependency (practice_id, draft_id)`);
    await db.query(`create index dependency_on_team on dependency (practice_id, other_team_id) where other_team_id is not null`);
    // Who has which part of a draft open right now. A trace of a few seconds, never a record.
    await db.query(`
      create table draft_presence (
        ${engaged}, draft_id uuid not null, person_id uuid not null, section text not null check (length(section) between 1 and 80), seen_at timestamptz not null,
        ${toEngagement}, ${toDraft}, constraint present_once unique (practice_id, draft_id, person_id), foreign key (practice_id, person_id) references person (practice_id, id))`);
    for (const table of tables) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
    // A mission is only ever written anew.
    await db.query(`do $$ begin execute format('revoke update, delete on team_mission from %I', app_role()); end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
  }
}

const tables = ['cycle', 'team_mission', 'okr_draft', 'objective', 'okr_line', 'dependency', 'draft_presence'];
