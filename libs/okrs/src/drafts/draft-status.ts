export const draftStatuses = ['DRAFTING', 'SENT', 'LOOK_AGAIN', 'READY', 'PUBLISHED'] as const;
export type DraftStatus = (typeof draftStatuses)[number];
