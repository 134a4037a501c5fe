import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope, type Tx } from '@cairn/platform';
import { IdentityOptions } from '../identity.options.js';
import { throughDoor } from '../session/door.js';
import { askLimits, codeLimits, type Limit, networkOf, waitInWords } from './rate-limits.rules.js';

/** Counts tries in Postgres, so that limits hold for all processes and without Redis. */
@Injectable()
export class RateLimits {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  /** One try from this network address, and one of asking for a mail or of typing a code where an address is given. Throws TOO_MANY_REQUESTS with `retryAfterSeconds`. */
  async demand(tries: { readonly ip: string; readonly mailTo?: string; readonly codeOf?: string }): Promise<void> {
    const wait = await this.db.tx(systemScope(INSTALLATION), async (tx) => {
      const network = await this.hit(tx, askLimits.perNetwork, networkOf(tries.ip));
      if (network > 0) return network;
      if (tries.mailTo !== undefined) return this.hit(tx, askLimits.perAddress, tries.mailTo);
      return tries.codeOf === undefined ? 0 : this.hit(tx, codeLimits, tries.codeOf);
    });
    if (wait > 0) throw new AppError('TOO_MANY_REQUESTS', `That was tried too often. Try again ${waitInWords(wait)}.`, { retryAfterSeconds: wait });
  }

  /** Seconds to wait; 0 lets it pass. */
  private async hit(tx: Tx, limits: readonly Limit[], of: string): Promise<number> {
    for (const { name, most, seconds } of limits) {
      const key = createHmac('sha256', this.options.secretKey).update(`rate\n${name}\n${of.toLowerCase()}`).digest();
      const wait = await throughDoor<number>(tx, 'hit_rate', [key, most, seconds, tx.now()]);
      if (wait > 0) return wait;
    }
    return 0;
  }
}
