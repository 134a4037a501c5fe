import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { itemOpen, markable } from './mark-item.rules.js';
import { ownPathFacts, readPath } from './load-path.js';
import { seen } from './seen.js';

export interface MarkItemInput {
  readonly idempotencyKey: string;
  readonly itemId: string;
  readonly done: boolean;
}

/** A trainee says that they have read or watched something; taken back as easily. */
@Injectable()
export class MarkItem {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: MarkItemInput): Promise<Result<{ traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.mark-item', input }, async (tx) => {
      const { facts, path } = readPath(viewer, await ownPathFacts(tx, viewer.personId, input.itemId), tx.now());
      const item = path.modules.flatMap((module) => module.items).find((one) => one.id === input.itemId);
      if (!item) throw notFound();
      const may = markable(item, facts.trainee.status);
      if (!may.ok) return may;
      const traineeId = facts.trainee.id;
      if (input.done) {
        const open = itemOpen(item);
        if (!open.ok) return open;
        await tx.rows(`insert into reading_mark (practice_id, id, trainee_id, item_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing`, [
          ...[newId(), traineeId, item.id],
          instant(tx.now()),
        ]);
      } else await tx.rows(`delete from reading_mark where practice_id = $1 and trainee_id = $2 and item_id = $3`, [traineeId, item.id]);
      seen(tx, traineeId);
      return ok({ traineeId });
    });
  }
}
