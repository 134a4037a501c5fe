/** What this context is told by the process that runs it. */
export abstract class DeploymentOptions {
  /** Origin that links in mails start with, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** 32 bytes; page nonces and mail codes are keyed with it. */
  abstract readonly secretKey: Buffer;
}
