import type { Tx } from '@cairn/platform';
import type { Declared } from './renewal.rules.js';

/** JSON of what the holder of certificate `c` declared for its renewal, in order. */
export const declaredJson = `(select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'doneOn', e.done_on, 'hours', e.hours, 'title', e.title) order by e.done_on, e.id), '[]')
   from continuing_education e where e.practice_id = $1 and e.certificate_id = c.id)`;

export async function declaredFor(tx: Tx, certificateId: string): Promise<readonly Declared[]> {
  const found = await tx.row<{ declared: Declared[] }>(`select ${declaredJson} as declared from certificate c where c.practice_id = $1 and c.id = $2`, [
    certificateId,
  ]);
  return found?.declared ?? [];
}
