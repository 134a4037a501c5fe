import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import { loadNames, sanitise } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { ownPathFacts } from '../progress/load-path.js';
import { seen } from '../progress/seen.js';
import { coachedEngagements } from './coached-engagements.js';
import { teamsBand } from './evidence-bands.js';
import { EvidenceOriginRow, EvidenceRow } from './evidence.entity.js';
import { settleEvidence, showEvidence, weeksOf, type AskedEvidence } from './evidence.rules.js';

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
      const [engagement] = await coachedEngagements(tx, viewer.personId, input.engagementId);
      if (!facts || !engagement) throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'You are not in this cohort any more.');
      const found = sanitise([{ field: 'text', text: input.text }], await loadNames(tx));
      const read = showEvidence(input, engagement, found);
      if (!read.ok) return read;
      const [id, now] = [newId(), instant(tx.now())];
      const { text, cycleNumber } = read.value;
      const cycle = engagement.cycles.find((one) => one.number === cycleNumber);
      const { industry, region, sizeBand, clientId, consentId } = engagement;
      const textSha256 = createHash('sha256').update(text, 'utf8').digest('hex');
      await tx.table(EvidenceRow).add({
        ...{ id, traineeId: facts.trainee.id, kind: input.kind, text, textSha256, status: 'GIVEN', shownAt: now, settledAt: null },
        ...{ bands: { industry, region, sizeBand, cycleNumber, weeks: cycle ? weeksOf(cycle) : null, teams: teamsBand(engagement.teams) } },
        ...{ outside: false, acceptedBy: null, remark: '' },
      });
      const origin = { clientId, engagementId: engagement.id, evidenceId: id, kind: input.kind, cycleNumber, consentId: consentId ?? '' };
      await tx.table(EvidenceOriginRow).add({ id: newId(), ...origin, personId: viewer.personId, takenAt: now });
      await tx.record({ kind: 'certification.evidence-shown', clientId, body: { ...origin, traineeId: facts.trainee.id, textSha256, by: viewer.personId } });
      seen(tx, facts.trainee.id);
      return ok({ traineeId: facts.trainee.id });
    });
  }

  /** Nothing of it is kept. Throws NOT_FOUND and CONFLICT. */
  takeBack(viewer: Viewer, input: { idempotencyKey: string; evidenceId: string; version: number }): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.take-back-evidence', input }, async (tx) => {
      const evidence = await tx.table(EvidenceRow).get(input.evidenceId);
      const facts = await ownPathFacts(tx, viewer.personId);
      if (facts?.trainee.id !== evidence.traineeId) throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'What a certificate rests on stays.');
      const may = settleEvidence(evidence.status);
      if (!may.ok) return may;
      await tx
        .table(EvidenceRow)
        .change(evidence.id, input.version, { status: 'TAKEN_BACK', settledAt: instant(tx.now()), text: '', textSha256: null, bands: {} });
      await tx.table(EvidenceOriginRow).remove({ evidenceId: evidence.id });
      return ok({ traineeId: evidence.traineeId });
    });
  }
}
