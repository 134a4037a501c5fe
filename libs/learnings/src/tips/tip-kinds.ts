/** A list of tips, or a question to colleagues. */
export const tipKinds = ['TIPS', 'QUESTION'] as const;
export type TipKind = (typeof tipKinds)[number];

/** What is said below a post; only a question has answers. */
export const tipCommentKinds = ['COMMENT', 'ANSWER'] as const;
export type TipCommentKind = (typeof tipCommentKinds)[number];

/** Read by everybody within reach; only by its author and the moderators; taken back by its author, without words. */
export const tipStatuses = ['OPEN', 'HIDDEN', 'REMOVED'] as const;
export type TipStatus = (typeof tipStatuses)[number];

/** What a moderator does about a report. */
export const tipVerdicts = ['HIDE', 'LEAVE'] as const;
export type TipVerdict = (typeof tipVerdicts)[number];

/** What became of a report: a moderator hid what it was about, or left it, or its author took it back first. */
export const tipOutcomes = ['HIDDEN', 'LEFT', 'TAKEN_BACK'] as const;
export type TipOutcome = (typeof tipOutcomes)[number];

/** A post, or one comment below it. */
export interface TipSubject {
  readonly tipId: string;
  readonly tipCommentId: string | null;
}
