/** Something its reader can put right. The message is one sentence and all that is printed. */
export class CannotStart extends Error {}
