import { checkReason, ok, refusal, type Result } from '@cairn/kernel';

export const signingKeyStatuses = ['ACTIVE', 'RETIRED', 'REVOKED'] as const;
export type SigningKeyStatus = (typeof signingKeyStatuses)[number];

/** A key is retired when the next one takes over; what it signed stays good. */
export function retireKey(key: { readonly status: SigningKeyStatus }): Result<'RETIRED'> {
  return key.status === 'ACTIVE' ? ok('RETIRED') : refusal('KEY_ENDED', 'This key does not sign any more.');
}

/** A key that others may have got hold of is revoked, with a reason: from then on whatever it signed is no longer proof. */
export function revokeKey(key: { readonly status: SigningKeyStatus }, reason: string): Result<{ status: 'REVOKED'; reason: string }> {
  if (key.status === 'REVOKED') return refusal('KEY_REVOKED', 'This key is revoked already.');
  const read = checkReason(reason, { field: 'reason', code: 'KEY_REASON', what: 'The reason' });
  return read.ok ? ok({ status: 'REVOKED', reason: read.value }) : read;
}
