import { standing, type Clearance, type LapseTerms } from '../clearance/clearance.rules.js';
import { isOpenedFor, personBound, type Opening, type TrainingRule } from './gate.rules.js';

/** Somebody as a context read them that holds text of many people in one statement of its own. */
export interface Writer {
  readonly personId: string;
  readonly leadsTeam: boolean;
  /** Null: never trained here. */
  readonly clearance: Pick<Clearance, 'state' | 'untilCompleteCycles' | 'planNumber' | 'lapsedBecause'> | null;
}

export interface WritingTerms extends LapseTerms {
  readonly rule: TrainingRule;
  readonly openings: readonly Opening[];
}

/** Somebody may write OKR text of a team when they are cleared at this moment, when the rule does not bind them, or when the gate was opened early for them. */
export const mayWriteText = (writer: Writer, teamId: string, { rule, openings, ...terms }: WritingTerms): boolean =>
  (writer.clearance !== null && standing(writer.clearance, terms).state === 'CLEARED') ||
  !personBound(writer, rule) ||
  isOpenedFor(openings, { teamId, personId: writer.personId });
