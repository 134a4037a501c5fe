import { instant, newId, notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { CertificationOptions } from '../certification.options.js';
import { newKeyPair, type OpenKey } from '../credentials/sign-credential.js';
import { didOf, type PublishedKey } from './did.rules.js';
import { openSecret, sealSecret } from './sealed-secret.js';
import { SigningKeyRow } from './signing-key.entity.js';

/** What a seal is bound to: a private part copied into another practice or another row does not open there. */
const sealAbout = (practiceId: string, keyId: string): string => `signing-key\n${practiceId}\n${keyId}`;

/** All keys of the practice as verifiers need them, oldest first. */
export const publishedKeys = (tx: Tx): Promise<PublishedKey[]> =>
  tx.rows<PublishedKey>(
    `select k.number, k.public_key as "publicKey", k.status, case when k.ended_at is null then null else instant_text(k.ended_at) end as "endedAt"
     from signing_key k where k.practice_id = $1 order by k.number`,
  );

/** The next key of the practice, which signs from now on. The caller has ended the one before. */
export async function addSigningKey(tx: Tx, options: CertificationOptions): Promise<SigningKeyRow> {
  const last = await tx.row<{ number: number }>(`select max(number)::int as number from signing_key where practice_id = $1`);
  const { publicKey, privateKey } = await newKeyPair();
  const id = newId();
  const added = {
    ...{ id, number: (last?.number ?? 0) + 1, publicKey, sealedPrivateKey: sealSecret(options.secretKey, sealAbout(tx.practiceId, id), privateKey) },
    ...{ status: 'ACTIVE' as const, createdAt: instant(tx.now()), createdBy: tx.scope.actor.kind === 'person' ? tx.scope.actor.personId : null },
    ...{ endedAt: null, endedBy: null, endedBecause: null },
  };
  await tx.table(SigningKeyRow).add(added);
  await tx.record({ kind: 'certification.signing-key-added', body: { keyId: id, number: added.number, publicKey } });
  return { ...added, practiceId: tx.practiceId, version: 1 };
}

/** The key that signs, open; a practice without one gets its first. Throws when the installation's secret is not the one it was sealed with. */
export async function openSigningKey(tx: Tx, options: CertificationOptions): Promise<OpenKey> {
  // Two who certify at once wait here, so that a practice never starts with two keys.
  const practice = await tx.row(`select practice_id from practice where practice_id = $1 for no key update`);
  if (!practice) throw notFound();
  return (await activeSigningKey(tx, options)) ?? opened(tx, options, await addSigningKey(tx, options));
}

/** The key that signs, open; undefined where nothing was ever certified. */
export async function activeSigningKey(tx: Tx, options: CertificationOptions): Promise<OpenKey | undefined> {
  const key = await tx.table(SigningKeyRow).first({ status: 'ACTIVE' });
  return key ? opened(tx, options, key) : undefined;
}

function opened(tx: Tx, options: CertificationOptions, key: SigningKeyRow): OpenKey {
  const privateKey = openSecret(options.secretKey, sealAbout(tx.practiceId, key.id), key.sealedPrivateKey);
  if (privateKey === undefined)
    throw new Error(`Signing key ${key.number} was sealed with another SECRET_KEY than this installation has. Rotate the key to go on.`);
  return { id: key.id, did: didOf(options.publicUrl, tx.practiceId), number: key.number, publicKey: key.publicKey, privateKey };
}
