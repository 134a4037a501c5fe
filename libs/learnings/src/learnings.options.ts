/** What this context is told by the process that runs it. */
export abstract class LearningsOptions {
  /** Origin that links in mails start with, without a slash at the end. */
  abstract readonly publicUrl: string;
}
