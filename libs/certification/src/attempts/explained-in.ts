import type { Tx } from '@cairn/platform';
import type { AttemptQuestion } from './draw.rules.js';
import type { ExplainedIn } from './read-again.rules.js';

/** As it stands now, not as it stood when the attempt began: what the material came to say since helps, too. One statement. */
export async function explainedIn(tx: Tx, questions: readonly AttemptQuestion[]): Promise<ExplainedIn> {
  const rows = await tx.rows<{ id: string; key: string }>(
    `select id, explained_in as key from question where practice_id = $1 and id::text = any($2) and explained_in is not null`,
    [questions.map(({ key }) => key)],
  );
  return Object.fromEntries(rows.map(({ id, key }) => [id, key]));
}
