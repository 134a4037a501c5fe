import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import { engagementDirectory } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canCaptureAt, canReadLearning, canWriteLearning } from '../learnings.policy.js';
import { checkLearning } from '../sanitising/check-learning.js';
import { allowedFor } from '../sharing/allowed.js';
import { consentView } from '../sharing/consent.view.js';
import { learningJson, type LearningFacts } from './learning.sql.js';
import type { Learning, LearningPage } from './learning.types.js';
import { learningView } from './learning.view.js';
import { learningToRead } from './load-learning.js';

@Injectable()
export class LearningQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND. */
  async page(viewer: Viewer, id: string): Promise<LearningPage> {
    return this.db.read(viewer, async (tx) => {
      const facts = await learningToRead(tx, viewer, id);
      const { findings, bandsToShare } = await checkLearning(tx, facts);
      const allowed = await allowedFor(tx, facts);
      return {
        id,
        learning: learningView(facts, viewer, tx.now(), allowed),
        consent: allowed === null ? null : consentView(allowed),
        findings: canWriteLearning(viewer, facts) ? [...findings] : [],
        bandsToShare: { ...bandsToShare, levels: [...bandsToShare.levels] },
      };
    });
  }

  /** What the viewer wrote, edited last first; the bin at the end. */
  async mine(viewer: Viewer): Promise<Learning[]> {
    return this.list(viewer, `l.author_id = $2 order by l.binned_at desc nulls first, l.edited_at desc, l.id limit 300`, viewer.personId);
  }

  /** What was learned with a client, as far as its coaches share it. Throws NOT_FOUND, FORBIDDEN. */
  async ofClient(viewer: Viewer, client: string): Promise<Learning[]> {
    const engagement = await this.db.read(viewer, (tx) => engagementDirectory(tx).ofClient(client));
    authorize(canCaptureAt(viewer, engagement.id), 'What was learned with a client is for its coaches.');
    return this.list(viewer, `l.engagement_id = $2 and l.binned_at is null order by l.edited_at desc, l.id limit 300`, engagement.id);
  }

  private async list(viewer: Viewer, where: string, param: string): Promise<Learning[]> {
    const found = await this.db.readRow<{ learnings: LearningFacts[] }>(
      viewer,
      `select coalesce(json_agg(one.learning), '[]') as learnings from (select ${learningJson} as learning from learning l where l.practice_id = $1 and ${where}) one`,
      [param],
    );
    return (found?.learnings ?? []).filter((facts) => canReadLearning(viewer, facts)).map((facts) => learningView(facts, viewer, this.db.now()));
  }
}
