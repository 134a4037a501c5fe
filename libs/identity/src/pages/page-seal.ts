import { createHmac, timingSafeEqual } from 'node:crypto';

const seal = (secretKey: Buffer, about: string): Buffer => createHmac('sha256', secretKey).update(`page-seal\n${about}`).digest();

/** A hidden field that proves: whoever sends this form has been shown its page. Scanners that only try an address do not have it. */
export const pageSeal = (secretKey: Buffer, about: string): string => seal(secretKey, about).toString('base64url');

export function isPageSeal(secretKey: Buffer, about: string, given: string): boolean {
  const [right, sent] = [seal(secretKey, about), Buffer.from(given, 'base64url')];
  return right.length === sent.length && timingSafeEqual(right, sent);
}
