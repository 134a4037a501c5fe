import { ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import { allowMove } from '../change-sets/change-set.rules.js';
import type { ChangeSetStatus } from '../change-sets/change-set.rules.js';
import type { SignerPlace } from './signers.rules.js';

export interface HandingSigner extends SignerPlace {
  readonly status: string;
  readonly verdicts: readonly unknown[];
}

export interface Successor {
  readonly personId: string;
  readonly name: string;
  /** Works for the practice, as a coach for example. */
  readonly ofPractice: boolean;
}

export interface HandOver {
  readonly place: SignerPlace;
  /** The successor signs the set already; their place grows instead of a new one. */
  readonly joins: boolean;
}

/** A signer who has not decided can name somebody of the client in their place; the practice never signs for its client. */
export function handOver(status: ChangeSetStatus, from: HandingSigner, to: Successor, signers: readonly HandingSigner[]): Result<HandOver> {
  const field = 'personId';
  const open = allowMove(status, 'handOver');
  if (!open.ok) return open;
  if (from.status === 'HANDED_OVER' || from.status === 'NOT_ME') return refusal('HAND_OVER_NOT_YOURS', 'This decision no longer waits for you.');
  if (from.verdicts.length > 0) return refusal('HAND_OVER_DECIDED', 'You have decided on some changes already. Take that back first, then hand over.');
  if (to.personId === from.personId) return refusal('HAND_OVER_SELF', 'This decision waits for you already. Name somebody else.', field);
  if (to.ofPractice) return refusal('HAND_OVER_PRACTICE', `${to.name} works for the practice. Decisions are made by the client’s own people.`, field);
  const theirs = signers.filter((signer) => signer.personId === to.personId);
  if (theirs.some((signer) => signer.status === 'NOT_ME'))
    return refusal('HAND_OVER_NOT_REACHED', `A mail to ${to.name} reached somebody else. Ask your coach to correct the address first.`, field);
  const place = theirs.find((signer) => signer.status !== 'HANDED_OVER');
  if (place && place.verdicts.length > 0) return refusal('HAND_OVER_TO_DECIDED', `${to.name} has decided already. Name somebody else.`, field);
  const keys = new Set([...(place?.parameterKeys ?? []), ...from.parameterKeys]);
  const capacities = new Set([...(place?.capacities ?? []), ...from.capacities]);
  return ok({ place: { personId: to.personId, name: to.name, capacities: [...capacities], parameterKeys: [...keys] }, joins: place !== undefined });
}
