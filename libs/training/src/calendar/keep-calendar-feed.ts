import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import { hashOfToken, newToken, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { TrainingOptions } from '../training.options.js';
import { CalendarFeedRow } from './calendar-feed.entity.js';

export interface CreateCalendarFeedInput {
  readonly idempotencyKey: string;
  readonly hidesClients: boolean;
}

const endOpenOne = (tx: Tx, personId: string): Promise<{ id: string }[]> =>
  tx.rows(`update calendar_feed set revoked_at = $3 where practice_id = $1 and person_id = $2 and revoked_at is null returning id`, [personId, tx.now()]);

/** A new secret address for one's own calendar, in place of the one before. It is told this once; only its hash is kept. */
@Injectable()
export class CreateCalendarFeed {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async run(viewer: Viewer, input: CreateCalendarFeedInput): Promise<Result<{ feedId: string; address: string }>> {
    const token = newToken();
    // The answer is stored with its key, so the secret may not be part of it: a repetition hears that the address was told.
    const made = await this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.create-calendar-feed', input }, async (tx) => {
      await endOpenOne(tx, viewer.personId);
      const feedId = newId();
      const { hidesClients } = input;
      await tx
        .table(CalendarFeedRow)
        .add({ id: feedId, personId: viewer.personId, tokenHash: hashOfToken(token), hidesClients, createdAt: instant(tx.now()), revokedAt: null });
      return ok({ feedId, hash: hashOfToken(token).toString('hex') });
    });
    if (!made.ok) return made;
    if (made.value.hash !== hashOfToken(token).toString('hex'))
      return refusal('CALENDAR_ADDRESS_TOLD', 'This address was shown already and is not kept. Make a new one if you did not copy it.');
    return ok({ feedId: made.value.feedId, address: `${this.options.publicUrl}/calendar/${token}.ics` });
  }
}

/** Takes one's address back: calendars that read it find nothing from now on. */
@Injectable()
export class RevokeCalendarFeed {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { readonly idempotencyKey: string }): Promise<Result<{ revoked: number }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.revoke-calendar-feed', input }, async (tx) => {
      const ended = await endOpenOne(tx, viewer.personId);
      return ended.length > 0 ? ok({ revoked: ended.length }) : refusal('CALENDAR_ADDRESS_NONE', 'There is no calendar address to take back.');
    });
  }
}
