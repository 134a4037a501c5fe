import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Instant } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { DeploymentOptions } from '../deployment.options.js';
import { planInForceFrom } from '../deployment.events.js';
import { planConsequences } from '../change-sets/plan-consequences.js';
import { planUrl } from '../mails/decision-mails.js';
import { inForceMail } from '../mails/telling.mails.js';
import { listWords } from '@cairn/kernel';
import { dayWords } from '@cairn/kernel';
import type { AgreedAnswer } from './agreed-answer.js';
import type { DecidedBy } from './plan.js';

export const mailPlanInForce = defineJob('deployment.mail-plan-in-force', z.object({ practiceId: z.uuid(), engagementId: z.uuid(), number: z.int() }), {
  on: [planInForceFrom],
});

interface Started {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly practiceName: string;
  readonly timeZone: string;
  readonly parameters: readonly AgreedAnswer[];
  readonly decidedBy: readonly DecidedBy[];
  readonly at: Instant;
  readonly lead: { readonly name: string; readonly email: string } | null;
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
}

/** One mail to everybody in the programme for each plan, in the name of the client lead. */
@Injectable()
export class MailPlanInForce implements JobHandler<typeof mailPlanInForce> {
  readonly job = mailPlanInForce;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, engagementId, number }: JobData<typeof mailPlanInForce>, meta: JobMeta): Promise<void> {
    await this.db.tx(
      systemScope(practiceId),
      async (tx) => {
        if (!(await tx.once(meta.effectKey))) return;
        const plan = await this.started(tx, engagementId, number);
        if (!plan) return;
        const changes = plan.parameters.filter((one) => one.since === number);
        const consequences = await planConsequences(tx, { engagementId, planNumber: number }, changes);
        const today = dayIn(plan.timeZone, tx.now());
        const on = plan.decidedBy
          .map((one) => one.decidedAt)
          .sort()
          .at(-1);
        const decidedBy = `Decided by ${listWords(plan.decidedBy.map((one) => one.name))}${on ? ` on ${dayWords(dayIn(plan.timeZone, on), today)}` : ''}.`;
        for (const person of plan.people) {
          const content = inForceMail({
            clientName: plan.clientName,
            number,
            changes,
            decidedBy,
            planUrl: planUrl(this.options.publicUrl, plan.clientSlug),
            name: person.name,
            follows: consequences.flatMap((one) => (one.personIds.includes(person.id) ? one.wordsToThem : person.email === plan.lead?.email ? one.words : [])),
          });
          const from = plan.lead ? `${plan.lead.name} via ${plan.practiceName}` : plan.practiceName;
          const to = { name: person.name, address: person.email };
          await queueMail(tx, {
            key: `plan-in-force:${engagementId}:${number}:${person.id}`,
            to,
            fromName: from,
            replyTo: plan.lead?.email,
            clientId: plan.clientId,
            ...content,
          });
        }
      },
      { seconds: 60 },
    );
  }

  private started(tx: Tx, engagementId: string, number: number): Promise<Started | undefined> {
    return tx.row(
      `select v.client_id as "clientId", c.name as "clientName", c.slug as "clientSlug", r.name as "practiceName", c.time_zone as "timeZone", v.parameters, v.decided_by as "decidedBy", instant_text(v.in_force_from) as at,
              (select json_build_object('name', p.name, 'email', p.email) from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
               where g.practice_id = $1 and g.client_id = v.client_id and g.role = 'CLIENT_LEAD' and g.ended_at is null order by g.granted_at limit 1) as lead,
              (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email) order by p.name, p.id), '[]') from engagement_person m
               join person p on p.practice_id = $1 and p.id = m.person_id left join team t on t.practice_id = $1 and t.id = m.team_id
               where m.practice_id = $1 and m.engagement_id = v.engagement_id and m.removed_at is null and t.opted_out_on is null) as people
       from plan_version v join client c on c.practice_id = $1 and c.id = v.client_id join practice r on r.practice_id = $1
       where v.practice_id = $1 and v.engagement_id = $2 and v.number = $3`,
      [engagementId, number],
    );
  }
}
