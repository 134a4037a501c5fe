import { Inject, Injectable } from '@nestjs/common';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type MailContent, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { okrsPublished } from '../okrs.events.js';
import { OkrsOptions } from '../okrs.options.js';
import { championMail, dependantMail } from '../reviews/review.mails.js';

const data = z.object({ practiceId: z.uuid(), draftId: z.uuid(), number: z.int() });
export const mailPublished = defineJob('okrs.mail-published', data, { on: [okrsPublished] });

interface Person {
  readonly name: string;
  readonly email: string;
}

interface Read {
  readonly clientId: string;
  readonly clientSlug: string;
  readonly clientName: string;
  readonly practiceName: string;
  readonly teamName: string;
  readonly cycleNumber: number;
  readonly publisher: Person;
  readonly champions: readonly (Person & { readonly keyResults: readonly string[] })[];
  readonly dependants: readonly (Person & {
    readonly otherTeamName: string;
    readonly dependencies: readonly { readonly direction: 'WE_NEED' | 'THEY_NEED' | 'TOGETHER'; readonly what: string }[];
  })[];
}

/** When OKRs are published for the first time, champions and those who lead teams that are named hear of it once. Later changes stand in the history. */
@Injectable()
export class MailPublished implements JobHandler<typeof mailPublished> {
  readonly job = mailPublished;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(OkrsOptions) private readonly options: OkrsOptions,
  ) {}

  async handle({ practiceId, draftId, number }: JobData<typeof mailPublished>, meta: JobMeta): Promise<void> {
    if (number !== 1) return;
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const read = await tx.row<Read>(statement, [draftId]);
      if (!read) return;
      const { publicUrl } = this.options;
      // Both open for their reader also where the plan keeps the OKRs of a team to itself and those above it.
      const [own, list] = [`${publicUrl}/my-okrs`, `${publicUrl}/c/${read.clientSlug}/okrs?cycle=${read.cycleNumber}&view=list`];
      for (const to of read.champions)
        await mail(tx, read, to, `champion:${meta.eventId}`, championMail({ ...read, draftUrl: own, to: to.name, keyResults: to.keyResults }));
      for (const to of read.dependants)
        await mail(tx, read, to, `dependant:${meta.eventId}:${to.otherTeamName}`, dependantMail({ ...read, draftUrl: list, ...to, to: to.name }));
    });
  }
}

async function mail(tx: Tx, { publisher, practiceName, clientId }: Read, to: Person, key: string, content: MailContent): Promise<void> {
  if (to.email === publisher.email) return;
  await queueMail(tx, {
    key: `okrs-${key}:${to.email}`,
    to: { name: to.name, address: to.email },
    fromName: `${publisher.name} via ${practiceName}`,
    replyTo: publisher.email,
    clientId,
    ...content,
  });
}

const statement = `
  select d.client_id as "clientId", c.slug as "clientSlug", c.name as "clientName", r.name as "practiceName", t.name as "teamName", cy.number as "cycleNumber",
    (select json_build_object('name', p.name, 'email', p.email) from person p where p.practice_id = $1 and p.id = d.published_by) as publisher,
    (select coalesce(json_agg(json_build_object('name', x.name, 'email', x.email, 'keyResults', x.texts) order by x.email), '[]') from (
       select p.name, p.email, json_agg(l.text order by l.ordinal, l.id) as texts from okr_line l join person p on p.practice_id = $1 and p.id = l.champion_id
        where l.practice_id = $1 and l.draft_id = d.id and l.kind = 'KEY_RESULT' and l.deleted_at is null group by p.id, p.name, p.email) x) as champions,
    (select coalesce(json_agg(json_build_object('name', x.name, 'email', x.email, 'otherTeamName', x.team, 'dependencies', x.dependencies) order by x.email, x.team), '[]') from (
       select p.name, p.email, o.name as team, json_agg(json_build_object('direction', y.direction, 'what', y.what) order by y.created_at, y.id) as dependencies
         from dependency y join team o on o.practice_id = $1 and o.id = y.other_team_id and o.archived_at is null and o.opted_out_on is null
         join engagement_person m on m.practice_id = $1 and m.team_id = o.id and m.leads_team and m.removed_at is null join person p on p.practice_id = $1 and p.id = m.person_id
        where y.practice_id = $1 and y.draft_id = d.id group by p.id, p.name, p.email, o.id, o.name) x) as dependants
  from okr_draft d join team t on t.practice_id = $1 and t.id = d.team_id join cycle cy on cy.practice_id = $1 and cy.id = d.cycle_id
  join client c on c.practice_id = $1 and c.id = d.client_id join practice r on r.practice_id = $1
  where d.practice_id = $1 and d.id = $2`;
