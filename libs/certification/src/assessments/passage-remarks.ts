import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { mineOf, ownAssessment, roundToAssess } from './assessing-round.js';
import { AssessmentRemarkRow, AssessmentRow } from './assessment.entity.js';
import { remarkOn } from './assessment.rules.js';
import { criteriaNow, rubricSha256 } from './rubric-sha.js';

export interface WriteRemarkInput {
  readonly idempotencyKey: string;
  readonly roundId: string;
  readonly startsAt: number;
  readonly quote: string;
  readonly body: string;
}

/** Words on marked passages, kept with one’s own assessment until it is given. */
@Injectable()
export class PassageRemarks {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Begins the assessment where none is begun. Throws NOT_FOUND, and FORBIDDEN for one’s own mentee. */
  write(viewer: Viewer, input: WriteRemarkInput): Promise<Result<{ roundId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.write-remark', input }, async (tx) => {
      const open = await roundToAssess(tx, viewer, input.roundId);
      const mine = await ownAssessment(tx, viewer, open, rubricSha256(criteriaNow(open.facts)));
      if (!mine.ok) return mine;
      const remark = remarkOn(open.round.text, input, mineOf(open.round, viewer)?.remarks.length ?? 0);
      if (!remark.ok) return remark;
      await tx
        .table(AssessmentRemarkRow)
        .add({ id: newId(), roundId: input.roundId, assessmentId: mine.value.id, ...remark.value, writtenAt: instant(tx.now()) });
      return ok({ roundId: input.roundId });
    });
  }

  /** Takes back one’s own, before it is given. Throws NOT_FOUND. */
  remove(viewer: Viewer, input: { idempotencyKey: string; remarkId: string }): Promise<Result<{ roundId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.remove-remark', input }, async (tx) => {
      const remark = await tx.table(AssessmentRemarkRow).get(input.remarkId);
      const assessment = await tx.table(AssessmentRow).get(remark.assessmentId);
      if (assessment.assessorId !== viewer.personId) throw notFound();
      const open = await roundToAssess(tx, viewer, remark.roundId);
      const mine = await ownAssessment(tx, viewer, open, assessment.rubricSha256);
      if (!mine.ok) return mine;
      await tx.table(AssessmentRemarkRow).remove({ id: remark.id });
      return ok({ roundId: remark.roundId });
    });
  }
}
