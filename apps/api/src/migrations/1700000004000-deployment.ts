import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deployment plans: the practice's template, versions in force, change sets with their signers, verdicts and links, waivers and margin notes. */
export class Deployment1700000004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table plan_template (
        practice_id uuid not null, id uuid not null, parameters jsonb not null, updated_at timestamptz not null, updated_by uuid, version int not null default 1,
        primary key (practice_id, id), constraint plan_template_once unique (practice_id))`);
    const engaged = `practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null`;
    const toEngagement = `primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id)`;
    await db.query(`
      create table plan_version (
        ${engaged}, number int not null check (number >= 1), parameters jsonb not null, change_set_id uuid not null,
        in_force_from timestamptz not null, replaced_at timestamptz, decided_by jsonb not null, text text not null, text_sha256 text not null,
        ${toEngagement}, constraint plan_version_number_once unique (practice_id, engagement_id, number))`);
    await db.query(`create unique index one_plan_in_force on plan_version (practice_id, engagement_id) where replaced_at is null`);
    await db.query(`
      create table change_set (
        ${engaged}, number int not null, status text not null check (status in ('DRAFT', 'WAITING', 'APPROVED', 'IN_FORCE', 'CHANGES_ASKED', 'WITHDRAWN', 'LAPSED')),
        based_on int, revision int not null default 0, why_now text not null default '', if_nothing text not null default '', decide_by date,
        override_reason text, text_sha256 text, created_by uuid not null, created_at timestamptz not null, sent_by uuid, sent_at timestamptz,
        approved_at timestamptz, in_force_at timestamptz, ended_at timestamptz, ended_reason text, taken_back_at timestamptz, taken_back_note text, version int not null default 1,
        ${toEngagement}, constraint change_set_number_once unique (practice_id, engagement_id, number), unique (practice_id, engagement_id, id))`);
    await db.query(
      `create unique index one_open_change_set on change_set (practice_id, engagement_id) where status in ('DRAFT', 'WAITING', 'APPROVED', 'CHANGES_ASKED')`,
    );
    await db.query(`
      create table parameter_change (
        ${engaged}, change_set_id uuid not null, parameter_key text not null, ordinal int not null, question text not null,
        now_value jsonb, now_text text, proposed_value jsonb not null, proposed_text text not null, why text not null default '',
        affected jsonb not null default '{}', starts_text text not null default '', starts_now_reason text,
        text_sha256 text, changed_in_revision int not null default 0, version int not null default 1,
        ${toEngagement}, constraint parameter_once_per_set unique (practice_id, change_set_id, parameter_key), unique (practice_id, change_set_id, id),
        foreign key (practice_id, engagement_id, change_set_id) references change_set (practice_id, engagement_id, id))`);
    // What was sent, word for word; each sending is one more row, and none is ever changed.
    await db.query(`
      create table change_set_revision (
        ${engaged}, change_set_id uuid not null, revision int not null check (revision >= 1), changes jsonb not null, text text not null, text_sha256 text not null,
        sent_by uuid not null, sent_at timestamptz not null,
        ${toEngagement}, constraint revision_once unique (practice_id, change_set_id, revision),
        foreign key (practice_id, engagement_id, change_set_id) references change_set (practice_id, engagement_id, id))`);
    await db.query(`
      create table signer (
        ${engaged}, change_set_id uuid not null, person_id uuid not null, name text not null, capacities text[] not null check (cardinality(capacities) > 0),
        parameter_keys text[] not null check (cardinality(parameter_keys) > 0),
        status text not null check (status in ('WAITING', 'APPROVED', 'CHANGES_ASKED', 'HANDED_OVER', 'NOT_ME')),
        handed_over_from uuid, first_seen_at timestamptz, last_seen_at timestamptz, visits int not null default 0, last_mailed_at timestamptz,
        decided_at timestamptz, taken_back_at timestamptz, version int not null default 1,
        ${toEngagement}, foreign key (practice_id, person_id) references person (practice_id, id), unique (practice_id, change_set_id, id),
        foreign key (practice_id, engagement_id, change_set_id) references change_set (practice_id, engagement_id, id))`);
    await db.query(`create unique index signer_once_per_set on signer (practice_id, change_set_id, person_id) where status not in ('HANDED_OVER', 'NOT_ME')`);
    await db.query(`
      create table verdict (
        ${engaged}, change_set_id uuid not null, signer_id uuid not null, parameter_key text not null,
        verdict text not null check (verdict in ('APPROVED', 'CHANGE_ASKED')), note text, text_sha256 text not null, at timestamptz not null,
        ${toEngagement}, constraint verdict_once unique (practice_id, signer_id, parameter_key), constraint asked_change_has_note check (verdict = 'APPROVED' or length(trim(coalesce(note, ''))) > 0),
        foreign key (practice_id, change_set_id, signer_id) references signer (practice_id, change_set_id, id))`);
    await db.query(`
      create table decision_link (
        ${engaged}, change_set_id uuid not null, signer_id uuid not null, token_hash bytea not null unique, revision int not null, text_sha256 text not null,
        created_at timestamptz not null, expires_at timestamptz not null,
        ${toEngagement}, foreign key (practice_id, change_set_id, signer_id) references signer (practice_id, change_set_id, id))`);
    // Only where a practice asks for a second proof before a decision by mail.
    await db.query(`
      create table decision_code (
        ${engaged}, signer_id uuid not null, change_set_id uuid not null, code_hash bytea not null, attempts int not null default 0, created_at timestamptz not null, expires_at timestamptz not null,
        ${toEngagement}, constraint decision_code_once unique (practice_id, signer_id),
        foreign key (practice_id, change_set_id, signer_id) references signer (practice_id, change_set_id, id))`);
    await db.query(`
      create table nudge (
        ${engaged}, change_set_id uuid not null, nudged_by uuid not null, created_at timestamptz not null, send_at timestamptz not null, undone_at timestamptz, sent_at timestamptz,
        ${toEngagement}, foreign key (practice_id, engagement_id, change_set_id) references change_set (practice_id, engagement_id, id))`);
    await db.query(`
      create table plan_note (
        ${engaged}, change_set_id uuid, parameter_key text, reply_to_id uuid, author_id uuid not null, body text not null check (length(trim(body)) between 1 and 5000),
        author_name text not null, visibility text not null check (visibility in ('COACHES', 'CLIENT')), created_at timestamptz not null, resolved_at timestamptz, deleted_at timestamptz, version int not null default 1,
        ${toEngagement}, foreign key (practice_id, author_id) references person (practice_id, id))`);
    await db.query(`create index plan_note_of_engagement on plan_note (practice_id, engagement_id)`);
    await db.query(`
      create table waiver (
        ${engaged}, parameter_key text not null, team_id uuid, person_id uuid, reason text not null check (length(trim(reason)) > 0), expires_on date not null,
        status text not null check (status in ('ASKED', 'GRANTED', 'DECLINED', 'REVOKED', 'EXPIRED')), asked_by uuid not null, asked_at timestamptz not null,
        decided_by uuid, decided_at timestamptz, decided_note text, ended_by uuid, ended_at timestamptz, ended_note text, version int not null default 1,
        ${toEngagement}, constraint waiver_for_team_or_person check ((team_id is null) <> (person_id is null)),
        foreign key (practice_id, engagement_id, team_id) references team (practice_id, engagement_id, id),
        foreign key (practice_id, person_id) references person (practice_id, id))`);
    await db.query(
      `create unique index waiver_once_at_a_time on waiver (practice_id, engagement_id, parameter_key, team_id, person_id) nulls not distinct where status in ('ASKED', 'GRANTED')`,
    );
    await db.query(`select enable_tenant_isolation('plan_template')`);
    for (const table of [
      'plan_version',
      'change_set',
      'parameter_change',
      'change_set_revision',
      'signer',
      'verdict',
      'decision_link',
      'decision_code',
      'nudge',
      'plan_note',
      'waiver',
    ]) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
    for (const table of ['parameter_change', 'change_set_revision', 'signer', 'verdict', 'decision_link', 'nudge'])
      await db.query(`create index ${table}_of_set on ${table} (practice_id, change_set_id)`);
    for (const table of ['change_set', 'waiver']) await db.query(`create index ${table}_of_engagement on ${table} (practice_id, engagement_id)`);
    // What was sent is only ever added to, by right; the records say so once more.
    await db.query(`do $$ begin execute format('revoke update, delete on change_set_revision from %I', app_role()); end $$`);
    // The door of a mail link: from the hash of its token to where it belongs and whose it is, nothing else.
    for (const table of ['decision_link', 'signer']) await db.query(`select allow_owner('${table}')`);
    await db.query(`
      create function find_decision_link(hash bytea) returns table (practice_id uuid, client_id uuid, change_set_id uuid, link_id uuid, signer_id uuid, person_id uuid, name text, created_at timestamptz, expires_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $$
        select l.practice_id, l.client_id, l.change_set_id, l.id, l.signer_id, s.person_id, s.name, l.created_at, l.expires_at
        from decision_link l join signer s on s.practice_id = l.practice_id and s.change_set_id = l.change_set_id and s.id = l.signer_id
        where l.token_hash = hash $$`);
    await db.query(`select grant_execution('find_decision_link(bytea)')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function find_decision_link(bytea)`);
    for (const table of [
      'waiver',
      'plan_note',
      'nudge',
      'decision_code',
      'decision_link',
      'verdict',
      'signer',
      'change_set_revision',
      'parameter_change',
      'change_set',
      'plan_version',
      'plan_template',
    ])
      await db.query(`drop table ${table}`);
  }
}
