import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { canKeepKeys } from './signing-key.policy.js';
import { retireKey, revokeKey, type SigningKeyStatus } from './signing-key.rules.js';
import { SigningKeyRow } from './signing-key.entity.js';
import { addSigningKey } from './signing-keys.js';

const onlyKeepers = 'Owners and the certification director keep the keys.';

/** Another key signs from now on; what the one before signed stays good. */
@Injectable()
export class RotateSigningKey {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  run(viewer: Viewer, input: { readonly idempotencyKey: string }): Promise<Result<{ keyId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.rotate-signing-key', input }, async (tx) => {
      authorize(canKeepKeys(viewer), onlyKeepers);
      await tx.rows(`select practice_id from practice where practice_id = $1 for no key update`);
      const active = await tx.table(SigningKeyRow).first({ status: 'ACTIVE' });
      if (active) {
        const retired = retireKey(active);
        if (!retired.ok) return retired;
        await endKey(tx, viewer, active, active.version, { status: retired.value, because: null });
      }
      return ok({ keyId: (await addSigningKey(tx, this.options)).id });
    });
  }
}

/** Others may have got hold of a key: whatever it signed says so from now on, and another one signs. Throws CONFLICT. */
@Injectable()
export class RevokeSigningKey {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  run(
    viewer: Viewer,
    input: { readonly idempotencyKey: string; readonly keyId: string; readonly version: number; readonly reason: string },
  ): Promise<Result<{ keyId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.revoke-signing-key', input }, async (tx) => {
      authorize(canKeepKeys(viewer), onlyKeepers);
      await tx.rows(`select practice_id from practice where practice_id = $1 for no key update`);
      const key = await tx.table(SigningKeyRow).get(input.keyId);
      const revoked = revokeKey(key, input.reason);
      if (!revoked.ok) return revoked;
      await endKey(tx, viewer, key, input.version, { status: revoked.value.status, because: revoked.value.reason });
      if (key.status === 'ACTIVE') await addSigningKey(tx, this.options);
      return ok({ keyId: key.id });
    });
  }
}

async function endKey(
  tx: Tx,
  viewer: Viewer,
  key: SigningKeyRow,
  version: number,
  to: { readonly status: SigningKeyStatus; readonly because: string | null },
): Promise<void> {
  await tx.table(SigningKeyRow).change(key.id, version, { status: to.status, endedAt: instant(tx.now()), endedBy: viewer.personId, endedBecause: to.because });
  await tx.record({
    kind: `certification.signing-key-${to.status.toLowerCase()}`,
    body: { keyId: key.id, number: key.number, by: viewer.personId, because: to.because },
  });
}
