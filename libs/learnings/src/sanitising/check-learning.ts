import type { Tx } from '@cairn/platform';
import type { LearningBands } from '../learning-kinds.js';
import type { LearningFacts } from '../learnings/learning.sql.js';
import { checkForSharing } from '../sanitiser/check-for-sharing.js';
import { fieldsOf, judged, type JudgedFinding, type KeptFinding } from './findings.rules.js';

export interface Checked {
  readonly findings: readonly JudgedFinding[];
  /** The bands that the copy may carry: wide enough that five clients fit. */
  readonly bandsToShare: LearningBands;
}

/** What could tell who a learning is about, with what its author said to it. */
export async function checkLearning(tx: Tx, learning: LearningFacts): Promise<Checked> {
  const kept = await tx.rows<KeptFinding>(`select field, kind, text, reason from kept_finding where practice_id = $1 and learning_id = $2`, [learning.id]);
  const { findings, bandsToShare } = await checkForSharing(tx, { fields: fieldsOf(learning), bands: learning.bands });
  return { findings: judged(findings, kept), bandsToShare };
}
