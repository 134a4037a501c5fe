import { Inject, Injectable } from '@nestjs/common';
import { authorize, checkReason, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { evidenceReturned } from '../certification.events.js';
import { canReadTrainee, canRunCohort } from '../certification.policy.js';
import { pathFacts } from '../progress/load-path.js';
import type { PathFacts } from '../progress/path-facts.js';
import { EvidenceRow } from './evidence.entity.js';
import { acceptOutside, settleEvidence, type EvidenceKind } from './evidence.rules.js';

export interface ReturnEvidenceInput {
  readonly idempotencyKey: string;
  readonly evidenceId: string;
  readonly version: number;
  readonly remark: string;
}

export interface AcceptOutsideInput {
  readonly idempotencyKey: string;
  readonly traineeId: string;
  readonly kind: EvidenceKind;
  readonly words: string;
}

/** Those who run the cohort send evidence back with a remark, and accept work that they have seen outside the practice. Nobody does so for themselves. */
@Injectable()
export class JudgeEvidence {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
  sendBack(viewer: Viewer, input: ReturnEvidenceInput): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.return-evidence', input }, async (tx) => {
      const evidence = await tx.table(EvidenceRow).get(input.evidenceId);
      if (evidence.kind === 'OBSERVED') throw notFound();
      const facts = await judged(tx, viewer, evidence.traineeId);
      authorize(facts.trainee.status === 'ENROLLED', 'What a certificate rests on stays.');
      const may = settleEvidence(evidence.status);
      if (!may.ok) return may;
      const remark = checkReason(input.remark, { field: 'remark', code: 'EVIDENCE_REMARK', what: 'What should be different', most: 2000 });
      if (!remark.ok) return remark;
      await tx.table(EvidenceRow).change(evidence.id, input.version, { status: 'RETURNED', settledAt: instant(tx.now()), remark: remark.value });
      // The work may be shown again, in other words. Whoever sends it back need not see the client, so the function does it.
      await tx.rows(`select forget_evidence_origin($1, $2) as practice_id`, [evidence.id]);
      await tx.emit(evidenceReturned({ evidenceId: evidence.id, traineeId: evidence.traineeId }));
      return ok({ traineeId: evidence.traineeId });
    });
  }

  /** Throws NOT_FOUND, FORBIDDEN. */
  acceptOutside(viewer: Viewer, input: AcceptOutsideInput): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.accept-outside-evidence', input }, async (tx) => {
      const { trainee } = await judged(tx, viewer, input.traineeId);
      authorize(trainee.status === 'ENROLLED', 'This trainee is not in the cohort any more.');
      const words = acceptOutside(input.words);
      if (!words.ok) return words;
      await tx.table(EvidenceRow).add({
        ...{ id: newId(), traineeId: trainee.id, kind: input.kind, bands: {}, text: words.value, textSha256: null, status: 'GIVEN' },
        ...{ shownAt: instant(tx.now()), settledAt: null, outside: true, acceptedBy: viewer.personId, remark: '' },
      });
      await tx.record({
        kind: 'certification.outside-evidence-accepted',
        body: { traineeId: trainee.id, kind: input.kind, words: words.value, by: viewer.personId },
      });
      return ok({ traineeId: trainee.id });
    });
  }
}

/** Throws NOT_FOUND for whom the trainee is nobody, FORBIDDEN for those who only read. */
async function judged(tx: Tx, viewer: Viewer, traineeId: string): Promise<PathFacts> {
  const facts = await pathFacts(tx, traineeId);
  if (!facts || !canReadTrainee(viewer, facts.trainee, facts.cohort)) throw notFound();
  authorize(facts.trainee.personId !== viewer.personId && canRunCohort(viewer, facts.cohort), 'Those who run the cohort judge evidence, never their own.');
  return facts;
}
