import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From the draft to the end of a cycle: sendings, remarks, verdicts, looks, frozen copies, changes after publishing, and why a key result has no score. */
export class OkrsReview1700000007400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const ofDraft = `practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, draft_id uuid not null`;
    const keys = `primary key (practice_id, id), foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id),
      foreign key (practice_id, engagement_id, draft_id) references okr_draft (practice_id, engagement_id, id)`;
    const by = (column: string): string => `foreign key (practice_id, ${column}) references person (practice_id, id)`;
    await db.query(`
      create table draft_sending (
        ${ofDraft}, revision int not null check (revision >= 1), rules_open int not null check (rules_open >= 0), sent_by uuid not null, sent_at timestamptz not null,
        ${keys}, constraint draft_sent_once_per_revision unique (practice_id, draft_id, revision), ${by('sent_by')})`);
    await db.query(`
      create table review_remark (
        ${ofDraft}, reply_to_id uuid, subject_type text not null check (subject_type in ('DRAFT', 'STEP', 'OBJECTIVE', 'LINE')), subject_id uuid, step text,
        kind text not null check (kind in ('REMARK', 'QUESTION', 'REPLY')), body text not null check (length(body) between 1 and 4000), revision int not null,
        author_id uuid not null, by_coach boolean not null, created_at timestamptz not null, settled_at timestamptz, settled_by uuid, version int not null default 1,
        ${keys}, unique (practice_id, draft_id, id), constraint reply_has_its_remark check ((kind = 'REPLY') = (reply_to_id is not null)),
        constraint remark_has_its_place check ((subject_type in ('OBJECTIVE', 'LINE')) = (subject_id is not null) and (subject_type = 'STEP') = (step is not null)),
        foreign key (practice_id, draft_id, reply_to_id) references review_remark (practice_id, draft_id, id), ${by('author_id')})`);
    await db.query(`create index remark_of_draft on review_remark (practice_id, draft_id)`);
    await db.query(`
      create table review_verdict (
        ${ofDraft}, revision int not null, verdict text not null check (verdict in ('READY', 'LOOK_AGAIN')), note text not null check (length(note) <= 4000), given_by uuid not null, given_at timestamptz not null,
        ${keys}, ${by('given_by')})`);
    await db.query(`create index verdict_on_draft on review_verdict (practice_id, draft_id, given_at)`);
    // What a reviewer saw when they last looked: marks are only what is different from it.
    await db.query(`
      create table review_look (
        ${ofDraft}, person_id uuid not null, revision int not null, seen jsonb not null, at timestamptz not null,
        ${keys}, constraint one_look_per_reviewer unique (practice_id, draft_id, person_id), ${by('person_id')})`);
    await db.query(`
      create table publication (
        ${ofDraft}, number int not null check (number >= 1), content text not null, content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
        reason text, record_id uuid not null, published_by uuid not null, published_at timestamptz not null,
        ${keys}, constraint publication_number_once unique (practice_id, draft_id, number), constraint later_copies_have_a_reason check (number = 1 or reason is not null), ${by('published_by')})`);
    await db.query(`
      create table okr_change (
        ${ofDraft}, publication_number int not null, subject_type text not null check (subject_type in ('OBJECTIVE', 'LINE')), subject_id uuid not null, subject_text text not null,
        field text not null, before text, after text, reason text not null, changed_by uuid not null, changed_at timestamptz not null,
        ${keys}, foreign key (practice_id, draft_id, publication_number) references publication (practice_id, draft_id, number), ${by('changed_by')})`);
    await db.query(`create index change_of_draft on okr_change (practice_id, draft_id, changed_at)`);
    await db.query(`create index change_of_subject on okr_change (practice_id, subject_id, changed_at)`);
    for (const table of tables) {
      await db.query(`select enable_tenant_isolation('${table}')`);
      await db.query(`select enable_client_isolation('${table}')`);
    }
    for (const table of ['draft_sending', 'review_verdict', 'publication', 'okr_change'])
      await db.query(`do $$ begin execute format('revoke update, delete on ${table} from %I', app_role()); end $$`);
    await db.query(`alter table okr_line add column not_scored_because text check (length(not_scored_because) between 1 and 1000)`);
    await db.query(`alter table okr_line add constraint scored_or_said_why_not check (final_score is null or not_scored_because is null)`);
    // A cycle that is worked on in the OKRs is completed by closing it there, with its scores; the phase knows, whoever linked them.
    await db.query(`alter table phase add column closes_in_okrs boolean not null default false`);
    await db.query(`
      create function phase_closes_in_okrs() returns trigger language plpgsql as $$ begin
        update phase set closes_in_okrs = true where practice_id = new.practice_id and id = new.phase_id and not closes_in_okrs;
        return null;
      end $$`);
    await db.query(
      `create trigger cycle_of_phase after insert or update of phase_id on cycle for each row when (new.phase_id is not null) execute function phase_closes_in_okrs()`,
    );
    await db.query(`update phase f set closes_in_okrs = true where exists (select from cycle cy where cy.practice_id = f.practice_id and cy.phase_id = f.id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop trigger cycle_of_phase on cycle`);
    await db.query(`drop function phase_closes_in_okrs()`);
    await db.query(`alter table phase drop column closes_in_okrs`);
    await db.query(`alter table okr_line drop column not_scored_because`);
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
  }
}

const tables = ['draft_sending', 'review_remark', 'review_verdict', 'review_look', 'publication', 'okr_change'];
