import type { SourceKind } from '../learning-kinds.js';

/** Where a learning begins: the row it is about, or a place of the practice. */
export interface LearningSource {
  readonly kind: SourceKind;
  /** The waiver, opening, team, change set, workshop, draft of OKRs, cohort or cycle; null where it is written down out of the blue. */
  readonly id: string | null;
  /** Where it was learned, for what has no row of its own: CAPTURED and SESSION. Null: no client. */
  readonly engagementId: string | null;
}

/** What is known of a source; each kind fills what it has. */
export interface SourceFacts {
  readonly clientId: string | null;
  readonly engagementId: string | null;
  readonly cohortId: string | null;
  readonly parameterKey: string | null;
  /** The rule as it was agreed, or the outcome that was wanted. */
  readonly agreed: string | null;
  /** Words that somebody gave as the reason. */
  readonly reason: string | null;
  /** TEAM, UNIT …, or PERSON: whom it was about, never by name. */
  readonly holder: string | null;
  /** What became of it, in the words of its context: GRANTED, READY … */
  readonly outcome: string | null;
  readonly note: string | null;
  readonly count: number | null;
}
