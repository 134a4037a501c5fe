import type { Tx } from '@cairn/platform';
import type { LearningBands } from '../learning-kinds.js';
import type { LearningFacts } from '../learnings/learning.sql.js';
import { checkForSharing } from '../sanitiser/check-for-sharing.js';
import { fieldsOf, judged, type JudgedFinding, type KeptFinding } from './findings.rules.js';
import { besideOpen, findQuotes } from './quotes.rules.js';

export interface Checked {
  readonly findings: readonly JudgedFinding[];
  /** The bands that the copy may carry: wide enough that five clients fit. */
  readonly bandsToShare: LearningBands;
}

/** What could tell who a learning is about, with what its author said to it. */
export async function checkLearning(tx: Tx, learning: LearningFacts): Promise<Checked> {
  const kept = await tx.rows<KeptFinding>(`select field, kind, text, reason from kept_finding where practice_id = $1 and learning_id = $2`, [learning.id]);
  const fields = fieldsOf(learning);
  const { findings, bandsToShare } = await checkForSharing(tx, { fields, bands: learning.bands });
  const told = judged(findings, kept);
  // What comes from no client quotes nobody who could be surprised.
  const quotes = learning.clientId === null ? [] : judged(besideOpen(findQuotes(fields), told), kept);
  const place = (one: JudgedFinding): number => fields.findIndex(({ field }) => field === one.field);
  return { findings: [...told, ...quotes].sort((one, other) => place(one) - place(other) || one.start - other.start), bandsToShare };
}
