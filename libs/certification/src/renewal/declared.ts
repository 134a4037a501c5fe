import type { Day } from '@cairn/kernel';
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

/** What was declared for a certificate that is written anew counts for the new one: an act of the practice costs its holder nothing. */
export const carryEducation = async (tx: Tx, { from, to }: { readonly from: string; readonly to: string }): Promise<void> =>
  void (await tx.rows(`update continuing_education set certificate_id = $3 where practice_id = $1 and certificate_id = $2 returning id`, [from, to]));

/** Since when what its holder does counts for the renewal of a certificate: since it was issued, or since the one was that it was written anew for. */
export async function countsSince(tx: Tx, certificateId: string): Promise<Day | undefined> {
  const found = await tx.row<{ since: Day }>(
    `with recursive line as (
       select c.issued_on, c.requirement_set from certificate c where c.practice_id = $1 and c.id = $2
       union all select o.issued_on, o.requirement_set from line join certificate o on o.practice_id = $1 and line.requirement_set = 'replacement:' || o.number)
     select min(issued_on) as since from line`,
    [certificateId],
  );
  return found?.since;
}
