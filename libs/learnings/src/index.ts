export { LearningsModule } from './learnings.module.js';
export { LearningsOptions } from './learnings.options.js';
export * from './learnings.events.js';
// For Today: where a learning is used.
export { placeOf, type PlaceFacts } from './citations/place-of.rules.js';
export { placePairs } from './citations/uses.sql.js';
export { draftLearning, type DraftWords } from './capture/draft-learning.js';
export type { LearningSource } from './capture/learning-source.js';
export { learningPhases, learningThemes, type LearningBands, type LearningPhase, type LearningTheme } from './learning-kinds.js';
export { publishedStudies, type PublishedStudyFact } from './case-studies/publishing/published-studies.js';
