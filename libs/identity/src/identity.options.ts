/** What identity is told by the process that runs it. */
export abstract class IdentityOptions {
  /** Origin that links start with, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** 32 bytes; codes and limits are kept only as keyed hashes. */
  abstract readonly secretKey: Buffer;
  abstract readonly signup: 'open' | 'invitation' | 'closed';
  /** Links of sample people sign in: on this computer, or where the sample is wanted. */
  abstract readonly sampleLinks: boolean;
}
