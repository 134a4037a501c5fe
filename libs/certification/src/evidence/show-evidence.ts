import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import { loadNames, sanitise } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { ownPathFacts } from '../progress/load-path.js';
import { seen } from '../progress/seen.js';
import { coachedEngagements } from './coached-engagements.js';
import { EvidenceRow } from './evidence.entity.js';
import { forgetEvidence, holdClient, keepEvidence } from './keep-evidence.js';
import { settleEvidence, showEvidence, type AskedEvidence } from './evidence.rules.js';

export interface ShowEvidenceInput extends AskedEvidence {
  readonly idempotencyKey: string;
  readonly engagementId: string;
}

/** A trainee shows work with a client of the practice, or takes it back. */
@Injectable()
export class ShowEvidence {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, also for an engagement that the trainee does not coach. */
  run(viewer: Viewer, input: ShowEvidenceInput): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.show-evidence', input }, async (tx) => {
      const facts = await ownPathFacts(tx, viewer.personId);
      await holdClient(tx, input.engagementId);
      const [engagement] = await coachedEngagements(tx, viewer.personId, input.engagementId);
      if (!facts || !engagement) throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'You are not in this cohort any more.');
      const found = sanitise([{ field: 'text', text: input.text }], await loadNames(tx));
      const read = showEvidence(input, engagement, found);
      if (!read.ok) return read;
      await keepEvidence(tx, { traineeId: facts.trainee.id, personId: viewer.personId, kind: input.kind, engagement, ...read.value, heldOn: null });
      seen(tx, facts.trainee.id);
      return ok({ traineeId: facts.trainee.id });
    });
  }

  /** Nothing of it is kept. Throws NOT_FOUND and CONFLICT. */
  takeBack(viewer: Viewer, input: { idempotencyKey: string; evidenceId: string; version: number }): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.take-back-evidence', input }, async (tx) => {
      const evidence = await tx.table(EvidenceRow).get(input.evidenceId);
      const facts = await ownPathFacts(tx, viewer.personId);
      if (facts?.trainee.id !== evidence.traineeId || evidence.kind === 'OBSERVED') throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'What a certificate rests on stays.');
      const may = settleEvidence(evidence.status);
      if (!may.ok) return may;
      await forgetEvidence(tx, { id: evidence.id, version: input.version });
      return ok({ traineeId: evidence.traineeId });
    });
  }
}
