import { randomInt } from 'node:crypto';
import type { Tx } from '@cairn/platform';
import { freeSignsOfNumber, numberFrom, signsOfNumber } from './certificate-number.rules.js';

/** A number that no certificate of the installation has. */
export async function newCertificateNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = numberFrom(Array.from({ length: freeSignsOfNumber }, () => randomInt(signsOfNumber)));
    const taken = await tx.row(`select f.id from find_certificate($2) f where $1::uuid is not null and f.practice_id is not null`, [number]);
    if (!taken) return number;
  }
}
