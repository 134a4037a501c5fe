import type { DraftPlace } from '../drafts/draft-place.js';
import type { Headline, KrTypeOfLine, LineDirection, LineKind, ObjectiveKind } from '../drafts/draft.facts.js';
import type { Intention } from '../lines/okr-line.entity.js';
import type { Day } from '@cairn/kernel';

/** A line as a row of a sheet shows it. */
export interface LineOfSheet {
  readonly id: string;
  readonly objectiveId: string | null;
  readonly ordinal: number;
  readonly version: number;
  readonly kind: LineKind;
  readonly text: string;
  readonly krType: KrTypeOfLine;
  readonly direction: LineDirection | null;
  readonly unit: string;
  readonly baseline: number | null;
  readonly commitValue: number | null;
  readonly targetValue: number | null;
  readonly stretchValue: number | null;
  readonly commitText: string;
  readonly targetText: string;
  readonly stretchText: string;
  readonly headline: Headline | null;
  readonly championId: string | null;
  readonly championName: string;
  readonly dataSource: string;
  readonly dueOn: Day | null;
  readonly healthyLow: number | null;
  readonly healthyHigh: number | null;
  readonly currentValue: number | null;
  readonly checkedOn: Day | null;
  readonly ownerId: string | null;
  readonly finalScore: number | null;
  readonly learning: string | null;
  readonly intention: Intention | null;
  /** Its last change came from a sheet, so that a newer sheet may go on from there. */
  readonly bySheet: boolean;
}

export interface ObjectiveOfSheet {
  readonly id: string;
  readonly ordinal: number;
  readonly version: number;
  readonly text: string;
  readonly whyNow: string;
  readonly kind: ObjectiveKind | null;
  readonly bySheet: boolean;
  readonly lines: readonly LineOfSheet[];
}

/** What one team has in a cycle. */
export interface TeamOfSheet {
  readonly place: DraftPlace;
  readonly mission: string;
  /** Number of its newest wording; 0 before the first. */
  readonly missionNumber: number;
  readonly objectives: readonly ObjectiveOfSheet[];
  /** Lines under no objective. */
  readonly looseLines: readonly LineOfSheet[];
}

/** Somebody whom a cell can name. */
export interface PersonOfSheet {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export const linesOf = (team: Pick<TeamOfSheet, 'objectives' | 'looseLines'>): readonly LineOfSheet[] => [
  ...team.objectives.flatMap((objective) => objective.lines),
  ...team.looseLines,
];
