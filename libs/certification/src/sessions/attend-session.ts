import { Inject, Injectable } from '@nestjs/common';
import { newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { makeUpHandedIn } from '../certification.events.js';
import { ownPathFacts, readPath } from '../progress/load-path.js';
import { stillHere } from '../progress/mark-item.rules.js';
import { seen } from '../progress/seen.js';
import { sessionToRun } from './plan-session.js';
import { CohortSessionRow } from './session.entity.js';
import { handInMakeUp, readAttendance, type Exception } from './session.rules.js';
import { sessionPlace, traineesHere } from './sessions.repository.js';

export interface RecordSessionAttendanceInput {
  readonly idempotencyKey: string;
  readonly sessionId: string;
  readonly version: number;
  readonly exceptions: readonly Exception[];
}
export interface MakeUpInput {
  readonly idempotencyKey: string;
  readonly sessionId: string;
}

type Done = Promise<Result<{ cohortId: string; sessionId: string }>>;

/** Records who was there, or puts it right; from then on the session counts as held. Throws CONFLICT. */
@Injectable()
export class RecordSessionAttendance {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RecordSessionAttendanceInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.record-session-attendance', input }, async (tx) => {
      const session = await sessionToRun(tx, viewer, input.sessionId);
      const lines = readAttendance(session, await traineesHere(tx, session.cohortId), input.exceptions, tx.now());
      if (!lines.ok) return lines;
      await tx.table(CohortSessionRow).change(session.id, input.version, { status: 'HELD' });
      await tx.rows(
        `insert into session_attendance (practice_id, id, session_id, trainee_id, minutes, recorded_at)
         select $1, gen_random_uuid(), $2, l."traineeId", l.minutes, $4 from jsonb_to_recordset($3::jsonb) as l("traineeId" uuid, minutes int)
         on conflict (practice_id, session_id, trainee_id) do update set minutes = excluded.minutes, recorded_at = excluded.recorded_at, version = session_attendance.version + 1`,
        [session.id, JSON.stringify(lines.value), tx.now()],
      );
      await tx.record({
        kind: 'certification.session-attended',
        body: { sessionId: session.id, cohortId: session.cohortId, lines: lines.value, by: viewer.personId },
      });
      return ok({ cohortId: session.cohortId, sessionId: session.id });
    });
  }
}

/** A trainee makes a missed session up: what they take from the recording waits for those who run the cohort. */
@Injectable()
export class HandInSessionMakeUp {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: MakeUpInput & { readonly text: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.hand-in-session-make-up', input }, async (tx) => {
      const session = await sessionPlace(tx, input.sessionId);
      const { facts, path } = readPath(viewer, await ownPathFacts(tx, viewer.personId, session.itemId), tx.now());
      if (facts.cohort.id !== session.cohortId) throw notFound();
      const here = stillHere(facts.trainee.status);
      if (!here.ok) return here;
      const item = path.modules.flatMap((module) => module.items).find((one) => one.id === session.itemId);
      const text = handInMakeUp(session, { passed: item?.state === 'PASSED' }, input.text);
      if (!text.ok) return text;
      await tx.rows(
        `insert into session_attendance (practice_id, id, session_id, trainee_id, minutes, recorded_at, make_up_text, make_up_asked_at) values ($1, $2, $3, $4, 0, $5, $6, $5)
         on conflict (practice_id, session_id, trainee_id) do update set make_up_text = excluded.make_up_text, make_up_asked_at = excluded.make_up_asked_at,
           make_up_returned_at = null, make_up_remark = null, version = session_attendance.version + 1`,
        [newId(), session.id, facts.trainee.id, tx.now(), text.value],
      );
      await tx.emit(makeUpHandedIn({ sessionId: session.id, traineeId: facts.trainee.id }));
      seen(tx, facts.trainee.id);
      return ok({ cohortId: session.cohortId, sessionId: session.id });
    });
  }
}

/** Those who run the cohort take a make-up; with or without words of the trainee, who may have made it up in a talk. */
@Injectable()
export class AcceptSessionMakeUp {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: MakeUpInput & { readonly traineeId: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.accept-session-make-up', input }, async (tx) => {
      const session = await sessionToRun(tx, viewer, input.sessionId);
      if (!(await traineesHere(tx, session.cohortId)).includes(input.traineeId)) throw notFound();
      if (session.status !== 'HELD') return refusal('SESSION_NOT_HELD', 'Record who was there first.');
      await tx.rows(
        `insert into session_attendance (practice_id, id, session_id, trainee_id, minutes, recorded_at, made_up_at) values ($1, $2, $3, $4, 0, $5, $5)
         on conflict (practice_id, session_id, trainee_id) do update set made_up_at = coalesce(session_attendance.made_up_at, excluded.made_up_at), make_up_returned_at = null, make_up_remark = null, version = session_attendance.version + 1`,
        [newId(), session.id, input.traineeId, tx.now()],
      );
      await tx.record({ kind: 'certification.session-made-up', body: { sessionId: session.id, traineeId: input.traineeId, by: viewer.personId } });
      return ok({ cohortId: session.cohortId, sessionId: session.id });
    });
  }
}
