import { instant, newId, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { ContinuingEducationRow } from './continuing-education.entity.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * Counts a learning that somebody contributed for the renewal of each certificate they hold. It is noted by its month: the day would let a reader
 * guess which of the published learnings was theirs.
 */
export async function countContributedLearning(tx: Tx, { personId, on }: { readonly personId: string; readonly on: Day }): Promise<void> {
  const month = `${on.slice(0, 7)}-01` as Day;
  const held = await tx.rows<{ id: string; issuedOn: Day }>(
    `select id, issued_on as "issuedOn" from certificate where practice_id = $1 and person_id = $2 and status = 'ISSUED' and issued_on <= $3 order by id`,
    [personId, on],
  );
  const title = `A learning contributed in ${months[Number(on.slice(5, 7)) - 1] ?? ''} ${on.slice(0, 4)}`;
  await tx.table(ContinuingEducationRow).addAll(
    held.map(({ id, issuedOn }) => ({
      ...{ id: newId(), certificateId: id, personId, kind: 'LEARNING' as const, hours: null, title },
      ...{ doneOn: issuedOn > month ? issuedOn : month, declaredAt: instant(tx.now()) },
    })),
  );
}
