import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import type { TipStatus, TipSubject } from '../tip-kinds.js';
import { tipPutBack, tipTakenBack } from '../tips.events.js';
import { closeReports } from './close-reports.js';

const data = z.object({ practiceId: z.uuid(), tipId: z.uuid(), tipCommentId: z.uuid().nullable() });
export const followAuthor = defineJob('learnings.follow-tip-author', data, { on: [tipTakenBack, tipPutBack] });

/**
 * What its author took back needs no moderator, and whoever reported it is told so. Put back, it waits for one again: taking words back and putting them
 * back gets nobody past a report. By the author's own act this could not be done, because authors do not see who reported them.
 */
@Injectable()
export class FollowAuthor implements JobHandler<typeof followAuthor> {
  readonly job = followAuthor;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, tipId, tipCommentId }: JobData<typeof followAuthor>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const subject = { tipId, tipCommentId };
      const [table, id] = tipCommentId === null ? ['tip_post', tipId] : ['tip_comment', tipCommentId];
      // As it stands by now: both may have happened.
      const now = await tx.row<{ status: TipStatus }>(`select status from ${table} where practice_id = $1 and id = $2 for update`, [id]);
      if (now?.status === 'REMOVED') await closeReports(tx, subject, { outcome: 'TAKEN_BACK', by: null, remark: '' });
      else if (now) await openAgain(tx, subject);
    });
  }
}

/** Whoever has reported it anew since has one report, not two. */
async function openAgain(tx: Tx, { tipId, tipCommentId }: TipSubject): Promise<void> {
  await tx.rows(
    `update tip_report r set resolved_at = null, outcome = null
      where r.practice_id = $1 and r.post_id = $2 and r.comment_id is not distinct from $3::uuid and r.outcome = 'TAKEN_BACK'
        and r.id = (select l.id from tip_report l where l.practice_id = $1 and l.post_id = $2 and l.comment_id is not distinct from $3::uuid and l.person_id = r.person_id order by l.at desc, l.id limit 1)`,
    [tipId, tipCommentId],
  );
}
