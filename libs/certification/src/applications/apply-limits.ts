import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@cairn/kernel';
import { networkOf, waitInWords } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';

interface Limit {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/** What one network may do on the pages of applications, and how often a link goes to one address. */
const perNetwork: Limit = { name: 'apply-network', most: 30, seconds: 60 };
const perAddress: readonly Limit[] = [
  { name: 'apply', most: 3, seconds: 60 },
  { name: 'apply-day', most: 10, seconds: 86_400 },
];

/** Counts tries in Postgres, as signing in does. */
@Injectable()
export class ApplyLimits {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  /** Throws TOO_MANY_REQUESTS with `retryAfterSeconds`. */
  async demand(tries: { readonly ip: string; readonly mailTo?: string }): Promise<void> {
    const asked: [Limit, string][] = [
      [perNetwork, networkOf(tries.ip)],
      ...(tries.mailTo === undefined ? [] : perAddress.map((limit): [Limit, string] => [limit, tries.mailTo ?? ''])),
    ];
    for (const [limit, of] of asked) {
      const key = createHmac('sha256', this.options.secretKey).update(`rate\n${limit.name}\n${of.toLowerCase()}`).digest();
      const wait = await this.db.throughDoor<number>('hit_rate', [key, limit.most, limit.seconds, this.db.now()]);
      if (wait > 0) throw new AppError('TOO_MANY_REQUESTS', `That was tried too often. Try again ${waitInWords(wait)}.`, { retryAfterSeconds: wait });
    }
  }
}
