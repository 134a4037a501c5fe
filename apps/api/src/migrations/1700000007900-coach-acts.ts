import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who coaches an engagement is part of what was done to it. */
export class CoachActs1700000007900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table engagement_act drop constraint engagement_act_kind_check, add constraint engagement_act_kind_check check (kind in (${kinds}, 'COACH_PUT_ON', 'COACH_TAKEN_OFF'))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    // History is only ever added to: what was told meanwhile stays, and only later rows are held to the former kinds.
    await db.query(
      `alter table engagement_act drop constraint engagement_act_kind_check, add constraint engagement_act_kind_check check (kind in (${kinds})) not valid`,
    );
  }
}

const kinds = `'STARTED', 'PHASES_MOVED', 'EXTENDED', 'CYCLE_COMPLETED', 'PAUSED', 'RESUMED', 'MODE_SWITCHED', 'CLOSED', 'UNIT_LEFT', 'UNIT_BACK'`;
