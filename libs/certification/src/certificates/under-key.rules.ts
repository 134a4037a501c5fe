import { checkReason, countWords, ok, refusal, type Day, type Result } from '@cairn/kernel';
import type { SigningKeyStatus } from '../keys/signing-key.rules.js';

/** As many as one act writes anew: each is signed by itself. */
export const mostAtOnce = 200;

export interface UnderKey {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly validUntil: Day;
}

/** Why a certificate under a revoked key is left out when all are written anew: nobody certifies themselves, and one that has ended proves nothing more. */
export function whyLeftOut(certificate: Pick<UnderKey, 'personId' | 'validUntil'>, viewer: { readonly personId: string }, today: Day): string | null {
  if (certificate.personId === viewer.personId) return 'It is your own. Another director has to replace it.';
  return certificate.validUntil < today ? 'It has ended. If its holder renews it, the new one is signed with another key.' : null;
}

/** All certificates of a revoked key are written anew together, those that were looked at and no others, with one reason. */
export function replaceTogether(
  asked: { readonly certificates: readonly Pick<UnderKey, 'id'>[]; readonly reason: string },
  of: { readonly key: SigningKeyStatus; readonly possible: readonly Pick<UnderKey, 'id'>[] },
): Result<{ readonly reason: string }> {
  if (of.key !== 'REVOKED') return refusal('UNDER_KEY_GOOD', 'What this key signed is good. Replace a certificate by itself where something in it is wrong.');
  if (asked.certificates.length === 0) return refusal('UNDER_KEY_NONE', 'No certificate is left to be issued anew.');
  if (asked.certificates.length > mostAtOnce)
    return refusal('UNDER_KEY_MANY', `At most ${countWords(mostAtOnce, 'certificate')} are issued at once. Do the rest afterwards.`);
  if (new Set(asked.certificates.map(({ id }) => id)).size < asked.certificates.length) return refusal('UNDER_KEY_TWICE', 'A certificate stands there twice.');
  const possible = new Set(of.possible.map(({ id }) => id));
  if (asked.certificates.some(({ id }) => !possible.has(id)))
    return refusal('UNDER_KEY_CHANGED', 'Some of these were replaced, revoked or have ended meanwhile. Look at the list again.');
  const reason = checkReason(asked.reason, { field: 'reason', code: 'UNDER_KEY_REASON', what: 'The reason' });
  return reason.ok ? ok({ reason: reason.value }) : reason;
}
