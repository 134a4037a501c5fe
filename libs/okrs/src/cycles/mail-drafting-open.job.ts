import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { gateOfWriters, noteWaiting, type WriterGate } from '@cairn/training';
import { z } from 'zod';
import { draftingStarted } from '../okrs.events.js';
import { OkrsOptions } from '../okrs.options.js';
import { draftingOpenMail, draftingWaitsMail, type DraftingWords } from './drafting.mails.js';

const data = z.object({ practiceId: z.uuid(), cycleId: z.uuid(), engagementId: z.uuid() });
export const mailDraftingOpen = defineJob('okrs.mail-drafting-open', data, { on: [draftingStarted] });

interface Named {
  readonly name: string;
  readonly email: string;
}

interface Read {
  readonly clientId: string;
  readonly clientSlug: string;
  readonly clientName: string;
  readonly practiceName: string;
  readonly number: number;
  readonly startsOn: Day;
  readonly coach: Named | null;
  /** Teams with a draft in the cycle. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly (Named & { readonly id: string })[];
}

/** When drafting opens, everybody who writes gets one mail: that they can begin, or what is left before they can; these hear once more when it opens for them. */
@Injectable()
export class MailDraftingOpen implements JobHandler<typeof mailDraftingOpen> {
  readonly job = mailDraftingOpen;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(OkrsOptions) private readonly options: OkrsOptions,
  ) {}

  async handle({ practiceId, cycleId, engagementId }: JobData<typeof mailDraftingOpen>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const writers = await gateOfWriters(tx, engagementId);
      const read = await tx.row<Read>(statement, [cycleId, writers.map((writer) => writer.personId)]);
      if (!read) return;
      for (const writer of writers) await this.tell(tx, read, writer, { cycleId, engagementId });
    });
  }

  private async tell(tx: Tx, read: Read, writer: WriterGate, of: { cycleId: string; engagementId: string }): Promise<void> {
    const { personId, teamId } = writer;
    const team = read.teams.find((one) => one.id === teamId);
    const to = read.people.find((one) => one.id === personId);
    if (!team || !to) return;
    const { clientId, clientName, clientSlug, number, startsOn, coach, practiceName } = read;
    const home = `${this.options.publicUrl}/c/${clientSlug}`;
    const draftUrl = `${home}/okrs/draft/${teamId}?cycle=${number}`;
    const words: DraftingWords = { to: to.name, teamName: team.name, clientName, cycleNumber: number, startsOn, draftUrl };
    const gate = writer.person ?? writer.team;
    if (gate) await noteWaiting(tx, { engagementId: of.engagementId, clientId, teamId, personId });
    const isOwn = writer.person !== null;
    await queueMail(tx, {
      key: `okrs-drafting-open:${of.cycleId}:${personId}`,
      to: { name: to.name, address: to.email },
      fromName: coach ? `${coach.name} via ${practiceName}` : practiceName,
      replyTo: coach?.email,
      clientId,
      ...(gate ? draftingWaitsMail({ ...words, gate, isOwn, leftUrl: isOwn ? `${home}/my-training` : draftUrl }) : draftingOpenMail(words)),
    });
  }
}

const statement = `
  select cy.client_id as "clientId", c.slug as "clientSlug", c.name as "clientName", r.name as "practiceName", cy.number, cy.starts_on as "startsOn",
    (select json_build_object('name', p.name, 'email', p.email) from engagement_coach k join person p on p.practice_id = $1 and p.id = k.person_id
      where k.practice_id = $1 and k.engagement_id = cy.engagement_id and k.ended_at is null order by k.part = 'LEAD' desc, p.name limit 1) as coach,
    (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)), '[]') from okr_draft d join team t on t.practice_id = $1 and t.id = d.team_id
      where d.practice_id = $1 and d.cycle_id = cy.id) as teams,
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email)), '[]') from person p where p.practice_id = $1 and p.id = any ($3::uuid[])) as people
  from cycle cy join client c on c.practice_id = $1 and c.id = cy.client_id join practice r on r.practice_id = $1
  where cy.practice_id = $1 and cy.id = $2 and cy.status = 'DRAFTING'`;
