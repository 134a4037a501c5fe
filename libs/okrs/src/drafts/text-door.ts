import { Inject, Injectable } from '@nestjs/common';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { noteWaiting } from '@cairn/training';
import type { DraftPlace } from './draft-place.js';
import { drafts, type DraftLock, type DraftRef } from './drafts.repository.js';
import { openForText } from './open-for-text.js';

export interface TextRequest {
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
  readonly ref: DraftRef;
  /** ORDER where places move or something is added. */
  readonly lock?: Exclude<DraftLock, 'READ'>;
}

/** The one door for changes of OKR text. Whoever meets the training gate at it is noted, and hears when it opens. */
@Injectable()
export class TextDoor {
  constructor(@Inject(Db) private readonly db: Db) {}

  async write<T>(viewer: Viewer, request: TextRequest, work: (tx: Tx, place: DraftPlace) => Promise<Result<T>>): Promise<Result<T>> {
    const { operation, input, ref, lock } = request;
    const result = await this.db.mutate(viewer, { key: input.idempotencyKey, operation, input }, async (tx): Promise<Result<T>> => {
      const open = await openForText(tx, viewer, ref, lock);
      return open.ok ? work(tx, open.value) : open;
    });
    if (!result.ok && result.error.gate && result.error.code !== 'PLAN_NOT_IN_FORCE') await this.waits(viewer, ref);
    return result;
  }

  // The refusal took its transaction back, so this is one of its own.
  private waits(viewer: Viewer, ref: DraftRef): Promise<void> {
    return this.db.tx(viewer, async (tx) => {
      const { engagementId, clientId, teamId } = await drafts(tx, viewer).place(ref, 'READ');
      await noteWaiting(tx, { engagementId, clientId, teamId, personId: viewer.personId });
    });
  }
}
