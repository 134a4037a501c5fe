import { createHmac, randomInt } from 'node:crypto';

/** Six digits, each as likely as the other. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Keyed, because a plain hash of six digits could be tried out by whoever reads the database. */
export const hashOfCode = (secretKey: Buffer, signInId: string, code: string): Buffer =>
  createHmac('sha256', secretKey).update(`sign-in-code\n${signInId}\n${code}`).digest();

/** What people type or paste: spaces and hyphens do not matter. Undefined when it cannot be a code. */
export function typedCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
