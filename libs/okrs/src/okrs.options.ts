/** What this context is told by the process that runs it. */
export abstract class OkrsOptions {
  /** Origin that links in mails and workbooks start with, without a slash at the end. */
  abstract readonly publicUrl: string;
}
