import { nextWallTime, ok, refusal } from '@cairn/kernel';
import type { Instant, Result } from '@cairn/kernel';
import { allowMove } from '../change-sets/change-set.rules.js';
import type { ChangeSetStatus } from '../change-sets/change-set.rules.js';
import { momentWords } from '@cairn/kernel';
import type { Verdict } from './verdict.rules.js';

export type SignerStand = 'WAITING' | 'APPROVED' | 'CHANGES_ASKED' | 'HANDED_OVER' | 'NOT_ME';

export interface StandingSigner {
  readonly name: string;
  readonly status: string;
  readonly parameterKeys: readonly string[];
  readonly verdicts: readonly Pick<Verdict, 'parameterKey' | 'verdict' | 'textSha256'>[];
}

export interface Outcome {
  readonly status: 'WAITING' | 'APPROVED' | 'CHANGES_ASKED';
  /** When the plan comes into force; null unless everybody approved. */
  readonly inForceAt: Instant | null;
  /** Names of those whose word is missing. */
  readonly waitingFor: readonly string[];
}

type CurrentText = { readonly key: string; readonly textSha256: string };

/** A signer asked for a change, approved all that waits for them as it reads now, or still has something open. */
export function signerStand(signer: Omit<StandingSigner, 'name'>, changes: readonly CurrentText[]): SignerStand {
  if (signer.status === 'HANDED_OVER' || signer.status === 'NOT_ME') return signer.status;
  const verdictOn = (key: string): Verdict['verdict'] | undefined => {
    const text = changes.find((change) => change.key === key)?.textSha256;
    return signer.verdicts.find((verdict) => verdict.parameterKey === key && verdict.textSha256 === text)?.verdict;
  };
  const theirs = signer.parameterKeys.filter((key) => changes.some((change) => change.key === key)).map(verdictOn);
  if (theirs.includes('CHANGE_ASKED')) return 'CHANGES_ASKED';
  return theirs.every((verdict) => verdict === 'APPROVED') ? 'APPROVED' : 'WAITING';
}

/** One asked-for change turns the set back; all approvals together bring it into force at the next 09:00 where the client is; until then it waits. */
export function outcomeOf(changes: readonly CurrentText[], signers: readonly StandingSigner[], now: Instant, zone: string): Outcome {
  const stands = signers.map((signer) => ({ name: signer.name, stand: signerStand(signer, changes) }));
  // A place that nobody answers for is still waited for; one that was handed over is waited for in its new place.
  const waitingFor = stands.filter(({ stand }) => stand === 'WAITING' || stand === 'NOT_ME').map(({ name }) => name);
  if (stands.some(({ stand }) => stand === 'CHANGES_ASKED')) return { status: 'CHANGES_ASKED', inForceAt: null, waitingFor };
  if (waitingFor.length > 0 || !covered(changes, signers)) return { status: 'WAITING', inForceAt: null, waitingFor };
  return { status: 'APPROVED', inForceAt: nextWallTime(now, '09:00', zone), waitingFor };
}

/** Nothing comes into force that no signature covers. */
const covered = (changes: readonly CurrentText[], signers: readonly StandingSigner[]): boolean =>
  changes.length > 0 && changes.every((change) => signers.some((signer) => signer.status !== 'HANDED_OVER' && signer.parameterKeys.includes(change.key)));

interface Takeable {
  readonly status: ChangeSetStatus;
  readonly inForceAt: Instant | null;
}

/** Whoever decided can take it back until the moment it comes into force, even where the clock's work is late. */
export function takeBackDecision(set: Takeable, signer: Pick<StandingSigner, 'verdicts'>, now: Instant, zone: string): Result<null> {
  const allowed = allowMove(set.status, 'takeBackDecision');
  if (!allowed.ok) return allowed;
  if (signer.verdicts.length === 0) return refusal('DECISION_NONE', 'You have not decided yet, so there is nothing to take back.');
  if (set.inForceAt && now >= set.inForceAt)
    return refusal('DECISION_IN_FORCE', `This came into force on ${momentWords(set.inForceAt, zone, now)}. Ask your coach to propose a change.`);
  return ok(null);
}
