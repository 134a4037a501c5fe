import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { planNoteWritten } from '../deployment.events.js';
import { fromCoach } from '../mails/mail-words.js';
import { mailSigner, newLink, planUrl, viewsOf } from '../mails/decision-mails.js';
import { talkMail } from '../mails/telling.mails.js';

export const mailTalk = defineJob('deployment.mail-talk', z.object({ practiceId: z.uuid(), noteId: z.uuid() }), { on: [planNoteWritten] });

interface Said {
  readonly body: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly byCoach: boolean;
  readonly changeSetId: string | null;
  readonly askedById: string | null;
  readonly asked: string | null;
}

/** Carries words between a signer and the coach. Remarks in the margin are not mailed. */
@Injectable()
export class MailTalk implements JobHandler<typeof mailTalk> {
  readonly job = mailTalk;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, noteId }: JobData<typeof mailTalk>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const said = await this.said(tx, noteId);
      if (!said?.changeSetId) return;
      const signerId = said.byCoach ? said.askedById : said.authorId;
      const [view] = (await viewsOf(tx, said.changeSetId, () => true)).filter((one) => one.signer.personId === signerId);
      if (!view) return;
      const { coach, clientName } = view.facts;
      const of = { by: said.authorName, body: said.body, clientName, about: 'the changes', isAnswer: said.byCoach, asked: said.asked ?? undefined };
      if (said.byCoach)
        return mailSigner(tx, view, `talk:${noteId}`, talkMail({ ...of, to: view.signer.name, link: await newLink(tx, view, this.options.publicUrl) }));
      const content = talkMail({ ...of, to: coach.name, link: planUrl(this.options.publicUrl, view.facts.clientSlug) });
      const from = fromCoach({ coach: { id: '', name: said.authorName, email: '' }, practiceName: view.facts.practiceName });
      await queueMail(tx, {
        key: `talk:${noteId}`,
        to: { name: coach.name, address: coach.email },
        fromName: from,
        replyTo: said.authorEmail,
        clientId: view.facts.set.clientId,
        ...content,
      });
    });
  }

  private said(tx: Tx, noteId: string): Promise<Said | undefined> {
    return tx.row(
      `select n.body, n.author_id as "authorId", n.author_name as "authorName", p.email::text as "authorEmail", n.change_set_id as "changeSetId", q.author_id as "askedById", q.body as asked,
              exists (select from engagement_coach k where k.practice_id = $1 and k.engagement_id = n.engagement_id and k.person_id = n.author_id and k.ended_at is null) as "byCoach"
       from plan_note n join person p on p.practice_id = $1 and p.id = n.author_id left join plan_note q on q.practice_id = $1 and q.id = n.reply_to_id
       where n.practice_id = $1 and n.id = $2 and n.visibility = 'CLIENT' and n.deleted_at is null`,
      [noteId],
    );
  }
}
