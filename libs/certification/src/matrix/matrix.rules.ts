import { countWords, daysBetween, dayIn, shortDayWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { CourseFacts, TraineeFacts } from '../progress/path-facts.js';
import type { PathItem, PathModule } from '../progress/path.js';
import { pathOf } from '../progress/progress.rules.js';

export const cellStates = ['PASSED', 'REVIEW', 'STARTED', 'OVERDUE', 'OPEN', 'LOCKED'] as const;
export type CellState = (typeof cellStates)[number];

export interface MatrixCell {
  readonly moduleId: string;
  readonly state: CellState;
  /** The whole cell in words, with the trainee and the module. */
  readonly words: string;
  /** What waits for an answer there. */
  readonly roundId: string | null;
}

export interface MatrixRow {
  readonly traineeId: string;
  readonly name: string;
  readonly mentorName: string | null;
  readonly overdue: number;
  readonly toReview: number;
  readonly stepsDone: number;
  readonly stepsTotal: number;
  /** Days without a sign of life, where they are as many as the programme calls silent; else null. */
  readonly silentDays: number | null;
  readonly lastSeenOn: Day | null;
  readonly cells: readonly MatrixCell[];
}

/** Who is stuck where: the most overdue first, then the longest silent, then the least done; those who left are not in it. */
export function matrixOf(course: CourseFacts, trainees: readonly TraineeFacts[], today: Day): readonly MatrixRow[] {
  const rows = trainees.filter((trainee) => trainee.status === 'ENROLLED' || trainee.status === 'CERTIFIED').map((trainee) => rowOf(course, trainee, today));
  const order = (one: MatrixRow, other: MatrixRow): number =>
    other.overdue - one.overdue || (other.silentDays ?? 0) - (one.silentDays ?? 0) || one.stepsDone - other.stepsDone || (one.name < other.name ? -1 : 1);
  return [...rows].sort(order);
}

function rowOf(course: CourseFacts, trainee: TraineeFacts, today: Day): MatrixRow {
  const path = pathOf({ ...course, trainee }, today);
  const steps = path.modules.flatMap((module) => module.items).filter((item) => item.required);
  const lastSeenOn = trainee.lastSeenAt === null ? null : dayIn(course.cohort.timeZone, trainee.lastSeenAt);
  const since = lastSeenOn ?? (trainee.joinedOn > course.cohort.startsOn ? trainee.joinedOn : course.cohort.startsOn);
  const quiet = daysBetween(since, today);
  return {
    ...{ traineeId: trainee.id, name: trainee.name, mentorName: trainee.mentorName, stepsDone: path.stepsDone, stepsTotal: path.stepsTotal, lastSeenOn },
    overdue: steps.filter((item) => item.isLate && item.state !== 'LOCKED').length,
    toReview: steps.filter((item) => isToReview(item)).length,
    silentDays: trainee.status === 'ENROLLED' && quiet >= course.rules.silentDays ? quiet : null,
    cells: path.modules.map((module) => cellOf(module, trainee, today)),
  };
}

const isToReview = (item: PathItem): boolean => item.state === 'WAITING' && item.kind === 'ASSIGNMENT';

/** A module is what its most pressing item is: overdue before waiting for an answer before begun. */
function cellOf(module: PathModule, trainee: TraineeFacts, today: Day): MatrixCell {
  const overdue = module.items.filter((item) => item.isLate && item.state !== 'LOCKED');
  const waiting = module.items.find(isToReview);
  const round = waiting && trainee.assessing.rounds.findLast((one) => one.itemId === waiting.id);
  const state: CellState =
    module.state === 'PASSED' || module.state === 'LOCKED' ? module.state : overdue.length > 0 ? 'OVERDUE' : waiting ? 'REVIEW' : module.state;
  const answer = waiting?.standing ? `handed in, ${waiting.standing}` : 'handed in';
  const said: Readonly<Record<CellState, string>> = {
    PASSED: 'passed',
    LOCKED: 'locked',
    REVIEW: answer,
    OVERDUE: `${countWords(overdue.length, 'step')} overdue${overdue[0]?.dueOn ? `, was due ${shortDayWords(overdue[0].dueOn, today)}` : ''}`,
    STARTED: `${module.doneCount} of ${module.totalCount} steps passed`,
    OPEN: 'not begun',
  };
  return { moduleId: module.id, state, words: `${trainee.name}, module ${module.number}, ${said[state]}`, roundId: round?.id ?? null };
}
