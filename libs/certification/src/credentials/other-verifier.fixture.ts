import { createHash, createPublicKey, verify } from 'node:crypto';
import { JsonLdParser } from 'jsonld-streaming-parser';
import canonical from 'rdfjs-c14n';
import type { DidDocument } from '../keys/did.rules.js';
import { bundledContexts } from './json-ld.js';

/** For specs: checks an `eddsa-rdfc-2022` proof without one line of the libraries that sign. Reader, canonical form and signature are by others. */
export async function otherVerifierAccepts(credential: object, did: DidDocument): Promise<boolean> {
  const { proof, ...unsigned } = structuredClone(credential) as {
    proof: { proofValue: string; verificationMethod: string; proofPurpose: string };
    '@context': unknown;
  };
  const { proofValue, ...config } = proof;
  const method = did.verificationMethod.find((one) => one.id === proof.verificationMethod);
  if (!method || !did.assertionMethod.includes(method.id) || proof.proofPurpose !== 'assertionMethod') return false;
  const hashes = [await canonicalHash({ '@context': unsigned['@context'], ...config }), await canonicalHash(unsigned)];
  const raw = fromBase58(method.publicKeyMultibase.slice(1)).subarray(2);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  return verify(null, Buffer.concat(hashes), key, fromBase58(proofValue.slice(1)));
}

async function canonicalHash(document: object): Promise<Buffer> {
  const contexts = await bundledContexts();
  const documentLoader = {
    load: (url: string) => (contexts.has(url) ? Promise.resolve(contexts.get(url) as never) : Promise.reject(new Error(`Asked for ${url}`))),
  };
  const parser = new JsonLdParser({ documentLoader, streamingProfile: false });
  const quads: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    parser.on('data', (quad: unknown) => void quads.push(quad)).on('error', reject);
    parser.on('end', resolve);
    parser.write(JSON.stringify(document));
    parser.end();
  });
  const { canonical_form: form } = await new canonical.RDFC10().c14n(quads as never);
  return createHash('sha256').update(form).digest();
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function fromBase58(text: string): Buffer {
  const value = [...text].reduce((sum, sign) => sum * 58n + BigInt(base58.indexOf(sign)), 0n).toString(16);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(value.length % 2 ? `0${value}` : value, 'hex')]);
}
