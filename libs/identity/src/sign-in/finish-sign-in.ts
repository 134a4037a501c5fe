import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope, type Tx } from '@cairn/platform';
import { IdentityOptions } from '../identity.options.js';
import { startPractice } from '../practices/start-practice.js';
import { throughDoor } from '../session/door.js';
import { openSession, type Device } from '../session/open-session.js';
import { hashOfToken } from '../session/token.js';
import type { PracticeStart } from '../start/practice-start.js';
import { hashOfCode, typedCode } from './code.js';
import { RateLimits } from './rate-limits.js';
import { returnPath } from './return-path.rules.js';
import { SignIns, type SignInState } from './sign-in.queries.js';

export type SignInOutcome =
  | { readonly outcome: 'SIGNED_IN'; readonly token: string; readonly path: string }
  /** USED: the code or link was used before, or at this very moment by another request. EXHAUSTED: five wrong codes. */
  | { readonly outcome: 'WRONG' | 'USED' | 'EXPIRED' | 'EXHAUSTED' | 'UNKNOWN' };

interface Used {
  readonly outcome: 'OPEN' | 'WRONG' | 'USED' | 'EXPIRED' | 'EXHAUSTED' | 'UNKNOWN';
  readonly accountId: string | null;
  readonly email: string;
  readonly returnPath: string | null;
  readonly start: PracticeStart | null;
}

/** Signs in with the code or the link of a mail, once; where a practice is started with it, it starts now. */
@Injectable()
export class FinishSignIn {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(RateLimits) private readonly limits: RateLimits,
  ) {}

  /** Throws TOO_MANY_REQUESTS with `retryAfterSeconds`. */
  async withCode(signInId: string, typed: string, device: Device): Promise<SignInOutcome> {
    const asked = await this.signIns.byId(signInId);
    await this.limits.demand({ ip: device.ip, codeOf: asked?.email });
    const code = typedCode(typed);
    if (!asked) return { outcome: 'UNKNOWN' };
    if (!code) return { outcome: asked.status === 'OPEN' ? 'WRONG' : asked.status };
    return this.finish(asked, [signInId, hashOfCode(this.options.secretKey, signInId, code), null], 'CODE', device);
  }

  /** Throws TOO_MANY_REQUESTS with `retryAfterSeconds`. */
  async withLink(token: string, device: Device): Promise<SignInOutcome> {
    const asked = await this.signIns.byToken(token);
    await this.limits.demand({ ip: device.ip });
    if (!asked) return { outcome: 'UNKNOWN' };
    return this.finish(asked, [null, null, hashOfToken(token)], 'LINK', device);
  }

  /** One transaction: whoever used the code or link has the session, and the practice if one was to start. */
  private finish(asked: SignInState, proof: readonly unknown[], method: 'CODE' | 'LINK', device: Device): Promise<SignInOutcome> {
    const scope = systemScope(asked.start ? newId() : INSTALLATION);
    return this.db.tx(scope, async (tx) => {
      const used = await throughDoor<Used>(tx, 'use_sign_in', [...proof, tx.now()]);
      if (used.outcome !== 'OPEN') return { outcome: used.outcome };
      const opened = used.start ? await this.start(tx, used.start, used.email) : used.accountId && { accountId: used.accountId, practiceId: undefined };
      if (!opened) return { outcome: 'UNKNOWN' };
      const token = await openSession(tx, { ...opened, method }, device);
      return { outcome: 'SIGNED_IN', token, path: used.start ? '/setup' : returnPath(used.returnPath) };
    });
  }

  private async start(tx: Tx, start: PracticeStart, email: string): Promise<{ accountId: string; practiceId: string } | undefined> {
    if (start.invitationId && !(await throughDoor<boolean>(tx, 'use_signup_invitation', [start.invitationId, tx.now()]))) return undefined;
    const started = await startPractice(tx, {
      name: start.practiceName,
      timeZone: start.timeZone,
      language: start.language,
      owner: { name: start.name, email },
    });
    if (!started.ok) throw new Error(`A practice was asked for with facts that do not hold: ${started.error.code}`);
    return { accountId: started.value.accountId, practiceId: tx.practiceId };
  }
}
