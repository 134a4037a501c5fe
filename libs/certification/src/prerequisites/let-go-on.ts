import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { termsOf, testOf } from '../attempts/terms-of.js';
import { attemptGranted, leaveGiven } from '../certification.events.js';
import { canRunCohort } from '../certification.policy.js';
import { mayOpenEarly, pathFacts, readPath } from '../progress/load-path.js';
import { giveLeave, grantAttempt, type AskedLeave } from './leave.rules.js';

export interface GiveLeaveInput extends AskedLeave {
  readonly idempotencyKey: string;
  readonly traineeId: string;
}
export interface GrantAttemptInput {
  readonly idempotencyKey: string;
  readonly traineeId: string;
  readonly itemId: string;
  readonly reason: string;
}

/** A mentor or whoever runs the cohort lets one trainee begin something early, with a reason on record. */
@Injectable()
export class GiveLeave {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: GiveLeaveInput): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.give-leave', input }, async (tx) => {
      const { facts, path } = readPath(viewer, await pathFacts(tx, input.traineeId), tx.now());
      authorize(mayOpenEarly(viewer, facts), 'Your mentor or those who run the cohort can open this early.');
      const { moduleId, itemId } = input;
      if (moduleId !== null && !facts.modules.some((one) => one.id === moduleId)) throw notFound();
      if (itemId !== null && !facts.items.some((one) => one.id === itemId)) throw notFound();
      const reason = giveLeave(path, input);
      if (!reason.ok) return reason;
      const of = { traineeId: facts.trainee.id, moduleId, itemId };
      await tx.rows(
        `insert into prerequisite_exemption (practice_id, id, trainee_id, module_id, item_id, because, reason, given_by, at) values ($1, $2, $3, $4, $5, 'LEAVE', $6, $7, $8) on conflict do nothing`,
        [newId(), of.traineeId, moduleId, itemId, reason.value, viewer.personId, tx.now()],
      );
      await tx.record({ kind: 'certification.leave-given', body: { ...of, reason: reason.value, by: viewer.personId } });
      await tx.emit(leaveGiven({ ...of, givenBy: viewer.personId }));
      return ok({ traineeId: of.traineeId });
    });
  }
}

/** Those who run the cohort give another attempt to somebody who has used all of theirs. */
@Injectable()
export class GrantAttempt {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: GrantAttemptInput): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.grant-attempt', input }, async (tx) => {
      const { facts } = readPath(viewer, await pathFacts(tx, input.traineeId), tx.now());
      const others = facts.trainee.personId !== viewer.personId;
      authorize(others && canRunCohort(viewer, facts.cohort), 'Those who run the cohort can give another attempt.');
      const item = testOf(facts, input.itemId);
      if (!item) throw notFound();
      await tx.rows(`select id from trainee where practice_id = $1 and id = $2 for update`, [facts.trainee.id]);
      const reason = grantAttempt(
        facts.trainee.attempts.filter((one) => one.itemId === item.id),
        termsOf(item, facts).given,
        input.reason,
      );
      if (!reason.ok) return reason;
      const of = { traineeId: facts.trainee.id, itemId: item.id };
      await tx.rows(`insert into attempt_grant (practice_id, id, trainee_id, item_id, reason, given_by, at) values ($1, $2, $3, $4, $5, $6, $7)`, [
        ...[newId(), of.traineeId, of.itemId, reason.value, viewer.personId],
        tx.now(),
      ]);
      await tx.record({ kind: 'certification.attempt-granted', body: { ...of, reason: reason.value, by: viewer.personId } });
      await tx.emit(attemptGranted({ ...of, givenBy: viewer.personId }));
      return ok({ traineeId: of.traineeId });
    });
  }
}
