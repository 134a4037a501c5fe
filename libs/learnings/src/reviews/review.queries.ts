import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import { questionOf } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReview } from '../learnings.policy.js';
import { textPairs } from '../learnings/learning.sql.js';
import type { LearningQueue, LearningToReview } from './review.types.js';

interface Read {
  readonly waiting: Omit<LearningToReview, 'parameterName'>[];
  readonly forOthers: number;
}

// Behind the wall there is nothing: row security leaves out what comes from competitors of the reader's clients.
const statement = `
  with queue as (select s.*, s.id = any ((select learnings_not_to_review($1, $2))::uuid[]) as barred from shared_learning s where s.practice_id = $1 and s.status = 'IN_REVIEW')
  select (select count(*) from queue where barred)::int as "forOthers",
    coalesce((select json_agg(json_build_object('id', s.id, 'round', s.round, 'reach', s.reach, ${textPairs('s')},
        'waitingSince', (s.handed_in_at at time zone $3)::date,
        'askedBefore', (select v.remark from learning_review v where v.practice_id = $1 and v.shared_id = s.id and v.reviewer_id = $2 and v.verdict = 'RETURN' order by v.round desc limit 1))
      order by s.handed_in_at, s.id) from queue s where not s.barred), '[]') as waiting`;

@Injectable()
export class ReviewQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async queue(viewer: Viewer): Promise<LearningQueue> {
    authorize(canReview(viewer), 'Learnings are read by the coaches of this practice.');
    const read = await this.db.readRow<Read>(viewer, statement, [viewer.personId, viewer.facts.timeZone]);
    const waiting = (read?.waiting ?? []).map((one) => ({ ...one, parameterName: one.parameterKey === null ? null : questionOf(one.parameterKey) }));
    return { waiting, forOthers: read?.forOthers ?? 0 };
  }
}
