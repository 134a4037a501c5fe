import { Inject, Injectable } from '@nestjs/common';
import { instant, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { actionState, Db, refused, type Gated } from '@cairn/platform';
import { canOverrideLock, canPropose, canReadPlan } from '../plans/plan.policy.js';
import type { PlanFacts } from '../plans/plan.facts.js';
import { readable } from '../plans/plan.queries.js';
import { plans } from '../plans/plan.repository.js';
import { planSettings } from '../settings/plan-settings.js';
import type { ChangeSetFacts } from './change-set.facts.js';
import type { ChangeSet } from './change-set.types.js';
import { changeSetView } from './change-set.view.js';
import { changeSets } from './change-sets.repository.js';
import { impactOf, type Impact } from './impact.js';
import { impactBeforeSending } from './impact.rules.js';
import type { ChangeSetImpact, ImpactWords } from './impact.types.js';
import type { PlanConsequence } from './plan-consequences.js';
import { rosterOf } from './roster.repository.js';
import { consequencesOf } from './set-consequences.js';

@Injectable()
export class ChangeSetQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Also sets that are over. Throws NOT_FOUND, for people of the client also while the set is a draft. */
  one(viewer: Viewer, id: string): Promise<ChangeSet> {
    return this.db.read(viewer, async (tx) => {
      const plan = await plans(tx).ofChangeSet(id);
      const set = plan.openChangeSet?.id === id ? plan.openChangeSet : await changeSets(tx).get(id);
      const seen = readable({ ...plan, openChangeSet: set }, viewer);
      if (!seen.openChangeSet) throw notFound();
      return changeSetView(seen.openChangeSet, seen, viewer, tx.now());
    });
  }

  /** For whoever may propose. Throws NOT_FOUND. */
  impact(viewer: Viewer, id: string): Promise<ChangeSetImpact> {
    return this.db.read(viewer, async (tx) => {
      const plan = await plans(tx).ofChangeSet(id);
      const set = plan.openChangeSet;
      if (!canReadPlan(viewer, plan) || !canPropose(viewer, plan) || set?.id !== id) throw notFound();
      const impact = impactOf(plan, set, await rosterOf(tx, plan.engagementId), tx.now(), canOverrideLock(viewer, plan));
      return impactView(plan, set, { ...impact, consequences: await consequencesOf(tx, plan, set) }, tx.now());
    });
  }
}

function impactView(plan: PlanFacts, set: ChangeSetFacts, impact: Impact & { readonly consequences: readonly PlanConsequence[] }, now: Date): ChangeSetImpact {
  const { signers, faults } = impact;
  const all = [...faults, ...(signers.ok ? [] : [signers.error])];
  return {
    ...{ changeSetId: set.id, teams: impact.affected.teams, people: impact.affected.people, affectedText: impact.affected.text, inForceAt: impact.inForceAt },
    signers: signers.ok ? signers.value.map((one) => ({ ...one, capacities: [...one.capacities], parameterKeys: [...one.parameterKeys] })) : [],
    changes: impact.changes.map(({ key, affected, affectedText, startsText, fromCycle }) => ({
      parameterKey: key,
      ...affected,
      affectedText,
      startsText,
      fromCycle,
    })),
    faults: all.flatMap((fault) => refused(fault).errors),
    locks: impact.locks.map(({ key, gate }) => ({ parameterKey: key, gate: actionState({ gated: gate }) as Gated })),
    advice: impact.advice.map((one) => ({ ...one, keys: [...one.keys] })),
    consequences: impact.consequences.map((one) => one.words),
    words: wordsOf(plan, set, impact, now),
  };
}

function wordsOf(plan: PlanFacts, set: ChangeSetFacts, impact: Impact, now: Date): ImpactWords | null {
  if (!impact.signers.ok || !set.decideBy || impact.changes.length === 0) return null;
  const basedOn = plan.versions[0]?.number ?? null;
  return impactBeforeSending({
    ...{
      clientName: plan.clientName,
      planNumber: (basedOn ?? 0) + 1,
      basedOn,
      signers: impact.signers.value,
      affected: impact.affected,
      changes: impact.changes,
    },
    ...{ early: impact.locks.map((lock) => impact.changes.find((change) => change.key === lock.key)?.title ?? lock.key) },
    ...{ decideBy: set.decideBy, lapseAfterDays: planSettings(plan.settings).lapseAfterDays, now: instant(now), zone: plan.timeZone },
  });
}
