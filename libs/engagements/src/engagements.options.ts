/** What engagements are told by the process that runs them. */
export abstract class EngagementsOptions {
  /** Origin that links in mails start with, without a slash at the end. */
  abstract readonly publicUrl: string;
}
