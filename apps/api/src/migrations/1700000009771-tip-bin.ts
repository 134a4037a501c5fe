import type { MigrationInterface, QueryRunner } from 'typeorm';

const app = (statement: string): string => `do $$ begin execute format('${statement.replaceAll(`'`, `''`)}', app_role()); end $$`;

/** What an author took back stays theirs for thirty days; reporters hear what became of their report, also when its subject went by itself. */
export class TipBin1700000009771 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table tip_bin (
        practice_id uuid not null, id uuid not null, person_id uuid not null, post_id uuid not null, comment_id uuid,
        title text not null default '' check (length(title) <= 160), intro text not null default '' check (length(intro) <= 4000), tips text[] not null default '{}' check (tips_are_short(tips)),
        text text not null default '' check (length(text) <= 4000), not_names text[] not null default '{}', hidden_reason text, hidden_by uuid, hidden_at timestamptz, accepted_id uuid,
        taken_at timestamptz not null,
        primary key (practice_id, id), constraint in_the_bin_once unique nulls not distinct (practice_id, post_id, comment_id),
        constraint words_of_a_post_or_a_comment check ((comment_id is null) = (title <> '') and (comment_id is null) = (text = '')),
        foreign key (practice_id, person_id) references person (practice_id, id), foreign key (practice_id, hidden_by) references person (practice_id, id),
        foreign key (practice_id, post_id) references tip_post (practice_id, id), foreign key (practice_id, post_id, comment_id) references tip_comment (practice_id, post_id, id))`);
    await db.query(`create index tip_bin_of_person on tip_bin (practice_id, person_id, taken_at)`);
    await db.query(`select enable_tenant_isolation('tip_bin')`);
    await db.query(
      app(`create policy ones_own on tip_bin as restrictive for select to %I using ((select app_person()) is null or person_id = (select app_person()))`),
    );
    await db.query(`alter table tip_report drop constraint tip_report_outcome_check`);
    await db.query(`alter table tip_report add constraint tip_report_outcome_check check (outcome in ('HIDDEN', 'LEFT', 'TAKEN_BACK'))`);
    await db.query(
      `alter table tip_report add constraint moderators_hide_and_leave check (outcome is null or (outcome = 'TAKEN_BACK') = (resolved_by is null))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table tip_report drop constraint moderators_hide_and_leave`);
    await db.query(`update tip_report set resolved_at = null, outcome = null where outcome = 'TAKEN_BACK'`);
    await db.query(`alter table tip_report drop constraint tip_report_outcome_check`);
    await db.query(`alter table tip_report add constraint tip_report_outcome_check check (outcome in ('HIDDEN', 'LEFT'))`);
    await db.query(`drop table tip_bin`);
  }
}
