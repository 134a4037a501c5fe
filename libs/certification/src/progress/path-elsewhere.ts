import type { Day, Instant } from '@cairn/kernel';
import type { ItemKind } from '../certification-kinds.js';
import { itemAddress } from '../items/item-address.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { todayOf } from '../cohorts/today-of.js';
import type { CourseFacts, TraineeFacts } from './path-facts.js';
import type { ItemState } from './path.js';
import { courseJson, courseOfTrainee, traineeJson } from './path.sql.js';
import { pathOf } from './progress.rules.js';

/** Facts of the path of the trainee `t`, for statements of other contexts: `select ${pathJson} from trainee t ${pathOfTrainee}`. */
export const pathJson = `json_build_object('course', ${courseJson}, 'trainee', ${traineeJson})`;
export const pathOfTrainee = courseOfTrainee;

/** As `pathJson` gives it. */
export interface StoredPath {
  readonly course: CourseFacts;
  readonly trainee: TraineeFacts;
}

/** A step of a path that is its trainee's to do. */
export interface OpenStep {
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly minutes: number;
  readonly moduleNumber: number;
  readonly state: ItemState;
  readonly dueOn: Day | null;
  readonly at: Instant | null;
  readonly address: string;
}

/** What a path asks for now. */
export interface PathNow {
  readonly traineeId: string;
  readonly name: string;
  readonly programme: string;
  readonly cohortName: string;
  readonly today: Day;
  readonly allMet: boolean;
  readonly next: OpenStep | null;
  /** Came back with remarks. */
  readonly returned: readonly OpenStep[];
  /** Live sessions to come, the first at the top. */
  readonly sessions: readonly {
    readonly id: string;
    readonly itemId: string;
    readonly title: string;
    readonly startsAt: Instant;
    readonly timeZone: string;
    readonly minutes: number;
  }[];
}

/** What the facts of a path mean at this moment. */
export function pathNow({ course, trainee }: StoredPath, now: Date): PathNow {
  const facts = { ...course, rules: programmeRules(course.rules), trainee };
  const today = todayOf(facts.cohort, now);
  const { modules, next, allMet } = pathOf(facts, today);
  const steps = modules.flatMap((module) =>
    module.items.map(({ id, title, kind, minutes, state, dueOn, at }): OpenStep => {
      return { id, title, kind, minutes, moduleNumber: module.number, state, dueOn, at, address: itemAddress({ id, kind }) };
    }),
  );
  const coming = course.sessions.filter((one) => one.status === 'PLANNED' && Date.parse(one.startsAt) > now.getTime());
  return {
    ...{ traineeId: trainee.id, name: trainee.name, programme: course.programme.title, cohortName: course.cohort.name, today, allMet },
    next: steps.find(({ id }) => id === next?.id) ?? null,
    returned: steps.filter(({ state }) => state === 'RETURNED'),
    sessions: coming.map(({ id, itemId, startsAt, timeZone, minutes }) => ({
      ...{ id, itemId, startsAt, timeZone, minutes },
      title: steps.find((step) => step.id === itemId)?.title ?? '',
    })),
  };
}
