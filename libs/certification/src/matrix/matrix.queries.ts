import { Inject, Injectable } from '@nestjs/common';
import { firstName, notFound, type Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db, KeptTexts, textUnlessKnown } from '@cairn/platform';
import { canAssess } from '../assessments/assessment.policy.js';
import { canReadTrainee, canRunCohort } from '../certification.policy.js';
import { nudgesOfCohort, type CohortNudge } from '../nudges/nudge.facts.js';
import { canNudge } from '../nudges/nudge.policy.js';
import { nudgeRests } from '../nudges/nudge.rules.js';
import { numberOf } from '../progress/modules.rules.js';
import { cohortJson, cohortOf } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import type { CourseFacts, TraineeFacts } from '../progress/path-facts.js';
import { mentorLoad, waitingRounds } from './mentor-load.rules.js';
import { matrixOf, type MatrixRow } from './matrix.rules.js';
import type { CohortMatrix, MatrixNextReview, MatrixRowView } from './matrix.types.js';

const statement = textUnlessKnown(cohortJson(nudgesOfCohort), '$3');

/** A cohort on a day of its zone, with the rows of all its trainees; whoever reads sees those they accompany. */
interface Judged {
  readonly course: CourseFacts;
  readonly trainees: readonly TraineeFacts[];
  readonly nudges: readonly CohortNudge[];
  readonly today: Day;
  readonly rows: readonly MatrixRow[];
}

/** Characters of facts that are kept; 60 trainees half way through 40 items have 500,000. */
const mostKept = 4_000_000;

@Injectable()
export class MatrixQueries {
  private readonly kept = new KeptTexts<Judged>(mostKept);

  constructor(@Inject(Db) private readonly db: Db) {}

  /** Those who run the cohort see everybody, mentors their own and the others in figures. One statement. Throws NOT_FOUND. */
  async ofCohort(viewer: Viewer, cohortId: string): Promise<CohortMatrix> {
    const found = await this.judged(viewer, cohortId);
    if (!found) throw notFound();
    const { course, trainees, nudges, today } = found;
    const runs = canRunCohort(viewer, course.cohort);
    // Nobody looks over the shoulders of those they learn with.
    const accompanied = trainees.filter((one) => one.personId !== viewer.personId && canReadTrainee(viewer, one, course.cohort));
    if (accompanied.length === 0 && !runs) throw notFound();
    const byId = new Map(accompanied.map((one) => [one.id, one]));
    const rows = found.rows.filter(({ traineeId }) => byId.has(traineeId));
    const mine = new Set(accompanied.filter((one) => canAssess(viewer, one)).map(({ id }) => id));
    const there = trainees.filter((one) => one.status === 'ENROLLED' || one.status === 'CERTIFIED').length;
    return {
      ...{ id: course.cohort.id, name: course.cohort.name, modules: course.modules.map(({ id, title }) => ({ id, title })) },
      rows: rows.map((row) => ({
        ...{ ...row, isMineToAnswer: mine.has(row.traineeId), cells: [...row.cells] },
        ...nudgeOf(viewer, course, byId.get(row.traineeId), nudges, today),
      })),
      others: there - rows.length,
      mentors: [...mentorLoad(course, trainees, today)],
      ...reviewsOf(course, accompanied, mine, today),
      availableActions: runs && rows.length > 0 ? [availableAction('writeToCohort', { allowed: 'Write to the cohort' })] : [],
    };
  }

  /** The same facts on the same day make the same rows. */
  private judged(viewer: Viewer, cohortId: string): Promise<Judged | undefined> {
    const now = this.db.now();
    return this.kept.read(this.db, viewer, {
      ...{ key: `${viewer.practiceId},${cohortId}`, statement, params: [cohortId] },
      make: (text) => {
        const { course, trainees, more: nudges } = cohortOf<readonly CohortNudge[]>(text);
        const today = todayOf(course.cohort, now);
        return { course, trainees, nudges, today, rows: matrixOf(course, trainees, today) };
      },
      isStill: ({ course, today }) => today === todayOf(course.cohort, now),
    });
  }
}

function reviewsOf(
  course: CourseFacts,
  accompanied: readonly TraineeFacts[],
  mine: ReadonlySet<string>,
  today: Day,
): { readonly lateReviews: number; readonly next: MatrixNextReview | null } {
  const waiting = waitingRounds(course, accompanied, today);
  const first = waiting.find(({ trainee }) => mine.has(trainee.id));
  const moduleId = course.items.find(({ id }) => id === first?.itemId)?.moduleId ?? '';
  return {
    lateReviews: waiting.filter(({ late }) => late).length,
    next: first ? { roundId: first.roundId, name: first.trainee.name, moduleNumber: numberOf({ id: moduleId }, course) } : null,
  };
}

/** Who wrote to a trainee last, and whether this reader may now. */
function nudgeOf(
  viewer: Viewer,
  course: CourseFacts,
  trainee: TraineeFacts | undefined,
  nudges: readonly CohortNudge[],
  today: Day,
): Pick<MatrixRowView, 'nudgedOn' | 'nudgedBy' | 'availableActions'> {
  const last = nudges.find(({ traineeId }) => traineeId === trainee?.id) ?? null;
  const told = { nudgedOn: last?.on ?? null, nudgedBy: last?.byName ?? null };
  if (!trainee || trainee.status !== 'ENROLLED' || !canNudge(viewer, trainee, course.cohort)) return { ...told, availableActions: [] };
  const gate = nudgeRests(last, today);
  const verdict = gate ? { gated: gate } : { allowed: `Write to ${firstName(trainee.name)}` };
  return { ...told, availableActions: [availableAction('nudgeTrainee', verdict)] };
}
