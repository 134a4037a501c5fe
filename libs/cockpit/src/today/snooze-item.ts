import { Inject, Injectable } from '@nestjs/common';
import { dayIn, ok, refusal, shortDayWords, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { activityTakenBack, Db, noteActivity } from '@cairn/platform';
import { isItemKey, snoozeUntil } from './snooze.rules.js';

export interface SnoozeAsked {
  readonly idempotencyKey: string;
  readonly key: string;
  readonly until: Day;
  /** As the item reads, for Activity. */
  readonly what: string;
}

/** Puts one item of the viewer's own Today off. Nobody else's Today changes. */
@Injectable()
export class SnoozeItem {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, asked: SnoozeAsked): Promise<Result<{ key: string }>> {
    return this.db.mutate(viewer, { key: asked.idempotencyKey, operation: 'snoozeTodayItem', input: asked }, async (tx) => {
      if (!isItemKey(asked.key)) return refusal('ITEM_UNKNOWN', 'This item is no longer on your list.', 'key');
      const today = dayIn(viewer.facts.timeZone, tx.now());
      const until = snoozeUntil(asked.until, today);
      if (!until.ok) return until;
      await tx.rows(
        `insert into today_snooze (practice_id, person_id, item_key, until_day, at) values ($1, $2, $3, $4, $5)
         on conflict (practice_id, person_id, item_key) do update set until_day = excluded.until_day, at = excluded.at`,
        [viewer.personId, asked.key, until.value, tx.now()],
      );
      const text = `Put off “${asked.what.slice(0, 120)}” until ${shortDayWords(until.value, today)}`;
      await noteActivity(tx, { text, path: '/today', undo: { act: 'BRING_BACK', id: asked.key } });
      return ok({ key: asked.key });
    });
  }
}

/** Brings an item back at once. An item that is not put off stays as it is. */
@Injectable()
export class BringBackItem {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, asked: { readonly idempotencyKey: string; readonly key: string }): Promise<Result<{ key: string }>> {
    return this.db.mutate(viewer, { key: asked.idempotencyKey, operation: 'bringBackTodayItem', input: asked }, async (tx) => {
      await tx.rows(`delete from today_snooze where practice_id = $1 and person_id = $2 and item_key = $3`, [viewer.personId, asked.key]);
      await activityTakenBack(tx, viewer.personId, { act: 'BRING_BACK', id: asked.key });
      return ok({ key: asked.key });
    });
  }
}
