import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, newId, notFound, ok, refusal, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadRound } from '../assessments/assessment.policy.js';
import { canRunCohort } from '../certification.policy.js';
import { AssignmentExtensionRow } from './assignment-extension.entity.js';
import { assignments } from './assignments.js';
import { extendDeadline } from './round.rules.js';

export interface ExtendAssignmentInput {
  readonly idempotencyKey: string;
  readonly traineeId: string;
  readonly itemId: string;
  readonly until: Day;
  readonly because: string;
}

/** Those who run a cohort give one trainee more time for one assignment. Throws NOT_FOUND. */
@Injectable()
export class ExtendAssignment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ExtendAssignmentInput): Promise<Result<{ itemId: string; traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.extend-assignment', input }, async (tx) => {
      const facts = await assignments(tx).ofTrainee(input.itemId, input.traineeId);
      if (!canReadRound(viewer, facts.trainee, facts.cohort)) throw notFound();
      authorize(canRunCohort(viewer, facts.cohort), 'Those who run the cohort give more time.');
      if (facts.rounds.some((round) => round.status !== 'DRAFT'))
        return refusal('EXTENSION_HANDED_IN', 'This was handed in already; what comes back has no last day.');
      const asked = extendDeadline(input, dayIn(facts.cohort.timeZone, tx.now()), facts.cohort.endsOn);
      if (!asked.ok) return asked;
      const of = { traineeId: input.traineeId, itemId: input.itemId };
      const given = { ...asked.value, givenBy: viewer.personId, givenAt: instant(tx.now()) };
      if ((await tx.table(AssignmentExtensionRow).amend(of, given)) === 0) await tx.table(AssignmentExtensionRow).add({ id: newId(), ...of, ...given });
      return ok(of);
    });
  }
}
