import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, type Result } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope, type Tx } from '@cairn/platform';
import { signInAsked } from '../identity.events.js';
import { mailAddress } from '../people/person.rules.js';
import { throughDoor } from '../session/door.js';
import type { PracticeStart } from '../start/practice-start.js';
import { RateLimits } from './rate-limits.js';
import { returnPath } from './return-path.rules.js';

/** How long a code and its link work. */
export const signInMinutes = 10;

export interface SignInAsked {
  readonly email: string;
  readonly path?: string | null;
  /** Set when a practice is started with it. */
  readonly start?: PracticeStart;
  readonly ip: string;
}

/** Sends a code and a link to a mail address. Does and answers the same whether somebody has that address or not. */
@Injectable()
export class AskForSignIn {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(RateLimits) private readonly limits: RateLimits,
  ) {}

  /** Refuses EMAIL_… . Throws TOO_MANY_REQUESTS with `retryAfterSeconds`. */
  async run(asked: SignInAsked): Promise<Result<{ signInId: string }>> {
    const email = mailAddress(asked.email);
    if (!email.ok) return email;
    await this.limits.demand({ ip: asked.ip, mailTo: email.value });
    const signInId = newId();
    await this.db.tx(systemScope(INSTALLATION), (tx) => this.begin(tx, signInId, email.value, asked));
    return ok({ signInId });
  }

  private async begin(tx: Tx, signInId: string, email: string, asked: SignInAsked): Promise<void> {
    const until = new Date(tx.now().getTime() + signInMinutes * 60_000);
    const start = asked.start ? JSON.stringify(asked.start) : null;
    await throughDoor(tx, 'begin_sign_in', [signInId, email, returnPath(asked.path), start, tx.now(), until]);
    await tx.emit(signInAsked({ signInId }));
  }
}
