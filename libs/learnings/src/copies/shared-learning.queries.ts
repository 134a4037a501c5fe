import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { readableReaches } from '../learnings.policy.js';
import { readableShared, sharedJson } from './shared-learning.sql.js';
import type { SharedLearning } from './shared-learning.types.js';
import { sharedView, type SharedFacts } from './shared-learning.view.js';

@Injectable()
export class SharedLearningQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** A published learning, or the place of one that was withdrawn. Throws NOT_FOUND, also behind the wall. */
  async one(viewer: Viewer, id: string): Promise<SharedLearning> {
    const found = await this.db.readRow<{ shared: SharedFacts }>(
      viewer,
      `select ${sharedJson} as shared from shared_learning s where ${readableShared('$3')} and s.id = $2`,
      [id, readableReaches(viewer)],
    );
    if (!found) throw notFound();
    return sharedView(found.shared);
  }
}
