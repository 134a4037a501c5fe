/** The seven steps in which a team drafts, in their order. */
export const draftSteps = ['MISSION', 'ALIGNMENT', 'OBJECTIVE', 'KEY_RESULTS', 'REFINE', 'PRESCORE', 'REVIEW'] as const;
export type DraftStep = (typeof draftSteps)[number];
