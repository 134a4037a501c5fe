import type { Day } from '@cairn/kernel';

export const cycleStatuses = ['PLANNED', 'DRAFTING', 'RUNNING', 'CLOSING', 'CLOSED'] as const;
export type CycleStatus = (typeof cycleStatuses)[number];

/** The days of a cycle; the last one still counts. */
export interface CycleDays {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The day on which teams may begin to write. */
  readonly draftingFrom: Day;
}

export interface CycleFacts extends CycleDays {
  readonly id: string;
  readonly number: number;
  readonly status: CycleStatus;
}

/** A cycle phase of the programme: what the client was told about its dates. */
export interface CyclePhase {
  readonly id: string;
  readonly cycleNumber: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}
