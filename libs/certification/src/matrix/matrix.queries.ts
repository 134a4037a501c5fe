import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canAssess } from '../assessments/assessment.policy.js';
import { canReadTrainee, canRunCohort } from '../certification.policy.js';
import { cohortFacts, todayOf } from '../progress/load-path.js';
import { matrixOf } from './matrix.rules.js';
import type { CohortMatrix } from './matrix.types.js';

@Injectable()
export class MatrixQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Those who run the cohort see everybody, mentors their own and the others as a count. One statement. Throws NOT_FOUND. */
  ofCohort(viewer: Viewer, cohortId: string): Promise<CohortMatrix> {
    return this.db.read(viewer, async (tx) => {
      const found = await cohortFacts(tx, cohortId);
      if (!found) throw notFound();
      const { course, trainees } = found;
      // Nobody looks over the shoulders of those they learn with.
      const accompanied = trainees.filter((one) => one.personId !== viewer.personId && canReadTrainee(viewer, one, course.cohort));
      if (accompanied.length === 0 && !canRunCohort(viewer, course.cohort)) throw notFound();
      const rows = matrixOf(course, accompanied, todayOf(course, tx.now()));
      const mine = new Set(accompanied.filter((one) => canAssess(viewer, one)).map(({ id }) => id));
      const there = trainees.filter((one) => one.status === 'ENROLLED' || one.status === 'CERTIFIED').length;
      return {
        ...{ id: course.cohort.id, name: course.cohort.name, modules: course.modules.map(({ id, title }) => ({ id, title })) },
        ...{ rows: rows.map((row) => ({ ...row, isMineToAnswer: mine.has(row.traineeId), cells: [...row.cells] })), others: there - rows.length },
      };
    });
  }
}
