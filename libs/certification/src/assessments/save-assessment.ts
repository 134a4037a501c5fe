import { Inject, Injectable } from '@nestjs/common';
import { AppError, ok, typed, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { mineOf, ownAssessment, roundToAssess, rubricIsSeen } from './assessing-round.js';
import { AssessmentRow } from './assessment.entity.js';
import { criteriaNow } from './rubric-sha.js';
import { readableLevels } from './rubric.rules.js';

export interface SaveAssessmentInput {
  readonly idempotencyKey: string;
  readonly roundId: string;
  /** Of one’s assessment as it was opened; 0 where none was begun. */
  readonly version: number;
  readonly levels: readonly { readonly key: string; readonly level: number }[];
  readonly remark: string;
  /** Of the rubric that was on the page. */
  readonly rubricSha256: string;
}

/** Keeps levels and words while an assessor reads; nobody else sees them yet. Throws NOT_FOUND, FORBIDDEN for one’s own mentee, and CONFLICT. */
@Injectable()
export class SaveAssessment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SaveAssessmentInput): Promise<Result<{ roundId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.save-assessment', input }, async (tx) => {
      const open = await roundToAssess(tx, viewer, input.roundId);
      const mine = await ownAssessment(tx, viewer, open, input.rubricSha256);
      if (!mine.ok) return mine;
      const remark = typed(input.remark, 'remark', 'A remark', 8_000);
      if (!remark.ok) return remark;
      const asked = readableLevels(Object.fromEntries(input.levels.map((one) => [one.key, one.level])));
      if (!asked.ok) return asked;
      const { id, version } = mine.value;
      const before = mineOf(open.round, viewer);
      // A remark on a passage may have begun it; until levels or words are kept there is nothing to overwrite.
      const isUntouched = !before || (before.remark === '' && Object.keys(before.levels).length === 0);
      if (input.version === 0 && !isUntouched) throw new AppError('CONFLICT', 'You began this elsewhere.', { currentVersion: version });
      // Levels of criteria that are gone from the rubric stay with the others: what was thought about is not thrown away.
      const levels = { ...before?.levels, ...asked.value };
      const rubric = rubricIsSeen(open.facts, input.rubricSha256) ? { rubric: criteriaNow(open.facts), rubricSha256: input.rubricSha256 } : {};
      await tx.table(AssessmentRow).change(id, input.version === 0 ? version : input.version, { levels, remark: remark.value, ...rubric });
      return ok({ roundId: input.roundId });
    });
  }
}
