import { Inject, Injectable } from '@nestjs/common';
import { addDays, authorize, dayIn, instant, newId, notFound, ok, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, schedule, type Tx } from '@cairn/platform';
import { waiverAsked, waiverSpreads } from '../deployment.events.js';
import { questionOf } from '../parameters/question-of.js';
import type { PlanFacts, WaiverFacts } from '../plans/plan.facts.js';
import { canReadPlan } from '../plans/plan.policy.js';
import { plans } from '../plans/plan.repository.js';
import { planSettings } from '../settings/plan-settings.js';
import { contagion, type CountedWaiver } from './contagion.rules.js';
import { WaiverRow } from './waiver.entity.js';
import { canAskWaiver } from './waiver.policy.js';
import { askWaiver, latestExpiry } from './waiver.rules.js';

export interface AskWaiverInput {
  readonly idempotencyKey: string;
  readonly engagementId: string;
  readonly parameterKey: string;
  readonly teamId?: string | null;
  readonly personId?: string | null;
  readonly reason: string;
  readonly expiresOn?: Day | null;
}

/** Kind of the schedule that ends an exception the day after its last one. */
export const expiryKind = 'deployment.expire-waiver';

/** Somebody asks for an exception for one team or person; the client lead decides. The second team that wants the same one is told to the coach. */
@Injectable()
export class AskWaiver {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AskWaiverInput): Promise<Result<{ waiverId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.ask-waiver', input }, async (tx) => {
      const plan = await plans(tx).ofEngagement(input.engagementId);
      if (!canReadPlan(viewer, plan)) throw notFound();
      authorize(canAskWaiver(viewer, plan), 'Your team lead can ask for an exception.');
      const settings = planSettings(plan.settings);
      const asked = {
        parameterKey: input.parameterKey,
        teamId: input.teamId ?? null,
        personId: input.personId ?? null,
        reason: input.reason,
        expiresOn: input.expiresOn ?? null,
      };
      const latest = latestExpiry(plan.today, plan.cycleEnds[settings.waiverMaxCycles - 1] ?? null, settings.waiverMaxDays);
      const read = askWaiver(asked, { today: plan.today, latest, inForce: plan.parameters.map((one) => one.key), others: plan.waivers });
      if (!read.ok) return read;
      const holder = await holderOf(tx, plan, asked);
      const waiverId = newId();
      const nobody = { decidedBy: null, decidedAt: null, decidedNote: null, endedBy: null, endedAt: null, endedNote: null };
      const of = { engagementId: plan.engagementId, clientId: plan.clientId };
      await tx
        .table(WaiverRow)
        .add({ id: waiverId, ...of, ...asked, ...read.value, status: 'ASKED', askedBy: viewer.personId, askedAt: instant(tx.now()), ...nobody });
      await schedule(tx, {
        kind: expiryKind,
        subjectId: waiverId,
        rule: { days: 'once', on: addDays(read.value.expiresOn, 1) },
        time: '00:00',
        zone: plan.timeZone,
      });
      await tx.record({
        kind: 'deployment.waiver-asked',
        clientId: plan.clientId,
        body: { waiverId, ...of, ...asked, ...read.value, askedBy: viewer.personId },
      });
      await tx.emit(waiverAsked({ waiverId, ...of }));
      const teams = await spreadTo(tx, plan, { ...asked, ...read.value, holder });
      if (teams > 1) await tx.emit(waiverSpreads({ waiverId, ...of, teams }));
      return ok({ waiverId });
    });
  }
}

interface Holder {
  readonly name: string;
  readonly teamId: string | null;
}

/** Whom it is for, of this engagement. Throws NOT_FOUND. */
async function holderOf(tx: Tx, plan: PlanFacts, asked: { teamId: string | null; personId: string | null }): Promise<Holder> {
  const found = await tx.row<Holder>(
    `select t.name, t.id as "teamId" from team t where t.practice_id = $1 and t.engagement_id = $2 and t.id = $3 and t.archived_at is null
     union all
     select p.name, m.team_id from engagement_person m join person p on p.practice_id = $1 and p.id = m.person_id
     where m.practice_id = $1 and m.engagement_id = $2 and m.person_id = $4 and m.removed_at is null`,
    [plan.engagementId, asked.teamId, asked.personId],
  );
  if (!found) throw notFound();
  return found;
}

/** How many teams want this exception by now. */
async function spreadTo(
  tx: Tx,
  plan: PlanFacts,
  now: { parameterKey: string; teamId: string | null; personId: string | null; expiresOn: Day; holder: Holder },
): Promise<number> {
  const teamOf = await tx.rows<{ personId: string; teamId: string | null }>(
    `select person_id as "personId", team_id as "teamId" from engagement_person where practice_id = $1 and engagement_id = $2 and removed_at is null`,
    [plan.engagementId],
  );
  const counted = (waiver: WaiverFacts): CountedWaiver => ({
    ...waiver,
    ofTeamId: waiver.teamId ?? teamOf.find((one) => one.personId === waiver.personId)?.teamId ?? null,
    holderName: waiver.teamName ?? waiver.personName ?? '',
    askedOn: dayIn(plan.timeZone, waiver.askedAt),
  });
  const mine: CountedWaiver = { ...now, status: 'ASKED', ofTeamId: now.holder.teamId, holderName: now.holder.name, askedOn: plan.today };
  const terms = { today: plan.today, withinDays: planSettings(plan.settings).contagionDays, cycleStartedOn: plan.cycleStartedOn };
  const found = contagion([...plan.waivers.map(counted), mine], questionOf, terms).find((one) => one.parameterKey === now.parameterKey);
  return found?.holders.length ?? 0;
}
