import { Inject, Injectable } from '@nestjs/common';
import { atWallTime, authorize, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canRunCohort } from '../certification.policy.js';
import { sessionChanged } from '../certification.events.js';
import { CohortRow } from '../cohorts/cohort.entity.js';
import { ProgrammeItemRow } from '../programmes/programme-module.entity.js';
import { CohortSessionRow } from './session.entity.js';
import { planSession, recordingOf, stillPlanned, type SessionText } from './session.rules.js';
import { knowsCohort, sessionPlace, type SessionPlace } from './sessions.repository.js';

export interface PlanSessionInput extends SessionText {
  readonly idempotencyKey: string;
  readonly cohortId: string;
  readonly itemId: string;
}
export interface EditSessionInput extends SessionText {
  readonly idempotencyKey: string;
  readonly sessionId: string;
  readonly version: number;
  readonly recordingUrl: string;
}
export interface CancelSessionInput {
  readonly idempotencyKey: string;
  readonly sessionId: string;
  readonly version: number;
}

const runs = 'Those who run the cohort set its dates.';
type Done = Promise<Result<{ cohortId: string; sessionId: string }>>;

/** Sets a date for a live session of a cohort; its trainees get it for their calendars. */
@Injectable()
export class PlanSession {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PlanSessionInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.plan-session', input }, async (tx) => {
      const cohort = await tx.table(CohortRow).get(input.cohortId);
      if (!(await knowsCohort(tx, viewer, { ...cohort, cohortId: cohort.id }))) throw notFound();
      authorize(canRunCohort(viewer, cohort), runs);
      const item = await tx.table(ProgrammeItemRow).get(input.itemId);
      if (item.programmeVersionId !== cohort.programmeVersionId) throw notFound();
      const planned = planSession(input, { kind: item.kind, cohortStatus: cohort.status });
      if (!planned.ok) return planned;
      const { on, time, minutes, place } = planned.value;
      const id = newId();
      const when = { startsAt: atWallTime(on, time, cohort.timeZone), timeZone: cohort.timeZone, minutes, place };
      await tx
        .table(CohortSessionRow)
        .add({ id, cohortId: cohort.id, itemId: item.id, ...when, recordingUrl: null, status: 'PLANNED', icsUid: `${id}@cairn`, icsSequence: 0 });
      await tx.emit(sessionChanged({ sessionId: id, cohortId: cohort.id, change: 'PLANNED' }));
      return ok({ cohortId: cohort.id, sessionId: id });
    });
  }
}

/** Moves a session or says where its recording lies; calendars hear of it when the date, the length or the place changed. Throws CONFLICT. */
@Injectable()
export class EditSession {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditSessionInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-session', input }, async (tx) => {
      const session = await sessionToRun(tx, viewer, input.sessionId);
      const recording = recordingOf(input.recordingUrl);
      if (!recording.ok) return recording;
      const before = await tx.table(CohortSessionRow).get(session.id);
      const planned = planSession(input, { kind: 'LIVE', cohortStatus: session.cohortStatus });
      if (!planned.ok) return planned;
      const { on, time, minutes, place } = planned.value;
      const startsAt = atWallTime(on, time, session.timeZone);
      const moves = startsAt !== before.startsAt || minutes !== before.minutes || place !== before.place;
      const still = stillPlanned(session);
      if (moves && !still.ok) return still;
      const icsSequence = before.icsSequence + (moves ? 1 : 0);
      await tx.table(CohortSessionRow).change(session.id, input.version, { startsAt, minutes, place, recordingUrl: recording.value, icsSequence });
      if (moves) await tx.emit(sessionChanged({ sessionId: session.id, cohortId: session.cohortId, change: 'MOVED' }));
      return ok({ cohortId: session.cohortId, sessionId: session.id });
    });
  }
}

/** Takes a date back; calendars hear of it. Throws CONFLICT. */
@Injectable()
export class CancelSession {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CancelSessionInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.cancel-session', input }, async (tx) => {
      const session = await sessionToRun(tx, viewer, input.sessionId);
      const still = stillPlanned(session);
      if (!still.ok) return still;
      await tx.table(CohortSessionRow).change(session.id, input.version, { status: 'CANCELLED', icsSequence: session.icsSequence + 1 });
      await tx.emit(sessionChanged({ sessionId: session.id, cohortId: session.cohortId, change: 'CANCELLED' }));
      return ok({ cohortId: session.cohortId, sessionId: session.id });
    });
  }
}

/** Throws NOT_FOUND for strangers to the cohort, and FORBIDDEN for those who do not run it. */
export async function sessionToRun(tx: Tx, viewer: Viewer, sessionId: string): Promise<SessionPlace> {
  const session = await sessionPlace(tx, sessionId);
  if (!(await knowsCohort(tx, viewer, session))) throw notFound();
  authorize(canRunCohort(viewer, session), runs);
  return session;
}
