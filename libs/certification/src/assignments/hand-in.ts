import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { assignmentHandedIn } from '../certification.events.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { seen } from '../progress/seen.js';
import { watchPromise } from './watch-promise.js';
import { demandOpen } from './assignment-lock.js';
import { AssignmentRoundRow } from './assignment-round.entity.js';
import { deadlineFor } from './assignment-times.js';
import { assignments, lastRound } from './assignments.js';
import { canWriteRound } from './round.policy.js';
import { handIn, promisedOn } from './round.rules.js';

export interface HandInInput {
  readonly idempotencyKey: string;
  readonly itemId: string;
  readonly version: number;
}

/** From here on it stays as it is, and an answer is promised. Handed in twice, it is handed in once. Throws NOT_FOUND and CONFLICT. */
@Injectable()
export class HandInAssignment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: HandInInput): Promise<Result<{ itemId: string; traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.hand-in', input }, async (tx) => {
      const facts = await assignments(tx).ofPerson(input.itemId, viewer.personId);
      if (!canWriteRound(viewer, facts.trainee)) throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'You are not in this cohort any more. What you wrote stays readable.');
      const draft = lastRound(facts);
      const today = dayIn(facts.cohort.timeZone, tx.now());
      const before = facts.rounds.at(-2) ?? null;
      const round = draft ?? { status: 'DRAFT' as const, text: '', files: [] };
      const handed = handIn(
        { status: round.status, text: round.text, files: round.files.length, before: before && { text: before.text, files: before.files.length } },
        deadlineFor(facts),
        today,
        facts.cohort.facilitators,
      );
      if (!handed.ok || !draft) return handed.ok ? { ok: false, error: { code: 'ASSIGNMENT_EMPTY', message: 'Nothing is written yet.' } } : handed;
      const open = await demandOpen(tx, facts);
      if (!open.ok) return open;
      const patch = { status: 'HANDED_IN' as const, handedInAt: instant(tx.now()), promisedOn: promisedOn(today, programmeRules(facts.rules).reviewDays) };
      await tx.table(AssignmentRoundRow).change(draft.id, input.version, { ...patch, late: handed.value.late });
      await watchPromise(tx, { roundId: draft.id, promisedOn: patch.promisedOn, timeZone: facts.cohort.timeZone });
      seen(tx, facts.trainee.id);
      await tx.emit(assignmentHandedIn({ roundId: draft.id, traineeId: facts.trainee.id, itemId: facts.itemId, cohortId: facts.cohort.id }));
      return ok({ itemId: facts.itemId, traineeId: facts.trainee.id });
    });
  }
}
