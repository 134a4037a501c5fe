import type { Tx } from '@cairn/platform';
import { textPairs } from '../learnings/learning.sql.js';
import type { LearningBands, LearningTexts } from '../learning-kinds.js';
import { checkForSharing } from '../sanitiser/check-for-sharing.js';
import { fieldsOf, judged, openFindings, type JudgedFinding, type KeptFinding } from '../sanitising/findings.rules.js';

/**
 * What could tell who it was by now in a copy that waits for a second person: the practice's directory may have grown since it was handed in.
 * What its author kept with a reason stays kept. The transaction must see the client of the learning.
 */
export async function namesSince(tx: Tx, sharedId: string, learningId: string): Promise<readonly JudgedFinding[]> {
  const read = await tx.row<{ copy: LearningTexts & { readonly bands: LearningBands }; kept: KeptFinding[] }>(
    `select json_build_object(${textPairs('s')}) as copy, (select coalesce(json_agg(json_build_object('field', k.field, 'kind', k.kind, 'text', k.text, 'reason', k.reason)), '[]')
         from kept_finding k where k.practice_id = $1 and k.learning_id = $3) as kept
       from shared_learning s where s.practice_id = $1 and s.id = $2`,
    [sharedId, learningId],
  );
  if (!read) return [];
  const { findings } = await checkForSharing(tx, { fields: fieldsOf(read.copy), bands: read.copy.bands });
  return openFindings(judged(findings, read.kept));
}
