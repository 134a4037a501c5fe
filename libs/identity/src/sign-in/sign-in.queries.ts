import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Instant } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope } from '@cairn/platform';
import { throughDoor } from '../session/door.js';
import { hashOfToken, isToken } from '../session/token.js';
import type { PracticeStart } from '../start/practice-start.js';

export interface SignInState {
  readonly id: string;
  readonly status: 'OPEN' | 'USED' | 'EXPIRED' | 'EXHAUSTED';
  readonly email: string;
  /** Null while nobody is known by the address. */
  readonly name: string | null;
  readonly returnPath: string | null;
  readonly start: PracticeStart | null;
  readonly createdAt: Instant;
}

/** Looks at a code or link on its way; looking changes nothing. */
@Injectable()
export class SignIns {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  byId(id: string): Promise<SignInState | null> {
    return this.look(id, null);
  }

  async byToken(token: string): Promise<SignInState | null> {
    return isToken(token) ? this.look(null, hashOfToken(token)) : null;
  }

  private look(id: string | null, token: Buffer | null): Promise<SignInState | null> {
    return this.db.read(systemScope(INSTALLATION), (tx) => throughDoor(tx, 'sign_in_state', [id, token, this.clock.now()]));
  }
}
