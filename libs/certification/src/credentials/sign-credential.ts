import { keyIdOf } from '../keys/did.rules.js';
import { credentialLibraries, documentLoader } from './json-ld.js';

/** A key that is open for signing. */
export interface OpenKey {
  readonly id: string;
  readonly did: string;
  readonly number: number;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A new Ed25519 key, both parts as Multikey text. */
export async function newKeyPair(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  const { keys } = await credentialLibraries();
  const pair = await keys.generate({});
  return { publicKey: pair.publicKeyMultibase, privateKey: pair.secretKeyMultibase };
}

/** The credential with its proof. Throws when a word of it stands in no vocabulary: what is not defined would not be protected. */
export async function signCredential<C extends object>(credential: C, key: OpenKey, at: Date): Promise<C & { readonly proof: object }> {
  const { vc, DataIntegrityProof, cryptosuite, keys } = await credentialLibraries();
  const pair = await keys.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    id: keyIdOf(key.did, key.number),
    type: 'Multikey',
    controller: key.did,
    publicKeyMultibase: key.publicKey,
    secretKeyMultibase: key.privateKey,
  });
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite, date: at });
  // The library writes the proof into what it is given.
  return (await vc.issue({ credential: structuredClone(credential), suite, documentLoader: await documentLoader(), now: at })) as C & {
    readonly proof: object;
  };
}
