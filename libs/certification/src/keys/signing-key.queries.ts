import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { practiceUrl } from '../credentials/credential.rules.js';
import { didOf } from './did.rules.js';
import { canKeepKeys } from './signing-key.policy.js';
import type { Signing, SigningKey } from './signing-key.types.js';

type StoredKey = Omit<SigningKey, 'availableActions'>;

@Injectable()
export class SigningKeyQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  /** Throws FORBIDDEN. */
  async all(viewer: Viewer): Promise<Signing> {
    authorize(canKeepKeys(viewer), 'Owners and the certification director keep the keys.');
    const keys = await this.db.read(viewer, (tx) =>
      tx.rows<StoredKey>(
        `select k.id, k.number, k.public_key as "publicKey", k.status, instant_text(k.created_at) as "createdAt", instant_text(k.ended_at) as "endedAt", k.ended_because as "endedBecause", k.version,
                (select count(*)::int from certificate c where c.practice_id = $1 and c.signing_key_id = k.id and c.status = 'ISSUED') as signed
         from signing_key k where k.practice_id = $1 order by k.number desc`,
      ),
    );
    const { publicUrl } = this.options;
    return {
      did: didOf(publicUrl, viewer.practiceId),
      documentUrl: `${practiceUrl(publicUrl, viewer.practiceId)}/did.json`,
      keys: keys.map((key) => ({ ...key, availableActions: key.status === 'REVOKED' ? [] : [availableAction('revokeSigningKey', { allowed: 'Revoke' })] })),
    };
  }
}
