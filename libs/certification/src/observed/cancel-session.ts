import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { observedCancelled } from '../certification.events.js';
import { canRunCohort } from '../certification.policy.js';
import { EvidenceRow } from '../evidence/evidence.entity.js';
import { forgetEvidence } from '../evidence/keep-evidence.js';
import { ObservedSessionRow } from './observed.entity.js';
import { cancelSession } from './observed.rules.js';
import { observedSessions } from './observed-sessions.js';

export interface CancelObservedInput {
  readonly idempotencyKey: string;
  readonly sessionId: string;
  readonly version: number;
}

/** What nobody marked yet is cancelled; a session at which one was a guest is taken back. Nothing is kept of whose it was. */
@Injectable()
export class CancelObservedSession {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
  run(viewer: Viewer, input: CancelObservedInput): Promise<Result<{ sessionId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.cancel-observed', input }, async (tx) => {
      const session = await observedSessions(tx).get(viewer, input.sessionId);
      authorize(session.trainee.personId === viewer.personId || canRunCohort(viewer, session.cohort), 'The trainee cancels it, or those who run the cohort.');
      authorize(session.trainee.status === 'ENROLLED', 'What a certificate rests on stays.');
      const may = cancelSession(session);
      if (!may.ok) return may;
      await tx.table(ObservedSessionRow).change(session.id, input.version, { status: 'CANCELLED', markedAt: null });
      const evidence = session.evidenceId === null ? undefined : await tx.table(EvidenceRow).get(session.evidenceId);
      if (evidence?.status === 'GIVEN') await forgetEvidence(tx, evidence);
      if (session.kind === 'OBSERVED') await tx.emit(observedCancelled({ sessionId: session.id, traineeId: session.trainee.id }));
      return ok({ sessionId: session.id });
    });
  }
}
