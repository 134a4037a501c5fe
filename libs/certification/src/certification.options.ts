/** What this context is told by the process that runs it. */
export abstract class CertificationOptions {
  /** Origin that links in mails and certificates start with, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** Seals what must not lie readable in the database, such as private signing keys. */
  abstract readonly secretKey: Buffer;
}
