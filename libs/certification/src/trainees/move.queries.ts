import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canRunCohort } from '../certification.policy.js';
import type { CohortFacts } from '../cohorts/cohort.facts.js';
import { joinCohort } from '../cohorts/cohort.rules.js';
import { cohortJson, fromCohort } from '../cohorts/cohort.sql.js';
import { todayOf } from '../cohorts/today-of.js';
import { pathFacts } from '../progress/load-path.js';
import { pathOf } from '../progress/progress.rules.js';
import { moveOfSteps, type StepOfVersion } from './move.rules.js';
import type { TraineeMove } from './move.types.js';

interface Target {
  readonly cohort: CohortFacts;
  readonly steps: readonly StepOfVersion[];
}

@Injectable()
export class MoveQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Before anybody is moved: what counts there and what is to be done. Throws NOT_FOUND, also for a cohort of another programme. */
  move(viewer: Viewer, traineeId: string, toCohortId: string): Promise<TraineeMove> {
    return this.db.read(viewer, async (tx) => {
      const [facts, target] = [await pathFacts(tx, traineeId), await targetOf(tx, toCohortId)];
      if (!facts || target?.cohort.programmeId !== facts.programme.id) throw notFound();
      authorize(canRunCohort(viewer, facts.cohort), 'The certification director and the facilitators say who is in a cohort.');
      const { cohort, steps } = target;
      const seating = joinCohort(cohort, todayOf(cohort, tx.now()));
      const here = pathOf(facts, todayOf(facts.cohort, tx.now())).modules.flatMap(({ items }) => items);
      const { counts, goesOn, again, gone, added } = moveOfSteps(here, steps);
      return {
        ...{ cohortName: cohort.name, versionNumber: cohort.versionNumber, isSameVersion: cohort.programmeVersionId === facts.programme.versionId },
        ...{ waits: seating.ok && seating.value === 'FULL', closed: seating.ok ? null : seating.error.message },
        ...{ counts: [...counts], goesOn: [...goesOn], again: [...again], gone: [...gone], added: [...added] },
      };
    });
  }
}

const targetOf = (tx: Tx, cohortId: string): Promise<Target | undefined> =>
  tx.row<Target>(
    `select ${cohortJson} as cohort, (select coalesce(json_agg(json_build_object('key', i.key, 'kind', i.kind, 'title', i.title, 'required', i.required) order by m.ordinal, i.ordinal, i.id), '[]')
        from programme_item i join programme_module m on m.practice_id = $1 and m.id = i.module_id where i.practice_id = $1 and i.programme_version_id = c.programme_version_id) as steps
      ${fromCohort} where c.practice_id = $1 and c.id = $2`,
    [cohortId, tx.now()],
  );
