import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { AssignmentFacts } from './assignment.facts.js';
import { assignmentFrom, assignmentJson } from './assignment.sql.js';

/** Assignments of a practice, each one statement. Throw NOT_FOUND. */
export const assignments = (tx: Tx) => ({
  /** Of the person who asks; whoever moved to another cohort goes on there. */
  ofPerson: (itemId: string, personId: string): Promise<AssignmentFacts> =>
    found(
      tx,
      `select ${assignmentJson} as facts ${assignmentFrom} where t.practice_id = $1 and i.id = $2 and i.kind = 'ASSIGNMENT' and t.person_id = $3
       order by (t.status = 'ENROLLED') desc, t.joined_on desc limit 1`,
      [itemId, personId],
    ),
  ofTrainee: (itemId: string, traineeId: string): Promise<AssignmentFacts> =>
    found(tx, `select ${assignmentJson} as facts ${assignmentFrom} where t.practice_id = $1 and i.id = $2 and i.kind = 'ASSIGNMENT' and t.id = $3`, [
      itemId,
      traineeId,
    ]),
  /** Of the cohort a person is in, else of the last; in the order of the programme. */
  allOfPerson: async (personId: string): Promise<readonly AssignmentFacts[]> => {
    const row = await tx.row<{ all: readonly AssignmentFacts[] }>(
      `select coalesce(json_agg(${assignmentJson} order by m.ordinal, i.ordinal), '[]') as all ${assignmentFrom}
       where t.practice_id = $1 and i.kind = 'ASSIGNMENT' and t.id = (select o.id from trainee o where o.practice_id = $1 and o.person_id = $2
         order by (o.status = 'ENROLLED') desc, o.joined_on desc limit 1)`,
      [personId],
    );
    return row?.all ?? [];
  },
  ofRound: (roundId: string): Promise<AssignmentFacts> =>
    found(
      tx,
      `select ${assignmentJson} as facts ${assignmentFrom} join assignment_round o on o.practice_id = $1 and o.trainee_id = t.id and o.item_id = i.id
       where t.practice_id = $1 and o.id = $2`,
      [roundId],
    ),
});

async function found(tx: Tx, text: string, params: readonly unknown[]): Promise<AssignmentFacts> {
  const row = await tx.row<{ facts: AssignmentFacts }>(text, params);
  if (!row) throw notFound();
  return row.facts;
}

/** The last go at an assignment; null before the first. */
export const lastRound = (facts: AssignmentFacts): AssignmentFacts['rounds'][number] | null => facts.rounds.at(-1) ?? null;
