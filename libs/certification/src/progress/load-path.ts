import { dayIn, notFound } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canReadTrainee, canRunCohort } from '../certification.policy.js';
import { programmeRules } from '../programmes/programme-rules.js';
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

/** What the path of one trainee is computed from, in one statement; undefined for nobody. */
export async function pathFacts(tx: Tx, traineeId: string): Promise<PathFacts | undefined> {
  const found = await tx.row<Stored>(`${ofTrainee} where t.practice_id = $1 and t.id = $2`, [traineeId]);
  return found && whole(found);
}

/** The viewer's own path: the one they are enrolled in, else the one they were in last; `itemId` asks for the one with that item. */
export async function ownPathFacts(tx: Tx, personId: string, itemId: string | null = null): Promise<PathFacts | undefined> {
  const found = await tx.row<Stored>(
    `${ofTrainee} where t.practice_id = $1 and t.person_id = $2
       and ($3::uuid is null or exists (select from programme_item x where x.practice_id = $1 and x.programme_version_id = c.programme_version_id and x.id = $3))
     order by t.status = 'ENROLLED' desc, t.status = 'CERTIFIED' desc, t.joined_on desc, t.id limit 1`,
    [personId, itemId],
  );
  return found && whole(found);
}

/** All trainees of a cohort with what they share, in one statement; by name. Undefined where there is no such cohort. */
export async function cohortFacts(tx: Tx, cohortId: string): Promise<{ course: CourseFacts; trainees: readonly TraineeFacts[] } | undefined> {
  const found = await tx.row<{ course: CourseFacts; trainees: readonly TraineeFacts[] }>(
    `select ${courseJson} as course,
            (select coalesce(json_agg(${traineeJson} order by lower(n.name), t.id), '[]') from trainee t join person n on n.practice_id = $1 and n.id = t.person_id
              where t.practice_id = $1 and t.cohort_id = c.id) as trainees
       from cohort c join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id join programme p on p.practice_id = $1 and p.id = c.programme_id
      where c.practice_id = $1 and c.id = $2`,
    [cohortId],
  );
  return found && { ...found, course: { ...found.course, rules: programmeRules(found.course.rules) } };
}

/** Today where the cohort is. */
export const todayOf = ({ cohort }: Pick<CourseFacts, 'cohort'>, now: Date): Day => dayIn(cohort.timeZone, now);

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
  const today = todayOf(facts, now);
  return { facts, today, path: pathOf(facts, today, { mayOpen: mayOpenEarly(viewer, facts) }) };
}
