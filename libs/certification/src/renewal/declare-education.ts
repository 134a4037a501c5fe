import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, newId, notFound, ok, refusal, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { canReadCertificate, canShowCertificate } from '../certificates/certificate.policy.js';
import { ContinuingEducationRow } from './continuing-education.entity.js';
import { countsSince, declaredFor } from './declared.js';
import { declareEducation, type ContinuingEducationKind } from './renewal.rules.js';

export interface DeclareEducationInput {
  readonly idempotencyKey: string;
  readonly certificateId: string;
  readonly kind: ContinuingEducationKind;
  readonly doneOn: Day;
  readonly hours?: number | null;
  readonly title: string;
}

/** The certificate, if this viewer may declare for it. Entries of an ended certificate stay: its renewal was decided on them. Throws NOT_FOUND, FORBIDDEN. */
async function ownCertificate(tx: Tx, viewer: Viewer, id: string): Promise<Result<CertificateRow>> {
  const certificate = await tx.table(CertificateRow).get(id);
  if (!canReadCertificate(viewer, certificate)) throw notFound();
  authorize(canShowCertificate(viewer, certificate), 'Holders declare for their own renewal.');
  return certificate.status === 'ISSUED'
    ? ok(certificate)
    : refusal('RENEWAL_ENDED', 'This certificate was revoked or replaced; nothing is added to it any more.');
}

/** The holder declares an hour, a learning contributed elsewhere or the statement on ethics. Learnings contributed in the practice come by themselves. */
@Injectable()
export class DeclareEducation {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: DeclareEducationInput): Promise<Result<{ certificateId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.declare-education', input }, async (tx) => {
      const certificate = await ownCertificate(tx, viewer, input.certificateId);
      if (!certificate.ok) return certificate;
      const { id, issuedOn, timeZone } = certificate.value;
      const declared = await declaredFor(tx, id);
      const ethicsStated = declared.some((one) => one.kind === 'ETHICS');
      const since = (await countsSince(tx, id)) ?? issuedOn;
      const read = declareEducation({ ...input, hours: input.hours ?? null }, { since, today: dayIn(timeZone, tx.now()), ethicsStated });
      if (!read.ok) return read;
      const entry = { id: newId(), certificateId: id, personId: viewer.personId, ...read.value };
      await tx
        .table(ContinuingEducationRow)
        .add({ ...entry, hours: read.value.hours === null ? null : String(read.value.hours), declaredAt: instant(tx.now()) });
      if (read.value.kind === 'ETHICS')
        await tx.record({ kind: 'certification.ethics-stated', body: { certificateId: id, personId: viewer.personId, text: read.value.title } });
      return ok({ certificateId: id });
    });
  }
}

/** The holder takes an entry back that was wrong. */
@Injectable()
export class WithdrawEducation {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { readonly idempotencyKey: string; readonly entryId: string }): Promise<Result<{ certificateId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.withdraw-education', input }, async (tx) => {
      const entry = await tx.table(ContinuingEducationRow).get(input.entryId);
      const certificate = await ownCertificate(tx, viewer, entry.certificateId);
      if (!certificate.ok) return certificate;
      await tx.table(ContinuingEducationRow).remove({ id: entry.id });
      return ok({ certificateId: entry.certificateId });
    });
  }
}
