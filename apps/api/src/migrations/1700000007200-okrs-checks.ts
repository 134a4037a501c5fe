import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What teams answered to findings on their drafts, and the questions that a practice's coaches ask at each step. */
export class OkrsChecks1700000007200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table finding_answer (
        practice_id uuid not null, id uuid not null, client_id uuid not null, engagement_id uuid not null, draft_id uuid not null,
        finding_key text not null check (length(finding_key) between 1 and 200), about text not null check (length(about) <= 4000),
        kind text not null check (kind in ('ANSWERED', 'PUT_ASIDE')), words text not null default '' check (length(words) <= 2000),
        answered_by uuid not null, answered_at timestamptz not null, undone_at timestamptz, version int not null default 1,
        primary key (practice_id, id), constraint finding_answered_once unique (practice_id, draft_id, finding_key),
        constraint answer_says_why check (kind = 'PUT_ASIDE' or length(trim(words)) > 0),
        foreign key (practice_id, client_id, engagement_id) references engagement (practice_id, client_id, id),
        foreign key (practice_id, engagement_id, draft_id) references okr_draft (practice_id, engagement_id, id),
        foreign key (practice_id, answered_by) references person (practice_id, id))`);
    await db.query(`
      create table coaching_question_set (
        practice_id uuid not null, id uuid not null,
        step text not null check (step in ('MISSION', 'ALIGNMENT', 'OBJECTIVE', 'KEY_RESULTS', 'REFINE', 'PRESCORE', 'REVIEW')),
        questions jsonb not null check (jsonb_typeof(questions) = 'array'), updated_at timestamptz not null, updated_by uuid not null, version int not null default 1,
        primary key (practice_id, id), constraint questions_of_a_step_once unique (practice_id, step),
        foreign key (practice_id, updated_by) references person (practice_id, id))`);
    await db.query(`select enable_tenant_isolation('finding_answer')`);
    await db.query(`select enable_client_isolation('finding_answer')`);
    await db.query(`select enable_tenant_isolation('coaching_question_set')`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['coaching_question_set', 'finding_answer']) await db.query(`drop table ${table}`);
  }
}
