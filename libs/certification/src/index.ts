export { CertificationModule } from './certification.module.js';
export { CertificationOptions } from './certification.options.js';
export { defaultModules } from './default-programme/modules.js';
export { waitsFor, type WaitingRound } from './assessments/review-row.rules.js';
export { programmeRules, usualProgrammeRules } from './programmes/programme-rules.js';
export { evidenceLacking } from './progress/evidence.rules.js';
export { settlersJson } from './assessments/settlers.sql.js';
export type { Settler } from './assessments/assessment.rules.js';
export { pathJson, pathNow, pathOfTrainee, type OpenStep, type PathNow, type StoredPath } from './progress/path-elsewhere.js';
export { renewalSteps, stepOn } from './renewal/renewal.rules.js';
// Learnings that were contributed count for renewals.
export { countContributedLearning } from './renewal/count-contributed-learning.js';
export { countCaseStudy, uncountCaseStudy } from './evidence/count-case-study.js';
