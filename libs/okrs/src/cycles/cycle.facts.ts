export const cycleStatuses = ['PLANNED', 'DRAFTING', 'RUNNING', 'CLOSING', 'CLOSED'] as const;
export type CycleStatus = (typeof cycleStatuses)[number];
