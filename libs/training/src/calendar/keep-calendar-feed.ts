import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Result } from '@cairn/kernel';
import { hashOfToken, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { TrainingOptions } from '../training.options.js';
import { CalendarFeedRow } from './calendar-feed.entity.js';

export interface CreateCalendarFeedInput {
  readonly idempotencyKey: string;
  readonly hidesClients: boolean;
}

const endOpenOne = (tx: Tx, personId: string): Promise<{ id: string }[]> =>
  tx.rows(`update calendar_feed set revoked_at = $3 where practice_id = $1 and person_id = $2 and revoked_at is null returning id`, [personId, tx.now()]);

/** The secret of an address comes from the attempt that makes it, sealed: whoever presses twice is told the same one, and it is kept nowhere. */
const tokenOf = (secretKey: Buffer, viewer: Viewer, attempt: string): string =>
  createHmac('sha256', secretKey).update(`calendar-address\n${viewer.practiceId}\n${viewer.personId}\n${attempt}`).digest('base64url');

/** A new secret address for one's own calendar, in place of the one before. Only its hash is kept. */
@Injectable()
export class CreateCalendarFeed {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async run(viewer: Viewer, input: CreateCalendarFeedInput): Promise<Result<{ feedId: string; address: string }>> {
    const { publicUrl, secretKey } = this.options;
    const { idempotencyKey, hidesClients } = input;
    const token = tokenOf(secretKey, viewer, idempotencyKey);
    // The answer is stored with its key, so the secret may not be part of it.
    const made = await this.db.mutate(viewer, { key: idempotencyKey, operation: 'training.create-calendar-feed', input }, async (tx) => {
      await endOpenOne(tx, viewer.personId);
      const feedId = newId();
      await tx
        .table(CalendarFeedRow)
        .add({ id: feedId, personId: viewer.personId, tokenHash: hashOfToken(token), hidesClients, createdAt: instant(tx.now()), revokedAt: null });
      return ok({ feedId });
    });
    return made.ok ? ok({ ...made.value, address: `${publicUrl}/calendar/${token}.ics` }) : made;
  }
}

/** Takes one's address back: calendars that read it find nothing from now on. Where there is none any more, nothing is left to do. */
@Injectable()
export class RevokeCalendarFeed {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { readonly idempotencyKey: string }): Promise<Result<{ revoked: number }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.revoke-calendar-feed', input }, async (tx) => {
      const ended = await endOpenOne(tx, viewer.personId);
      return ok({ revoked: ended.length });
    });
  }
}
