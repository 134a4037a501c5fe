import { notFound, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { SigningKeyStatus } from '../keys/signing-key.rules.js';
import type { UnderKey } from './under-key.rules.js';

export interface UnderKeyFacts extends UnderKey {
  readonly number: string;
  readonly holderName: string;
  readonly title: string;
  readonly today: Day;
}

export interface KeyFacts {
  readonly id: string;
  readonly number: number;
  readonly status: SigningKeyStatus;
  /** In force, by name. */
  readonly certificates: readonly UnderKeyFacts[];
}

/** A key with the certificates in force that it signed, in one statement. Throws NOT_FOUND. */
export async function certificatesUnder(tx: Tx, keyId: string): Promise<KeyFacts> {
  const found = await tx.row<KeyFacts>(
    `select k.id, k.number, k.status,
       (select coalesce(json_agg(json_build_object('id', c.id, 'version', c.version, 'personId', c.person_id, 'validUntil', c.valid_until, 'number', c.number, 'holderName', c.holder_name,
                 'title', c.title, 'today', ($2::timestamptz at time zone c.time_zone)::date) order by lower(c.holder_name), c.id), '[]')
          from certificate c where c.practice_id = $1 and c.signing_key_id = k.id and c.status = 'ISSUED') as certificates
     from signing_key k where k.practice_id = $1 and k.id = $3`,
    [tx.now(), keyId],
  );
  if (!found) throw notFound();
  return found;
}
