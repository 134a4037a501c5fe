import { Inject, Injectable } from '@nestjs/common';
import { instant } from '@cairn/kernel';
import { Db, defineScheduledJob, systemScope, unschedule, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { DeploymentOptions } from '../deployment.options.js';
import { changeSetLapsed } from '../deployment.events.js';
import { askByMail, viewsOf } from '../mails/decision-mails.js';
import { bringIntoForce } from '../plans/bring-into-force.js';
import type { PlanFacts } from '../plans/plan.facts.js';
import { plans } from '../plans/plan.repository.js';
import { planSettings } from '../settings/plan-settings.js';
import { ChangeSetRow } from './change-set.entity.js';
import type { ChangeSetFacts } from './change-set.facts.js';
import { moveByClock } from './change-set.rules.js';
import { reminderIsDue } from './reminder.rules.js';
import { watchKind } from './watch-change-set.schedule.js';

export const watchChangeSet = defineScheduledJob('deployment.watch-change-set', watchKind);

/** Looks at an open set at nine in the morning where the client is: an approved one comes into force, a forgotten one lapses, a waiting one is reminded of. */
@Injectable()
export class WatchChangeSet implements JobHandler<typeof watchChangeSet> {
  readonly job = watchChangeSet;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  async handle({ practiceId, subjectId, on }: JobData<typeof watchChangeSet>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const plan = await plans(tx).ofChangeSet(subjectId);
      const set = plan.openChangeSet;
      if (set?.id !== subjectId) return void (await unschedule(tx, watchKind, subjectId));
      const settings = planSettings(plan.settings);
      const move = moveByClock(set, instant(tx.now()), plan.timeZone, settings.lapseAfterDays);
      if (move === 'comeIntoForce') await bringIntoForce(tx, plan, set);
      else if (move === 'lapse') await lapse(tx, plan, set);
      else if (set.status === 'WAITING') await this.remind(tx, plan, set, on);
    });
  }

  private async remind(tx: Tx, plan: PlanFacts, set: ChangeSetFacts, on: string): Promise<void> {
    const every = planSettings(plan.settings).reminderEveryWorkingDays;
    const due = set.signers.filter((signer) =>
      reminderIsDue({ sentAt: set.sentAt ?? set.createdAt, lastMailedAt: signer.lastMailedAt }, signer.status, instant(tx.now()), every, plan.timeZone),
    );
    for (const view of await viewsOf(tx, set.id, (signer) => due.some((one) => one.id === signer.id)))
      await askByMail(tx, view, 'REMINDER', `decision-reminder:${set.id}:${on}`, this.options.publicUrl);
  }
}

async function lapse(tx: Tx, plan: PlanFacts, set: ChangeSetFacts): Promise<void> {
  await tx.table(ChangeSetRow).change(set.id, set.version, { status: 'LAPSED', endedAt: instant(tx.now()) });
  await unschedule(tx, watchKind, set.id);
  const of = { changeSetId: set.id, engagementId: plan.engagementId };
  await tx.record({ kind: 'deployment.change-set-lapsed', clientId: plan.clientId, body: { ...of, revision: set.revision, textSha256: set.textSha256 } });
  await tx.emit(changeSetLapsed({ ...of, clientId: plan.clientId }));
}
