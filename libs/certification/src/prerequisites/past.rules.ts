import { checkReason, ok, refusal, type Day, type Result } from '@cairn/kernel';
import { itemLock, moduleLock } from '../progress/locks.rules.js';
import type { CourseFacts, PathFacts, PrerequisiteFacts, TraineeFacts } from '../progress/path-facts.js';
import type { Path } from '../progress/path.js';
import { pathOf } from '../progress/progress.rules.js';
import { isOf, type Waiting } from './needs.rules.js';

/** PASSED and BEGUN are past the rule that changes; WAITS had it open, untouched; OPENS waits no longer. */
export type Touch = 'PASSED' | 'BEGUN' | 'WAITS' | 'OPENS';

export interface TouchedTrainee {
  readonly traineeId: string;
  readonly name: string;
  readonly cohortName: string;
  readonly touch: Touch;
  /** Of a module that was begun: "2 of 4". */
  readonly standing: string | null;
  /** Holds the certificate: goes on whatever is chosen, and is not asked about. */
  readonly isCertified: boolean;
}

export interface Learners {
  readonly course: CourseFacts;
  readonly trainees: readonly TraineeFacts[];
}

const nobody = { mayOpen: false };

/** Whom a changed prerequisite concerns: those past it, those for whom it was open, those for whom it opens; whoever left is not asked about. */
export function touchedBy(
  waiting: Waiting,
  after: readonly PrerequisiteFacts[],
  cohorts: readonly Learners[],
  today: (course: CourseFacts) => Day,
): readonly TouchedTrainee[] {
  return cohorts.flatMap(({ course, trainees }) =>
    trainees
      .filter(({ status }) => status === 'ENROLLED' || status === 'CERTIFIED')
      .flatMap((trainee) => {
        const touch = touchOf(waiting, after, { ...course, trainee }, today(course));
        const { id: traineeId, name, status } = trainee;
        return touch ? [{ traineeId, name, cohortName: course.cohort.name, ...touch, isCertified: status === 'CERTIFIED' }] : [];
      }),
  );
}

function touchOf(waiting: Waiting, after: readonly PrerequisiteFacts[], facts: PathFacts, today: Day): Pick<TouchedTrainee, 'touch' | 'standing'> | null {
  const path = pathOf(facts, today);
  const exemptions = facts.trainee.exemptions.filter((one) => one.because !== 'OLD_RULE' || !isOf(waiting)(one));
  const was = isLocked(waiting, facts, path, today);
  const will = isLocked(waiting, { ...facts, prerequisites: after, trainee: { ...facts.trainee, exemptions } }, path, today);
  if (was === will) return null;
  if (was) return { touch: 'OPENS', standing: null };
  const module = path.modules.find((one) => one.id === waiting.moduleId);
  const items = path.modules.flatMap((one) => one.items).filter((one) => (module ? one.moduleId === module.id : one.id === waiting.itemId));
  const isPassed = module ? module.doneCount === module.totalCount : items.every((one) => one.state === 'PASSED');
  if (isPassed) return { touch: 'PASSED', standing: null };
  const isBegun = items.some(({ state }) => state === 'STARTED' || state === 'WAITING' || state === 'RETURNED' || state === 'PASSED');
  return isBegun ? { touch: 'BEGUN', standing: module ? `${module.doneCount} of ${module.totalCount}` : null } : { touch: 'WAITS', standing: null };
}

/** What is passed follows from what was done, not from what is locked: so one path says it for the old rule and for the new one. */
function isLocked({ moduleId, itemId }: Waiting, facts: PathFacts, path: Path, today: Day): boolean {
  const passed = (id: string): boolean => {
    const module = path.modules.find((one) => one.id === id);
    return module ? module.doneCount === module.totalCount : path.modules.some((one) => one.items.some((item) => item.id === id && item.state === 'PASSED'));
  };
  const item = facts.items.find((one) => one.id === itemId);
  const module = facts.modules.find((one) => one.id === (item?.moduleId ?? moduleId));
  if (!module) return false;
  const lock = moduleLock(module, facts, passed, today, nobody);
  return (item ? itemLock(item, lock, facts, passed, today, nobody) : lock).gate !== null;
}

export type PastChoice = 'CONTINUE' | 'LOCK';

export const isPast = ({ touch }: Pick<TouchedTrainee, 'touch'>): boolean => touch === 'PASSED' || touch === 'BEGUN';

/** The people somebody looked at before they decided, as one text. */
export const seenOf = (touched: readonly TouchedTrainee[]): string =>
  touched
    .filter((one) => isPast(one) && !one.isCertified)
    .map(({ traineeId }) => traineeId)
    .sort()
    .join(' ');

export interface Decided {
  readonly reason: string;
  readonly past: PastChoice | null;
}

/** What is published changes with a reason; where somebody is past the rule, whoever changes it says what becomes of exactly those people. */
export function decidePast(
  touched: readonly TouchedTrainee[],
  asked: { readonly past: PastChoice | null; readonly seen: string; readonly reason: string },
): Result<Decided> {
  const reason = checkReason(asked.reason, { field: 'reason', code: 'NEEDS_REASON', what: 'The reason' });
  if (!reason.ok) return reason;
  const past = touched.filter((one) => isPast(one) && !one.isCertified);
  const unseen = past.filter(({ traineeId }) => !asked.seen.split(' ').includes(traineeId)).map(({ name }) => name);
  if (unseen.length > 0) return refusal('NEEDS_PEOPLE_CHANGED', `Meanwhile ${unseen.join(', ')} got past it too. Look at the names again.`);
  if (past.length > 0 && asked.past === null) return refusal('NEEDS_PAST', 'Say whether those who are past it go on.', 'past');
  return ok({ reason: reason.value, past: past.length > 0 ? asked.past : null });
}

export type Outcome = 'GOES_ON' | 'LOCKED' | 'WAITS' | 'OPENS';

/** What the change means for one person. */
export function outcomeOf(one: Pick<TouchedTrainee, 'touch' | 'isCertified'>, past: PastChoice | null): Outcome {
  if (!isPast(one)) return one.touch === 'OPENS' ? 'OPENS' : 'WAITS';
  return one.isCertified || past !== 'LOCK' ? 'GOES_ON' : 'LOCKED';
}
