import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { LearningsOptions } from '../../learnings.options.js';
import { tipHidden } from '../tips.events.js';
import { tipHiddenMail } from './tip.mails.js';

const data = z.object({ practiceId: z.uuid(), tipId: z.uuid(), tipCommentId: z.uuid().nullable() });
export const tellTipAuthor = defineJob('learnings.tell-tip-author', data, { on: [tipHidden] });

interface Read {
  readonly title: string;
  readonly words: string;
  readonly reason: string;
  readonly to: string;
  readonly email: string;
  readonly practiceName: string;
  readonly isOwn: boolean;
}

/** Whoever wrote it reads why it was hidden, in the moderator’s words. */
@Injectable()
export class TellTipAuthor implements JobHandler<typeof tellTipAuthor> {
  readonly job = tellTipAuthor;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  async handle({ practiceId, tipId, tipCommentId }: JobData<typeof tellTipAuthor>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await hiddenWords(tx, tipId, tipCommentId);
      // Shown again meanwhile, or one’s own act.
      if (!read || read.isOwn) return;
      const { to, email, ...words } = read;
      await queueMail(tx, {
        key: `tip-hidden:${meta.eventId}`,
        to: { name: to, address: email },
        fromName: read.practiceName,
        ...tipHiddenMail({ ...words, to, tipId, isComment: tipCommentId !== null, publicUrl: this.options.publicUrl }),
      });
    });
  }
}

const hiddenWords = (tx: Tx, tipId: string, tipCommentId: string | null): Promise<Read | undefined> =>
  tx.row(
    `select s.title, s.words, s.reason, a.name as "to", a.email, r.name as "practiceName", s.by = s.author_id as "isOwn" from (
       select p.title, p.title as words, p.hidden_reason as reason, p.author_id, p.hidden_by as by from tip_post p where p.practice_id = $1 and p.id = $2 and p.status = 'HIDDEN' and $3::uuid is null
       union all select p.title, c.text, c.hidden_reason, c.author_id, c.hidden_by from tip_comment c join tip_post p on p.practice_id = $1 and p.id = c.post_id
        where c.practice_id = $1 and c.id = $3::uuid and c.status = 'HIDDEN') s
       join person a on a.practice_id = $1 and a.id = s.author_id join practice r on r.practice_id = $1`,
    [tipId, tipCommentId],
  );
