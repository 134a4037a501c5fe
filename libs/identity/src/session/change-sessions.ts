import { Inject, Injectable } from '@nestjs/common';
import { notFound, ok, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import type { Viewer } from '../viewer/viewer.js';
import { throughDoor } from './door.js';

interface Keyed {
  readonly idempotencyKey: string;
}

/** People end their own sessions and choose the practice that one shows. */
@Injectable()
export class ChangeSessions {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND for a session of somebody else. */
  revoke(viewer: Viewer, { idempotencyKey, sessionId }: Keyed & { readonly sessionId: string }): Promise<Result<{ sessionId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'revokeSession', input: { sessionId } }, async (tx) => {
      if (!(await throughDoor<boolean>(tx, 'end_session', [viewer.facts.sessionId, sessionId, tx.now()]))) throw notFound();
      return ok({ sessionId });
    });
  }

  /** Ends all sessions of the account, the current one too. */
  endAll(viewer: Viewer, { idempotencyKey }: Keyed): Promise<Result<{ ended: number }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'signOutEverywhere', input: {} }, async (tx) =>
      ok({ ended: await throughDoor<number>(tx, 'end_every_session', [viewer.facts.sessionId, tx.now()]) }),
    );
  }

  /** Throws NOT_FOUND for a practice that the account has no role in. */
  switchPractice(viewer: Viewer, { idempotencyKey, practiceId }: Keyed & { readonly practiceId: string }): Promise<Result<{ practiceId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'switchPractice', input: { practiceId } }, async (tx) => {
      if (!(await throughDoor<boolean>(tx, 'switch_practice', [viewer.facts.sessionId, practiceId, tx.now()]))) throw notFound();
      return ok({ practiceId });
    });
  }
}
