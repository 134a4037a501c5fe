import { ok, refusal, checkText, cleanText } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import { allowMove } from '../change-sets/change-set.rules.js';
import type { ChangeSetStatus } from '../change-sets/change-set.rules.js';

/** What a signer may say about a change; leaving it open says nothing yet. */
export type Choice = 'APPROVE' | 'ASK_FOR_CHANGE' | 'LEAVE_OPEN';

export interface GivenVerdict {
  readonly parameterKey: string;
  readonly choice: Choice;
  /** Hash of the words that the signer was shown. */
  readonly textSha256: string;
  readonly note?: string | null;
}

export interface Verdict {
  readonly parameterKey: string;
  readonly verdict: 'APPROVED' | 'CHANGE_ASKED';
  readonly textSha256: string;
  readonly note: string | null;
}

export interface DecidedChange {
  readonly key: string;
  readonly title: string;
  readonly textSha256: string;
}

export interface DecidingSigner {
  readonly parameterKeys: readonly string[];
  readonly status: string;
  readonly verdicts: readonly Pick<Verdict, 'parameterKey' | 'verdict' | 'textSha256'>[];
}

const words: Record<Exclude<Choice, 'LEAVE_OPEN'>, Verdict['verdict']> = { APPROVE: 'APPROVED', ASK_FOR_CHANGE: 'CHANGE_ASKED' };

/**
 * A signer decides once on each change that waits for them, on exactly the words they saw; asking for a change needs a note.
 * Answers the verdicts to be added. What was said before in the same sense is not said again.
 */
export function decide(
  status: ChangeSetStatus,
  changes: readonly DecidedChange[],
  signer: DecidingSigner,
  given: readonly GivenVerdict[],
): Result<readonly Verdict[]> {
  const open = allowMove(status, 'decide');
  if (!open.ok) return open;
  if (signer.status === 'HANDED_OVER') return refusal('DECISION_HANDED_OVER', 'You handed this decision over. There is nothing to do.');
  if (signer.status === 'NOT_ME') return refusal('DECISION_NOT_YOURS', 'This mail was reported as misdirected. The coach has been told.');
  const verdicts: Verdict[] = [];
  for (const one of given) {
    if (one.choice === 'LEAVE_OPEN') continue;
    const read = verdictOn(one, changes, signer);
    if (!read.ok) return read;
    if (verdicts.some((verdict) => verdict.parameterKey === one.parameterKey))
      return refusal('DECISION_TWICE', 'A change can have one answer only.', `verdicts.${one.parameterKey}`);
    if (read.value) verdicts.push(read.value);
  }
  const repeated = given.some((one) => one.choice !== 'LEAVE_OPEN');
  return verdicts.length > 0 || repeated
    ? ok(verdicts)
    : refusal('DECISION_EMPTY', 'You left everything open, so nothing was sent. Decide on at least one change.', 'verdicts');
}

function verdictOn(given: GivenVerdict, changes: readonly DecidedChange[], signer: DecidingSigner): Result<Verdict | null> {
  const field = `verdicts.${given.parameterKey}`;
  const change = changes.find((one) => one.key === given.parameterKey);
  if (!change || !signer.parameterKeys.includes(given.parameterKey))
    return refusal('DECISION_NOT_ASKED', 'This change does not wait for your decision.', field);
  if (given.choice === 'LEAVE_OPEN') return ok(null);
  const verdict = words[given.choice];
  const before = signer.verdicts.find((one) => one.parameterKey === given.parameterKey && one.textSha256 === change.textSha256);
  if (before)
    return before.verdict === verdict
      ? ok(null)
      : refusal('DECISION_MADE', `You have decided on “${change.title}” already. Take your decision back to change it.`, field);
  if (given.textSha256 !== change.textSha256)
    return refusal('DECISION_TEXT_CHANGED', `“${change.title}” was changed since you opened this page. Read it again, then decide.`, field);
  const bounds = { field: `${field}.note`, code: 'DECISION_NOTE', what: `Your note on “${change.title}”` };
  if (verdict === 'APPROVED' && cleanText(given.note ?? '') === '') return ok({ parameterKey: change.key, verdict, textSha256: change.textSha256, note: null });
  const note = checkText(given.note ?? '', bounds);
  if (!note.ok && note.error.code === 'DECISION_NOTE_MISSING')
    return refusal('DECISION_NOTE_MISSING', `Say what should be different in “${change.title}”.`, bounds.field);
  return note.ok ? ok({ parameterKey: change.key, verdict, textSha256: change.textSha256, note: note.value }) : note;
}
