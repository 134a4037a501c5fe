import type { ItemKind } from '../certification-kinds.js';

/** What the kinds are called in sentences: "this assignment". */
export const itemKindWords: Readonly<Record<ItemKind, string>> = {
  READ: 'reading',
  WATCH: 'recording',
  LIVE: 'live session',
  QUIZ: 'quiz',
  ASSIGNMENT: 'assignment',
  PEER: 'peer feedback',
  OBSERVED: 'observed session',
  EXAM: 'exam',
};
