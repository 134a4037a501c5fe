/** A question that a coach asks at one step of drafting. */
export interface CoachingQuestion {
  /** Stays when its words are edited: findings refer to it. */
  readonly key: string;
  readonly text: string;
}
