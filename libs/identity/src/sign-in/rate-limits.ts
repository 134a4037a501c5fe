import { createHmac } from 'node:crypto';
import { AppError } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { throughDoor } from '../session/door.js';
import type { Limit } from './rate-limits.rules.js';
import { waitInWords } from './rate-limits.rules.js';

/** Counts one try for each limit, in Postgres, so that it holds for all processes. Answers the seconds to wait; 0 lets it pass. */
export async function hit(tx: Tx, secretKey: Buffer, limits: readonly Limit[], of: string): Promise<number> {
  for (const { name, most, seconds } of limits) {
    const key = createHmac('sha256', secretKey).update(`rate\n${name}\n${of.toLowerCase()}`).digest();
    const wait = await throughDoor<number>(tx, 'hit_rate', [key, most, seconds, tx.now()]);
    if (wait > 0) return wait;
  }
  return 0;
}

export const tooOften = (seconds: number): AppError =>
  new AppError('TOO_MANY_REQUESTS', `That was tried too often. Try again ${waitInWords(seconds)}.`, { retryAfterSeconds: seconds });
