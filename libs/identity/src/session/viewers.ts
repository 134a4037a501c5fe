import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import { Viewer, type ViewerFacts } from '../viewer/viewer.js';
import { hashOfToken, isToken } from './token.js';

/** Finds who asks. Read with every request and never kept, so that a role that ended is gone with the next one. */
@Injectable()
export class Viewers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined when the session ended, ran out or never was. */
  async bySession(token: string | undefined): Promise<Viewer | undefined> {
    if (!token || !isToken(token)) return undefined;
    const facts = await this.db.throughDoor<ViewerFacts | null>('viewer_by_session', [hashOfToken(token), this.clock.now()]);
    return facts ? new Viewer({ ...facts, seenBy: facts.seenBy ?? undefined }) : undefined;
  }
}
