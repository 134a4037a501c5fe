import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { assignments } from '../assignments/assignments.js';
import { AssessmentRemarkRow, AssessmentRow } from './assessment.entity.js';
import { canReadRound } from './assessment.policy.js';

/** Gives back what was begun, so that somebody else can read it: one’s own, or a colleague’s who cannot, by those who direct. Throws NOT_FOUND. */
@Injectable()
export class ReleaseAssessment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { idempotencyKey: string; assessmentId: string }): Promise<Result<{ roundId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.release-assessment', input }, async (tx) => {
      const assessment = await tx.table(AssessmentRow).get(input.assessmentId);
      const { trainee, cohort } = await assignments(tx).ofRound(assessment.roundId);
      if (!canReadRound(viewer, trainee, cohort)) throw notFound();
      authorize(assessment.assessorId === viewer.personId || canDirect(viewer), 'Whoever began it gives it back, or the certification director.');
      if (assessment.givenAt !== null) return refusal('ASSESSMENT_GIVEN', 'This answer is given and stays.');
      await tx.table(AssessmentRemarkRow).remove({ assessmentId: assessment.id });
      await tx.table(AssessmentRow).remove({ id: assessment.id });
      return ok({ roundId: assessment.roundId });
    });
  }
}
