import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { ownPathFacts, pathFacts, readPath } from './load-path.js';
import type { LearningPath, OpenProgramme } from './path.types.js';
import { pathView } from './path.view.js';

@Injectable()
export class PathQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own, null for whoever is in no cohort. One statement. */
  mine(viewer: Viewer): Promise<LearningPath | null> {
    return this.db.read(viewer, async (tx) => {
      const facts = await ownPathFacts(tx, viewer.personId);
      return facts ? pathView(readPath(viewer, facts, tx.now()), viewer, tx.now()) : null;
    });
  }

  /** Anybody's that the viewer may read. One statement. Throws NOT_FOUND. */
  ofTrainee(viewer: Viewer, traineeId: string): Promise<LearningPath> {
    return this.db.read(viewer, async (tx) => pathView(readPath(viewer, await pathFacts(tx, traineeId), tx.now()), viewer, tx.now()));
  }

  /** What one could apply for. */
  open(viewer: Viewer): Promise<OpenProgramme[]> {
    return this.db.read(viewer, (tx) =>
      tx.rows<OpenProgramme>(
        `select p.id, p.code, p.title, coalesce((select v.summary from programme_version v where v.practice_id = $1 and v.programme_id = p.id and v.status = 'PUBLISHED'
                                                  order by v.number desc limit 1), '') as summary
           from programme p where p.practice_id = $1 and p.status in ('OPEN', 'FULL') order by lower(p.title), p.id limit 50`,
      ),
    );
  }
}
