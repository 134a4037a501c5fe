import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { ownPathFacts, readPath } from '../progress/load-path.js';
import type { LearningItem } from './learning-item.types.js';
import { learningItemView, type ItemText } from './learning-item.view.js';

@Injectable()
export class LearningItemQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** An item of one's own path. Two statements: the path, and the text where it is open. Throws NOT_FOUND. */
  mine(viewer: Viewer, itemId: string): Promise<LearningItem> {
    return this.db.read(viewer, async (tx) => {
      const read = readPath(viewer, await ownPathFacts(tx, viewer.personId, itemId), tx.now());
      const isLocked = read.path.modules.some((module) => module.items.some((item) => item.id === itemId && item.state === 'LOCKED'));
      const text = isLocked ? null : await tx.row<ItemText>(`select body, settings from programme_item where practice_id = $1 and id = $2`, [itemId]);
      const view = learningItemView(read, itemId, text ?? null, viewer);
      if (!view) throw notFound();
      return view;
    });
  }
}
