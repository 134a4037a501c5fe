import { Inject, Injectable } from '@nestjs/common';
import { authorize, checkReason, notFound, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { canBeOnPaper } from '../drawing/on-paper.js';
import { CertificateRow } from './certificate.entity.js';
import { canCertify, canReadCertificate } from './certificate.policy.js';
import { nameOnCertificate } from './certificate.rules.js';
import { nameForPaper } from './no-paper.rules.js';
import { replaceOne } from './replace-one.js';

export interface ReplaceCertificateInput {
  readonly idempotencyKey: string;
  readonly certificateId: string;
  readonly version: number;
  readonly holderName: string;
  readonly reason: string;
  /** Issue it although paper and badge cannot carry the name. */
  readonly withoutPaper?: boolean;
}

/** The same certificate anew: another name, another key, or an objection that was right. It ends when the old one would have; the old one leads to it. Throws CONFLICT. */
@Injectable()
export class ReplaceCertificate {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  run(viewer: Viewer, input: ReplaceCertificateInput): Promise<Result<{ certificateId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.replace-certificate', input }, async (tx) => {
      const old = await tx.table(CertificateRow).get(input.certificateId);
      if (!canReadCertificate(viewer, old)) throw notFound();
      authorize(canCertify(viewer, old), 'Another director has to replace this certificate.');
      if (old.status === 'SUPERSEDED') return refusal('CERTIFICATE_SUPERSEDED', 'A newer certificate took the place of this one already.');
      const [name, reason] = [
        nameOnCertificate(input.holderName),
        checkReason(input.reason, { field: 'reason', code: 'REPLACEMENT_REASON', what: 'The reason' }),
      ];
      if (!name.ok) return name;
      if (!reason.ok) return reason;
      const paper = nameForPaper(name.value, { canBeOnPaper: await canBeOnPaper(name.value), withoutPaper: input.withoutPaper ?? false });
      if (!paper.ok) return paper;
      return replaceOne(tx, this.options, viewer, old, { version: input.version, holderName: name.value, reason: reason.value });
    });
  }
}
