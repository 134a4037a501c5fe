import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { certificateRevoked } from '../certification.events.js';
import { CertificateRow } from './certificate.entity.js';
import { canCertify, canReadCertificate } from './certificate.policy.js';
import { revokeCertificate } from './certificate.rules.js';
import { endCoachRole } from './coach-role.js';

export interface RevokeCertificateInput {
  readonly idempotencyKey: string;
  readonly certificateId: string;
  readonly version: number;
  readonly reason: string;
  readonly reasonPublic: boolean;
  readonly appealNote: string;
}

/** The director revokes a certificate, with a reason and a word on objecting. It says so to everybody from now on. Throws CONFLICT. */
@Injectable()
export class RevokeCertificate {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RevokeCertificateInput): Promise<Result<{ certificateId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.revoke-certificate', input }, async (tx) => {
      const certificate = await tx.table(CertificateRow).get(input.certificateId);
      if (!canReadCertificate(viewer, certificate)) throw notFound();
      authorize(canCertify(viewer, certificate), 'Another director has to revoke this certificate.');
      const decided = revokeCertificate(certificate, input);
      if (!decided.ok) return decided;
      const { reason, appealNote, reasonPublic } = decided.value;
      await tx.table(CertificateRow).change(certificate.id, input.version, {
        ...{ status: 'REVOKED', endedAt: instant(tx.now()), endedBy: viewer.personId, endedBecause: reason, becausePublic: reasonPublic, appealNote },
      });
      await endCoachRole(tx, certificate.personId);
      const of = { certificateId: certificate.id, traineeId: certificate.traineeId, personId: certificate.personId };
      // The reason is about a person: it is kept erasable.
      await tx.record({
        kind: 'certification.certificate-revoked',
        body: { ...of, number: certificate.number, revokedBy: viewer.personId, reasonPublic },
        payload: { reason, appealNote },
      });
      await tx.emit(certificateRevoked({ ...of, status: 'REVOKED' }));
      return ok({ certificateId: certificate.id });
    });
  }
}
