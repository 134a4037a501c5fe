import { checkReason, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { AttemptFacts } from '../progress/path-facts.js';
import type { Path } from '../progress/path.js';

export interface AskedLeave {
  readonly moduleId: string | null;
  readonly itemId: string | null;
  readonly reason: string;
}

const reasonOf = (reason: string): Result<string> => checkReason(reason, { field: 'reason', code: 'LEAVE_REASON', what: 'The reason' });

/** Leave opens one module or one item that is locked, for one trainee, with a reason that others will read. */
export function giveLeave(path: Path, asked: AskedLeave): Result<string> {
  if ((asked.moduleId === null) === (asked.itemId === null)) return refusal('LEAVE_FOR_ONE', 'Leave is for one module or for one item.', 'moduleId');
  const module = path.modules.find((one) => one.id === asked.moduleId || one.items.some((item) => item.id === asked.itemId));
  const item = module?.items.find((one) => one.id === asked.itemId);
  const isLocked = item ? item.state === 'LOCKED' : module?.state === 'LOCKED';
  return isLocked ? reasonOf(asked.reason) : refusal('LEAVE_OPEN', 'This is open already.');
}

/** Another attempt is given once all are used and none was passed. */
export function grantAttempt(attempts: readonly Pick<AttemptFacts, 'handedInAt' | 'passed'>[], given: number | null, reason: string): Result<string> {
  if (attempts.some((one) => one.passed === true)) return refusal('ATTEMPT_PASSED', 'This is passed already.');
  if (given === null || attempts.length < given || attempts.some((one) => one.handedInAt === null))
    return refusal('ATTEMPTS_LEFT', 'There is an attempt left, so another is not needed yet.');
  return reasonOf(reason);
}
