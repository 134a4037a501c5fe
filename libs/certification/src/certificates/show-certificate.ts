import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, notFound, ok, refusal, typed, type Result } from '@cairn/kernel';
import { hashOfToken, newToken, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { CertificateRow } from './certificate.entity.js';
import { canReadCertificate, canShowCertificate } from './certificate.policy.js';
import type { CertificateVisibility } from './certificate.rules.js';

/** Days after which an address that nobody opened stops working. */
const viewDays = 14;
const onlyHolder = 'Who sees a certificate is for its holder to say.';

/** The holder makes a certificate public or private. Throws CONFLICT. */
@Injectable()
export class SetCertificateVisibility {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(
    viewer: Viewer,
    input: { idempotencyKey: string; certificateId: string; version: number; visibility: CertificateVisibility },
  ): Promise<Result<{ certificateId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.set-certificate-visibility', input }, async (tx) => {
      const certificate = await tx.table(CertificateRow).get(input.certificateId);
      if (!canReadCertificate(viewer, certificate)) throw notFound();
      authorize(canShowCertificate(viewer, certificate), onlyHolder);
      await tx.table(CertificateRow).change(certificate.id, input.version, { visibility: input.visibility });
      return ok({ certificateId: certificate.id });
    });
  }
}

/** The holder lets one person look at a private certificate once: an address that is told now and never again. */
@Injectable()
export class ShowCertificateOnce {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async run(
    viewer: Viewer,
    input: { idempotencyKey: string; certificateId: string; forWhom: string },
  ): Promise<Result<{ certificateId: string; address: string }>> {
    const token = newToken();
    const hash = hashOfToken(token).toString('hex');
    // The answer is stored with its key, so the secret may not be part of it: a repetition hears that the address was told.
    const made = await this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.show-certificate-once', input }, async (tx) => {
      const certificate = await tx.table(CertificateRow).get(input.certificateId);
      if (!canReadCertificate(viewer, certificate)) throw notFound();
      authorize(canShowCertificate(viewer, certificate), onlyHolder);
      if (certificate.visibility === 'PUBLIC') return refusal('CERTIFICATE_PUBLIC', 'This certificate is public: its usual address is enough.');
      const forWhom = typed(input.forWhom, 'forWhom', 'The note', 200);
      if (!forWhom.ok) return forWhom;
      await tx.rows(
        `insert into certificate_view (practice_id, id, certificate_id, token_hash, for_whom, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $6::timestamptz + make_interval(days => $7))`,
        [newId(), certificate.id, hashOfToken(token), forWhom.value, tx.now(), viewDays],
      );
      return ok({ certificateId: certificate.id, hash });
    });
    if (!made.ok) return made;
    if (made.value.hash !== hash)
      return refusal('CERTIFICATE_VIEW_TOLD', 'This address was shown already and is not kept. Make a new one if you did not copy it.');
    return ok({ certificateId: made.value.certificateId, address: `${this.options.publicUrl}/verify/view/${token}` });
  }
}
