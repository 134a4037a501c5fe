import { didDocument, keyIdOf, multikeyOf, numberOfKeyId, type DidDocument, type Multikey, type PublishedKey } from '../keys/did.rules.js';
import { credentialLibraries, documentLoader } from './json-ld.js';

/** GOOD: signed by this practice and unchanged. KEY_REVOKED: by a key that was revoked since. CHANGED: not what was signed. FOREIGN: no signature of this practice. */
export type SignatureFinding = 'GOOD' | 'KEY_REVOKED' | 'CHANGED' | 'FOREIGN';

interface Signed {
  readonly issuer?: { readonly id?: unknown } | string;
  readonly proof?: { readonly verificationMethod?: unknown };
}

/** Checks a signature against the practice's keys, as a verifier elsewhere would against its document. Says nothing of expiry and revocation. */
export async function checkSignature(credential: object, did: string, keys: readonly PublishedKey[]): Promise<SignatureFinding> {
  const { issuer, proof } = credential as Signed;
  const issuerId = typeof issuer === 'string' ? issuer : issuer?.id;
  const method = proof?.verificationMethod;
  if (issuerId !== did || typeof method !== 'string') return 'FOREIGN';
  const key = keys.find((one) => one.number === numberOfKeyId(did, method));
  if (!key) return 'FOREIGN';
  // The mathematics is asked first, as if no key had ever been revoked: "changed" and "its key was revoked" are different news.
  const asIfGood = keys.map((one) => ({ ...one, status: 'ACTIVE' as const }));
  if (!(await holds(credential, did, asIfGood, key))) return 'CHANGED';
  return key.status === 'REVOKED' ? 'KEY_REVOKED' : 'GOOD';
}

async function holds(credential: object, did: string, keys: readonly PublishedKey[], key: PublishedKey): Promise<boolean> {
  const { vc, DataIntegrityProof, cryptosuite } = await credentialLibraries();
  const known = new Map<string, Multikey | DidDocument>([
    [did, didDocument(did, keys)],
    [keyIdOf(did, key.number), multikeyOf(did, { ...key, status: 'ACTIVE' })],
  ]);
  const validFrom = (credential as { validFrom?: unknown }).validFrom;
  const now = typeof validFrom === 'string' ? new Date(validFrom) : new Date(0);
  // Status and dates are looked up where they are true at this moment; here only the signature counts.
  const checkStatus = () => Promise.resolve({ verified: true });
  try {
    const suite = new DataIntegrityProof({ cryptosuite });
    return (await vc.verifyCredential({ credential: structuredClone(credential), suite, documentLoader: await documentLoader(known), now, checkStatus }))
      .verified;
  } catch {
    return false;
  }
}
