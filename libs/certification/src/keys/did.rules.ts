/** A key as verifiers elsewhere need it. */
export interface PublishedKey {
  readonly number: number;
  readonly publicKey: string;
  readonly status: 'ACTIVE' | 'RETIRED' | 'REVOKED';
  readonly endedAt: string | null;
}

/** A practice is known to verifiers by an address under our own: `https://host/p/<id>/did.json` serves `did:web:host:p:<id>`. */
export const didOf = (publicUrl: string, practiceId: string): string => `did:web:${encodeURIComponent(new URL(publicUrl).host)}:p:${practiceId}`;

export const keyIdOf = (did: string, number: number): string => `${did}#key-${number}`;

/** The key's number as a verification method names it; undefined for a method of somebody else. */
export function numberOfKeyId(did: string, keyId: string): number | undefined {
  const found = keyId.startsWith(`${did}#key-`) ? /#key-([1-9]\d{0,6})$/.exec(keyId)?.[1] : undefined;
  return found === undefined ? undefined : Number(found);
}

export interface Multikey {
  readonly '@context': string;
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
  readonly revoked?: string;
}

export const multikeyOf = (did: string, key: PublishedKey): Multikey => ({
  '@context': 'https://w3id.org/security/multikey/v1',
  id: keyIdOf(did, key.number),
  type: 'Multikey',
  controller: did,
  publicKeyMultibase: key.publicKey,
  ...(key.status === 'REVOKED' && key.endedAt ? { revoked: key.endedAt } : {}),
});

export interface DidDocument {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly Omit<Multikey, '@context'>[];
  readonly assertionMethod: readonly string[];
}

/** Which keys speak for the practice: the one that signs and all before it; a revoked key is still shown, and speaks for nobody. */
export function didDocument(did: string, keys: readonly PublishedKey[]): DidDocument {
  const methods = keys.map((key) => {
    const { '@context': _, ...method } = multikeyOf(did, key);
    return method;
  });
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: keys.filter((key) => key.status !== 'REVOKED').map((key) => keyIdOf(did, key.number)),
  };
}
