/** Words of this context that several of its folders use; GraphQL knows them from `certification-enums`. */
export const programmeStatuses = ['DRAFT', 'OPEN', 'FULL', 'CLOSED'] as const;
export type ProgrammeStatus = (typeof programmeStatuses)[number];

export const versionStatuses = ['DRAFT', 'PUBLISHED'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

export const itemKinds = ['READ', 'WATCH', 'LIVE', 'QUIZ', 'ASSIGNMENT', 'PEER', 'OBSERVED', 'EXAM'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const questionKinds = ['ONE', 'SEVERAL', 'TRUE_FALSE', 'NUMBER', 'ORDER', 'SHORT_TEXT'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const cohortStatuses = ['PLANNED', 'RUNNING', 'ENDED', 'CANCELLED'] as const;
export type CohortStatus = (typeof cohortStatuses)[number];

export const traineeStatuses = ['ENROLLED', 'CERTIFIED', 'WITHDRAWN', 'DEFERRED'] as const;
export type TraineeStatus = (typeof traineeStatuses)[number];
