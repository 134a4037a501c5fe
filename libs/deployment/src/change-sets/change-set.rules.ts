import { dayIn, ok, refusal } from '@cairn/kernel';
import type { Day, Instant, Result } from '@cairn/kernel';
import { lastDayToDecide } from './deadline.rules.js';

export type ChangeSetStatus = 'DRAFT' | 'WAITING' | 'APPROVED' | 'IN_FORCE' | 'CHANGES_ASKED' | 'WITHDRAWN' | 'LAPSED';
export type ChangeSetMover = 'COACH' | 'SIGNER' | 'CLOCK';
export type ChangeSetAct = keyof typeof moves;

interface Move {
  readonly by: ChangeSetMover;
  readonly from: readonly ChangeSetStatus[];
  readonly to: readonly ChangeSetStatus[];
}

/** Who moves a change set from where to where. An act with several ends gets its end from the signers' verdicts. */
const moves = {
  edit: { by: 'COACH', from: ['DRAFT', 'CHANGES_ASKED'], to: ['DRAFT', 'CHANGES_ASKED'] },
  send: { by: 'COACH', from: ['DRAFT', 'CHANGES_ASKED'], to: ['WAITING'] },
  takeBackToEdit: { by: 'COACH', from: ['WAITING'], to: ['DRAFT'] },
  withdraw: { by: 'COACH', from: ['DRAFT', 'WAITING', 'CHANGES_ASKED'], to: ['WITHDRAWN'] },
  decide: { by: 'SIGNER', from: ['WAITING'], to: ['WAITING', 'APPROVED', 'CHANGES_ASKED'] },
  handOver: { by: 'SIGNER', from: ['WAITING'], to: ['WAITING'] },
  takeBackDecision: { by: 'SIGNER', from: ['WAITING', 'APPROVED', 'CHANGES_ASKED'], to: ['WAITING', 'CHANGES_ASKED'] },
  comeIntoForce: { by: 'CLOCK', from: ['APPROVED'], to: ['IN_FORCE'] },
  lapse: { by: 'CLOCK', from: ['WAITING'], to: ['LAPSED'] },
} as const satisfies Record<string, Move>;

const standing: Record<ChangeSetStatus, string> = {
  DRAFT: 'These changes are being edited and wait for nobody.',
  WAITING: 'These changes have been sent and wait for a decision.',
  APPROVED: 'These changes are approved and come into force soon. Until then, somebody who approved can take it back.',
  IN_FORCE: 'These changes are in force. Propose a new change to alter them.',
  CHANGES_ASKED: 'A change was asked for. The coach corrects the set and sends it again.',
  WITHDRAWN: 'These changes have been withdrawn. There is nothing to do.',
  LAPSED: 'These changes lapsed, because nobody decided in time. The coach can propose them again.',
};

/** What a person reads about a set that cannot be moved as they wished. */
export const standingWords = (status: ChangeSetStatus): string => standing[status];

/** A change set moves only along its path; whoever comes too late or too early reads how it stands. */
export function allowMove(status: ChangeSetStatus, act: ChangeSetAct): Result<null> {
  const move: Move = moves[act];
  return move.from.includes(status) ? ok(null) : refusal(`CHANGE_SET_${status}`, standing[status]);
}

/** The set's new status, if the act may lead there from here. */
export function moved(status: ChangeSetStatus, act: ChangeSetAct, to: ChangeSetStatus): Result<ChangeSetStatus> {
  const move: Move = moves[act];
  return move.from.includes(status) && move.to.includes(to) ? ok(to) : refusal(`CHANGE_SET_${status}`, standing[status]);
}

/** What a coach, a signer or the clock can do with a set as it stands. */
export const actsOn = (status: ChangeSetStatus, by: ChangeSetMover): readonly ChangeSetAct[] =>
  (Object.entries(moves) as [ChangeSetAct, Move][]).filter(([, move]) => move.by === by && move.from.includes(status)).map(([act]) => act);

export const isOver = (status: ChangeSetStatus): boolean => ['IN_FORCE', 'WITHDRAWN', 'LAPSED'].includes(status);

interface Clocked {
  readonly status: ChangeSetStatus;
  readonly decideBy: Day | null;
  readonly inForceAt: Instant | null;
}

/** Time alone moves a set twice: an approved one comes into force at its moment, a waiting one lapses days after its date. */
export function moveByClock(set: Clocked, now: Instant, zone: string, lapseAfterDays: number): 'comeIntoForce' | 'lapse' | null {
  if (set.status === 'APPROVED' && set.inForceAt && now >= set.inForceAt) return 'comeIntoForce';
  if (set.status === 'WAITING' && set.decideBy && dayIn(zone, now) > lastDayToDecide(set.decideBy, lapseAfterDays)) return 'lapse';
  return null;
}
