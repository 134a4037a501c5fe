/** Keys of the questions that findings ask; they stay when a practice edits the words. */
export const askedByFindings = [
  'own-words',
  'why-now',
  'objective-number',
  'objective-progress',
  'objective-focus',
  'task-outcome',
  'activity-outcome',
  'watch-or-move',
  'milestone-metric',
  'starting-point',
  'jargon',
  'quality-beside-quantity',
  'first-sign',
  'nobody-needed',
  'agreed-with-them',
  'shared-objective',
  'one-person',
  'amazing',
  'already-there',
  'along-the-way',
  'breach',
] as const;
export type AskedByFinding = (typeof askedByFindings)[number];

/** A question that a coach asks at one step of drafting. */
export interface CoachingQuestion {
  /** Stays when its words are edited: findings refer to it. */
  readonly key: string;
  readonly text: string;
}
