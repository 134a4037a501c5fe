import { authorize, notFound, refusal, type Result, ok } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canReadLearning, canWriteLearning } from '../learnings.policy.js';
import { learningJson, type LearningFacts } from './learning.sql.js';

/** The learning, for whoever may read it. Throws NOT_FOUND, also for the practice's owner: what happened at a client stays with its coaches. */
export async function learningToRead(tx: Tx, viewer: Viewer, id: string): Promise<LearningFacts> {
  const found = await tx.row<{ learning: LearningFacts }>(`select ${learningJson} as learning from learning l where l.practice_id = $1 and l.id = $2`, [id]);
  if (!found || !canReadLearning(viewer, found.learning)) throw notFound();
  if (found.learning.binnedAt !== null && found.learning.authorId !== viewer.personId) throw notFound();
  return found.learning;
}

/** The learning, for its author. Throws NOT_FOUND, FORBIDDEN for the other coaches of the engagement. */
export async function learningToWrite(tx: Tx, viewer: Viewer, id: string): Promise<LearningFacts> {
  const learning = await learningToRead(tx, viewer, id);
  authorize(canWriteLearning(viewer, learning), `${learning.authorName} wrote this, and changes it.`);
  return learning;
}

/** What lies in the bin is taken out before anything else is done with it. */
export const outOfBin = (learning: Pick<LearningFacts, 'binnedAt'>): Result<null> =>
  learning.binnedAt === null ? ok(null) : refusal('LEARNING_IN_BIN', 'This is in the bin. Take it out first.');
