import { Inject, Injectable } from '@nestjs/common';
import { notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { makeUpReturned } from '../certification.events.js';
import type { MakeUpInput } from './attend-session.js';
import { sessionToRun } from './plan-session.js';
import { returnMakeUp } from './session.rules.js';
import { traineesHere } from './sessions.repository.js';

export interface ReturnMakeUpInput extends MakeUpInput {
  readonly traineeId: string;
  readonly remark: string;
}

/** Those who run the cohort ask for more than a trainee handed in; what they wrote is kept, and they hand in again. */
@Injectable()
export class ReturnSessionMakeUp {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ReturnMakeUpInput): Promise<Result<{ cohortId: string; sessionId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.return-session-make-up', input }, async (tx) => {
      const session = await sessionToRun(tx, viewer, input.sessionId);
      if (!(await traineesHere(tx, session.cohortId)).includes(input.traineeId)) throw notFound();
      const line = await tx.row<{ asked: boolean; returned: boolean; madeUp: boolean }>(
        `select make_up_asked_at is not null as asked, make_up_returned_at is not null as returned, made_up_at is not null as "madeUp"
           from session_attendance where practice_id = $1 and session_id = $2 and trainee_id = $3 for update`,
        [session.id, input.traineeId],
      );
      const remark = returnMakeUp(line ?? { asked: false, returned: false, madeUp: false }, input.remark);
      if (!remark.ok) return remark;
      await tx.rows(
        `update session_attendance set make_up_returned_at = $4, make_up_remark = $5, version = version + 1 where practice_id = $1 and session_id = $2 and trainee_id = $3`,
        [session.id, input.traineeId, tx.now(), remark.value],
      );
      const of = { sessionId: session.id, traineeId: input.traineeId };
      await tx.record({ kind: 'certification.session-make-up-returned', body: { ...of, remark: remark.value, by: viewer.personId } });
      await tx.emit(makeUpReturned(of));
      return ok({ cohortId: session.cohortId, sessionId: session.id });
    });
  }
}
