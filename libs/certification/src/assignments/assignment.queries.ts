import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import type { AssignmentFacts } from './assignment.facts.js';
import type { Assignment } from './assignment.types.js';
import { assignmentView } from './assignment.view.js';
import { pathItems } from './assignment-lock.js';
import { assignments } from './assignments.js';
import type { PathItem } from '../progress/path.js';

@Injectable()
export class AssignmentQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own, with what it waits for: two statements. Throws NOT_FOUND. */
  mine(viewer: Viewer, itemId: string): Promise<Assignment> {
    return this.db.read(viewer, async (tx) => {
      const facts = await assignments(tx).ofPerson(itemId, viewer.personId);
      return viewOf(tx, facts, await pathItems(tx, facts.trainee.id));
    });
  }

  /** All of one's own, in the order of the programme; of the cohort one is in, else of the last. Two statements. */
  allMine(viewer: Viewer): Promise<Assignment[]> {
    return this.db.read(viewer, async (tx) => {
      const all = await assignments(tx).allOfPerson(viewer.personId);
      const [first] = all;
      if (!first) return [];
      const path = await pathItems(tx, first.trainee.id);
      return all.map((facts) => viewOf(tx, facts, path));
    });
  }
}

const viewOf = (tx: Tx, facts: AssignmentFacts, path: readonly PathItem[]): Assignment =>
  assignmentView(facts, dayIn(facts.cohort.timeZone, tx.now()), path.find((item) => item.id === facts.itemId)?.lockedBecause ?? null);
