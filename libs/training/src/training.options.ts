/** What this context is told by the process that runs it. */
export abstract class TrainingOptions {
  /** Origin that links in mails and calendars start with, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** Seals secret addresses. */
  abstract readonly secretKey: Buffer;
}
