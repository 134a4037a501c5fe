import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { canKeepKeys } from '../keys/signing-key.policy.js';
import { CertificateRow } from './certificate.entity.js';
import { replaceOne } from './replace-one.js';
import { replaceTogether, whyLeftOut } from './under-key.rules.js';
import { certificatesUnder } from './under-key.sql.js';

export interface ReplaceUnderKeyInput {
  readonly idempotencyKey: string;
  readonly keyId: string;
  /** Those that were looked at, each as it was seen. */
  readonly certificates: readonly { readonly certificateId: string; readonly version: number }[];
  readonly reason: string;
}

/** Every certificate that a revoked key signed is issued anew, all of them or none. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
@Injectable()
export class ReplaceUnderKey {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  run(viewer: Viewer, input: ReplaceUnderKeyInput): Promise<Result<{ keyId: string; replaced: number }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.replace-under-key', input }, async (tx) => {
      const key = await certificatesUnder(tx, input.keyId);
      authorize(canKeepKeys(viewer), 'Owners and the certification director keep the keys.');
      const asked = input.certificates.map(({ certificateId, version }) => ({ id: certificateId, version }));
      const possible = key.certificates.filter((one) => whyLeftOut(one, viewer, one.today) === null);
      const decided = replaceTogether({ certificates: asked, reason: input.reason }, { key: key.status, possible });
      if (!decided.ok) return decided;
      for (const { id, version } of asked) {
        const old = await tx.table(CertificateRow).get(id);
        const replaced = await replaceOne(tx, this.options, viewer, old, { version, holderName: old.holderName, reason: decided.value.reason });
        if (!replaced.ok) return replaced;
      }
      return ok({ keyId: key.id, replaced: asked.length });
    });
  }
}
