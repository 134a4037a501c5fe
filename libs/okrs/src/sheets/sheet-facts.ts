import type { DraftPlace } from '../drafts/draft-place.js';
import type { LineFacts, ObjectiveFacts } from '../drafts/draft.facts.js';
import type { Intention } from '../lines/okr-line.entity.js';

/** A line as a row of a sheet shows it. */
export interface LineOfSheet extends Omit<LineFacts, 'authorId' | 'byCoach' | 'hiddenUntilSilentEnds'> {
  readonly finalScore: number | null;
  readonly learning: string | null;
  readonly intention: Intention | null;
  /** Its last change came from a sheet, so that a newer sheet may go on from there. */
  readonly bySheet: boolean;
}

export interface ObjectiveOfSheet extends Pick<ObjectiveFacts, 'id' | 'ordinal' | 'version' | 'text' | 'whyNow' | 'kind'> {
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
  /** The name of the team; null without one. */
  readonly team: string | null;
}

export const linesOf = (team: Pick<TeamOfSheet, 'objectives' | 'looseLines'>): readonly LineOfSheet[] => [
  ...team.objectives.flatMap((objective) => objective.lines),
  ...team.looseLines,
];
