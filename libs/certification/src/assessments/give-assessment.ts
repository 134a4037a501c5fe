import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { AssignmentRoundRow } from '../assignments/assignment-round.entity.js';
import { assignmentAnswered } from '../certification.events.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { mineOf, ownAssessment, roundToAssess, rubricIsSeen } from './assessing-round.js';
import { AssessmentRow } from './assessment.entity.js';
import { giveAssessment, settleRound } from './assessment.rules.js';
import { criteriaNow } from './rubric-sha.js';

export interface GiveAssessmentInput {
  readonly idempotencyKey: string;
  readonly roundId: string;
  readonly version: number;
  readonly rubricSha256: string;
}

/** An assessor gives their answer: alone it settles the round, as one of two it waits for the other. Throws NOT_FOUND, FORBIDDEN for one’s own mentee, and CONFLICT. */
@Injectable()
export class GiveAssessment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: GiveAssessmentInput): Promise<Result<{ roundId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.give-assessment', input }, async (tx) => {
      const open = await roundToAssess(tx, viewer, input.roundId);
      const { facts, round } = open;
      const place = await ownAssessment(tx, viewer, open, input.rubricSha256);
      if (!place.ok) return place;
      const mine = mineOf(round, viewer);
      if (!mine) return refusal('ASSESSMENT_LEVELS_MISSING', 'Choose a level for every criterion first.', 'levels');
      const rules = programmeRules(facts.rules);
      const now = criteriaNow(facts);
      const given = { levels: mine.levels, remark: mine.remark, remarks: mine.remarks.length };
      const verdict = giveAssessment(given, { began: mine.rubric, now, seen: rubricIsSeen(facts, input.rubricSha256) }, rules.rubricPass);
      if (!verdict.ok) return verdict;
      const at = instant(tx.now());
      await tx.table(AssessmentRow).change(mine.id, input.version, { rubric: now, rubricSha256: input.rubricSha256, verdict: verdict.value, givenAt: at });
      const all = [
        ...round.assessments.filter((one) => one.givenAt !== null).map((one) => ({ ordinal: one.ordinal, levels: one.levels, criteria: one.rubric })),
        { ordinal: mine.ordinal, levels: mine.levels, criteria: now },
      ];
      const status = settleRound(all, { secondAssessor: rules.secondAssessor, pass: rules.rubricPass });
      if (status === round.status || status === 'DRAFT' || status === 'HANDED_IN') return ok({ roundId: round.id });
      await tx.table(AssignmentRoundRow).change(round.id, round.version, { status, answeredAt: status === 'TO_DIRECTOR' ? null : at });
      await tx.emit(assignmentAnswered({ roundId: round.id, traineeId: facts.trainee.id, itemId: facts.itemId, cohortId: facts.cohort.id, status }));
      return ok({ roundId: round.id });
    });
  }
}
