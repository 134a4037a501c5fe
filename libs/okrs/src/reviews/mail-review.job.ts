import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { draftReviewed, draftSent } from '../okrs.events.js';
import { OkrsOptions } from '../okrs.options.js';
import { draftReviewedMail, draftSentMail, type ReviewWords } from './review.mails.js';

const data = z.object({ practiceId: z.uuid(), draftId: z.uuid(), revision: z.int(), verdictId: z.uuid().optional() });
export const mailReview = defineJob('okrs.mail-review', data, { on: [draftSent, draftReviewed] });

interface Person {
  readonly name: string;
  readonly email: string;
}

interface Read {
  readonly clientId: string;
  readonly clientSlug: string;
  readonly clientName: string;
  readonly practiceName: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly cycleNumber: number;
  readonly sender: Person;
  readonly rulesOpen: number;
  readonly openRemarks: number;
  readonly coaches: readonly Person[];
  readonly team: readonly Person[];
  readonly verdict: { readonly verdict: 'READY' | 'LOOK_AGAIN'; readonly note: string; readonly by: Person } | null;
}

/** Between team and coach by mail, once each: a draft was sent, to those who coach; a verdict was given, to those who lead the team and whoever sent it. */
@Injectable()
export class MailReview implements JobHandler<typeof mailReview> {
  readonly job = mailReview;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(OkrsOptions) private readonly options: OkrsOptions,
  ) {}

  async handle({ practiceId, draftId, revision, verdictId }: JobData<typeof mailReview>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await this.read(tx, draftId, revision, verdictId ?? null);
      if (!read) return;
      const { verdict, sender } = read;
      const from = verdict ? verdict.by : sender;
      const mail = (to: Person): MailContent => {
        const words: ReviewWords = { ...read, to: to.name, draftUrl: `${this.options.publicUrl}/c/${read.clientSlug}/okrs/draft/${read.teamId}` };
        return verdict
          ? draftReviewedMail({ ...words, ...verdict, byName: verdict.by.name, rulesOpen: read.rulesOpen, openRemarks: read.openRemarks })
          : draftSentMail({ ...words, sentBy: sender.name, rulesOpen: read.rulesOpen, revision });
      };
      for (const to of (verdict ? read.team : read.coaches).filter((one) => one.email !== from.email))
        await queueMail(tx, {
          key: `okrs-review:${meta.eventId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: `${from.name} via ${read.practiceName}`,
          replyTo: from.email,
          clientId: read.clientId,
          ...mail(to),
        });
    });
  }

  private read(tx: Tx, draftId: string, revision: number, verdictId: string | null): Promise<Read | undefined> {
    return tx.row(statement, [draftId, revision, verdictId]);
  }
}

const person = (id: string): string => `(select json_build_object('name', p.name, 'email', p.email) from person p where p.practice_id = $1 and p.id = ${id})`;

const statement = `
  select d.client_id as "clientId", c.slug as "clientSlug", c.name as "clientName", r.name as "practiceName", t.id as "teamId", t.name as "teamName", cy.number as "cycleNumber",
    ${person('s.sent_by')} as sender, s.rules_open as "rulesOpen",
    (select count(*)::int from review_remark k where k.practice_id = $1 and k.draft_id = d.id and k.reply_to_id is null and k.settled_at is null) as "openRemarks",
    (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email) order by p.email), '[]') from engagement_coach k join person p on p.practice_id = $1 and p.id = k.person_id
      where k.practice_id = $1 and k.engagement_id = d.engagement_id and k.part in ('LEAD', 'CO_COACH') and k.ended_at is null) as coaches,
    (select coalesce(json_agg(json_build_object('name', p.name, 'email', p.email) order by p.email), '[]') from person p where p.practice_id = $1 and (p.id = s.sent_by
       or p.id in (select m.person_id from engagement_person m where m.practice_id = $1 and m.team_id = t.id and m.leads_team and m.removed_at is null))) as team,
    (select json_build_object('verdict', v.verdict, 'note', v.note, 'by', ${person('v.given_by')}) from review_verdict v where v.practice_id = $1 and v.id = $4) as verdict
  from okr_draft d join draft_sending s on s.practice_id = $1 and s.draft_id = d.id and s.revision = $3
  join team t on t.practice_id = $1 and t.id = d.team_id join cycle cy on cy.practice_id = $1 and cy.id = d.cycle_id
  join client c on c.practice_id = $1 and c.id = d.client_id join practice r on r.practice_id = $1
  where d.practice_id = $1 and d.id = $2`;
