import { notFound } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canReadTrainee, canRunCohort } from '../certification.policy.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { todayOf } from '../cohorts/today-of.js';
import type { CourseFacts, PathFacts, TraineeFacts } from './path-facts.js';
import { courseJson, courseOfTrainee, traineeJson } from './path.sql.js';
import type { Path } from './path.js';
import { pathOf } from './progress.rules.js';

interface Stored {
  readonly course: CourseFacts;
  readonly trainee: TraineeFacts;
}

const whole = ({ course, trainee }: Stored): PathFacts => ({ ...course, rules: programmeRules(course.rules), trainee });
const ofTrainee = `select ${courseJson} as course, ${traineeJson} as trainee from trainee t ${courseOfTrainee}`;

const ofCohort = (more = 'null'): string => `select ${courseJson} as course,
    (select coalesce(json_agg(${traineeJson} order by lower(n.name), t.id), '[]') from trainee t join person n on n.practice_id = $1 and n.id = t.person_id
      where t.practice_id = $1 and t.cohort_id = c.id) as trainees, ${more} as more
  from cohort c join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id join programme p on p.practice_id = $1 and p.id = c.programme_id`;

/** What the path of one trainee is computed from, in one statement; undefined for nobody. */
export async function pathFacts(tx: Tx, traineeId: string): Promise<PathFacts | undefined> {
  const found = await tx.row<Stored>(`${ofTrainee} where t.practice_id = $1 and t.id = $2`, [traineeId]);
  return found && whole(found);
}

/** The viewer's own path: the one they are enrolled in, else the one they were in last; `itemId` asks for the one with that item. */
export const ownPathFacts = async (tx: Tx, personId: string, itemId: string | null = null): Promise<PathFacts | undefined> =>
  (await ownPathWith(tx, personId, itemId))?.facts;

/** The same with one further value of the cohort `c` and the trainee `t`, as SQL, for readers who need more than the path. */
export async function ownPathWith<T = null>(
  tx: Tx,
  personId: string,
  itemId: string | null = null,
  more = 'null',
): Promise<{ facts: PathFacts; more: T } | undefined> {
  const found = await tx.row<Stored & { readonly more: T }>(
    `select ${courseJson} as course, ${traineeJson} as trainee, ${more} as more from trainee t ${courseOfTrainee} where t.practice_id = $1 and t.person_id = $2
       and ($3::uuid is null or exists (select from programme_item x where x.practice_id = $1 and x.programme_version_id = c.programme_version_id and x.id = $3))
     order by t.status = 'ENROLLED' desc, t.status = 'CERTIFIED' desc, t.joined_on desc, t.id limit 1`,
    [personId, itemId],
  );
  return found && { facts: whole(found), more: found.more };
}

/** CourseFacts, TraineeFacts and `more` of the cohort `$2`. */
export const cohortStatement = (more: string): string => `${ofCohort(more)} where c.practice_id = $1 and c.id = $2`;

/** The same as one JSON object, for readers that keep what they make of it: `course`, `trainees`, `more`. */
export const cohortJson = (more: string): string => `select row_to_json(f) from (${cohortStatement(more)}) f`;

/** A cohort that learns: what its trainees share, and each of them by name. */
export interface LearningCohort {
  readonly course: CourseFacts;
  readonly trainees: readonly TraineeFacts[];
}

const withRules = <C extends LearningCohort>(found: C): C => ({ ...found, course: { ...found.course, rules: programmeRules(found.course.rules) } });

/** As `cohortJson` gives it. */
export const cohortOf = <T>(text: string): LearningCohort & { more: T } => withRules(JSON.parse(text) as LearningCohort & { more: T });

/**
 * All trainees of a cohort with what they share, in one statement; by name. Undefined where there is no such cohort.
 * `more` is one further value of the cohort `c`, as SQL, for readers who need more than paths.
 */
export async function cohortFacts<T = null>(tx: Tx, cohortId: string, more = 'null'): Promise<(LearningCohort & { more: T }) | undefined> {
  const found = await tx.row<LearningCohort & { more: T }>(cohortStatement(more), [cohortId]);
  return found && withRules(found);
}

/** All cohorts that learn from a version, each with its trainees, in one statement; cancelled ones are left out. */
export async function cohortsOfVersion(tx: Tx, versionId: string): Promise<readonly LearningCohort[]> {
  const found = await tx.rows<LearningCohort>(
    `${ofCohort()} where c.practice_id = $1 and c.programme_version_id = $2 and c.status <> 'CANCELLED' order by c.starts_on, c.id`,
    [versionId],
  );
  return found.map(withRules);
}

/** Those who teach may let a trainee begin early: their mentor, and who runs the cohort; never the trainee. */
export const mayOpenEarly = (viewer: Viewer, { cohort, trainee }: PathFacts): boolean =>
  trainee.personId !== viewer.personId && (trainee.mentorId === viewer.personId || canRunCohort(viewer, cohort));

export interface ReadPath {
  readonly facts: PathFacts;
  readonly path: Path;
  readonly today: Day;
}

/** The path as this viewer may see it. Throws NOT_FOUND, also for somebody else's. */
export function readPath(viewer: Viewer, facts: PathFacts | undefined, now: Date): ReadPath {
  if (!facts || !canReadTrainee(viewer, facts.trainee, facts.cohort)) throw notFound();
  const today = todayOf(facts.cohort, now);
  return { facts, today, path: pathOf(facts, today, { mayOpen: mayOpenEarly(viewer, facts) }) };
}
