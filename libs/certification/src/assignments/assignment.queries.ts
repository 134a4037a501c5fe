import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import type { AssignmentFacts } from './assignment.facts.js';
import { assignmentFrom, assignmentJson } from './assignment.sql.js';
import type { Assignment } from './assignment.types.js';
import { assignmentView } from './assignment.view.js';
import { assignments } from './assignments.js';

@Injectable()
export class AssignmentQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own. Throws NOT_FOUND. */
  async mine(viewer: Viewer, itemId: string): Promise<Assignment> {
    const read = (tx: Tx) => assignments(tx).ofPerson(itemId, viewer.personId);
    const facts = await this.db.read(viewer, read);
    return assignmentView(facts, dayIn(facts.cohort.timeZone, this.db.now()));
  }

  /** All of one's own, in the order of the programme; of the cohort one is in, else of the last. */
  async allMine(viewer: Viewer): Promise<Assignment[]> {
    const row = await this.db.readRow<{ all: readonly AssignmentFacts[] }>(
      viewer,
      `select coalesce(json_agg(${assignmentJson} order by m.ordinal, i.ordinal), '[]') as all ${assignmentFrom}
       where t.practice_id = $1 and i.kind = 'ASSIGNMENT' and t.id = (select o.id from trainee o where o.practice_id = $1 and o.person_id = $2
         order by (o.status = 'ENROLLED') desc, o.joined_on desc limit 1)`,
      [viewer.personId],
    );
    return (row?.all ?? []).map((facts) => assignmentView(facts, dayIn(facts.cohort.timeZone, this.db.now())));
  }
}
