import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import type { Viewer } from '../viewer/viewer.js';
import { throughDoor } from './door.js';
import { deviceOf } from './session.rules.js';
import type { Session } from './session.types.js';

/** The sessions of the account behind the viewer, the current one first. */
@Injectable()
export class SessionQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer): Promise<Session[]> {
    const found = await this.db.read(viewer, (tx) =>
      throughDoor<(Omit<Session, 'device'> & { agent: string | null })[]>(tx, 'sessions_of_account', [viewer.facts.sessionId, this.clock.now()]),
    );
    return found.map(({ agent, ...session }) => ({ ...session, device: deviceOf(agent) }));
  }
}
