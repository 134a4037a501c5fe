import { Inject, Injectable } from '@nestjs/common';
import { personChanged, personRemoved, unitLeft } from '@cairn/engagements';
import { planInForceFrom, waiverDecided } from '@cairn/deployment';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { clearanceChanged, gateOpened } from '../training.events.js';
import { gateIsOpenMail } from '../openings/opening.mails.js';
import { TrainingOptions } from '../training.options.js';
import { readGate } from './drafting-gate.js';

const ofEngagement = z.object({ practiceId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() });
export const tellWaiting = defineJob('training.tell-waiting', ofEngagement, {
  on: [clearanceChanged, gateOpened, planInForceFrom, waiverDecided, personChanged, personRemoved, unitLeft],
});

interface Wait {
  readonly id: string;
  readonly personId: string;
  readonly teamId: string | null;
  readonly name: string;
  readonly email: string;
  readonly practiceName: string;
  readonly coach: { readonly name: string; readonly email: string } | null;
}

/** Whoever met the gate hears once when it opens for them, whatever opened it. */
@Injectable()
export class TellWaiting implements JobHandler<typeof tellWaiting> {
  readonly job = tellWaiting;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  async handle({ practiceId, engagementId, clientId }: JobData<typeof tellWaiting>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const waits = await this.waiting(tx, engagementId);
      if (waits.length === 0) return;
      const gate = await readGate(tx, engagementId, { teamId: null, personIds: [...new Set(waits.map((wait) => wait.personId))] });
      const open = waits.filter((wait) => gate.mayWrite(wait.personId, wait.teamId) && (wait.teamId === null || gate.isTeamOpen(wait.teamId)));
      if (open.length === 0) return;
      await tx.rows(`update gate_wait set told_at = $2 where practice_id = $1 and id = any ($3::uuid[])`, [tx.now(), open.map((wait) => wait.id)]);
      const { clientSlug, clientName, teams } = gate.facts;
      for (const wait of open) {
        const path = wait.teamId === null ? `/c/${clientSlug}/okrs` : `/c/${clientSlug}/okrs/draft/${wait.teamId}`;
        const teamName = teams.find((team) => team.id === wait.teamId)?.name ?? null;
        const until = gate.writesUntil(wait.personId, wait.teamId);
        await queueMail(tx, {
          key: `gate-is-open:${wait.id}`,
          to: { name: wait.name, address: wait.email },
          fromName: wait.coach ? `${wait.coach.name} via ${wait.practiceName}` : wait.practiceName,
          replyTo: wait.coach?.email,
          clientId,
          ...gateIsOpenMail({ to: wait.name, clientName, teamName, coach: wait.coach?.name ?? null, until, draftUrl: this.options.publicUrl + path }),
        });
      }
    });
  }

  // Locked: of two runs only one tells.
  private waiting(tx: Tx, engagementId: string): Promise<Wait[]> {
    return tx.rows(
      `select w.id, w.person_id as "personId", w.team_id as "teamId", p.name, p.email::text as email, r.name as "practiceName",
              (select json_build_object('name', q.name, 'email', q.email) from engagement_coach k join person q on q.practice_id = $1 and q.id = k.person_id
                where k.practice_id = $1 and k.engagement_id = w.engagement_id and k.ended_at is null order by k.part = 'LEAD' desc, q.name limit 1) as coach
         from gate_wait w join person p on p.practice_id = $1 and p.id = w.person_id join practice r on r.practice_id = $1
        where w.practice_id = $1 and w.engagement_id = $2 and w.told_at is null order by w.since, w.id for update of w`,
      [engagementId],
    );
  }
}
