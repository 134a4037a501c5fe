import { dayIn, nextWallTime, type Gated, type Instant, type Refusal, type Result } from '@cairn/kernel';
import { signersFor, type SignerPlace } from '../decisions/signers.rules.js';
import { amendmentLock } from '../plans/amendment-lock.rules.js';
import { advisePlan, type PlanAdvice } from '../plans/plan-advice.rules.js';
import type { PlanFacts } from '../plans/plan.facts.js';
import type { PlanAnswer } from '../plans/plan.js';
import { planSettings } from '../settings/plan-settings.js';
import { momentWords } from '@cairn/kernel';
import type { Roster } from './affected.rules.js';
import type { ChangeSetFacts } from './change-set.facts.js';
import { affectedBySet, changeWords, isRemoval, parameterOf, type ChangeWords } from './change-words.rules.js';
import { proposedChanges } from './compose-revision.js';
import { faultsOf } from './ready-to-send.rules.js';

/** What sending a set would mean, before it is sent. */
export interface Impact {
  readonly affected: { readonly teams: number; readonly people: number; readonly text: string };
  readonly changes: readonly ChangeWords[];
  readonly signers: Result<readonly SignerPlace[]>;
  readonly faults: readonly Refusal[];
  readonly locks: readonly { readonly key: string; readonly gate: Gated }[];
  readonly advice: readonly PlanAdvice[];
  /** If everybody approved now. */
  readonly inForceAt: Instant;
  readonly inForceText: string;
}

/** Parameters of the set that may not change yet. */
export function locksOf(plan: PlanFacts, set: Pick<ChangeSetFacts, 'changes'>, canOverride: boolean): readonly { key: string; gate: Gated }[] {
  return set.changes.flatMap(({ parameterKey }) => {
    const gate = lockOf(plan, parameterKey, canOverride);
    return gate ? [{ key: parameterKey, gate }] : [];
  });
}

/** Why a parameter in force may not change yet; null when it may. */
export function lockOf(plan: PlanFacts, key: string, canOverride: boolean): Gated | null {
  const answer = plan.parameters.find((one) => one.key === key);
  if (!answer) return null;
  const at = answer.decidedBy[0]?.decidedAt;
  const overrideBy = plan.signingPeople
    .filter((person) => person.roles.includes('CLIENT_LEAD') || person.roles.includes('SPONSOR'))
    .map((person) => person.name);
  return amendmentLock(
    { ...answer, decidedOn: at ? dayIn(plan.timeZone, at) : plan.today },
    { ...plan, required: planSettings(plan.settings).lockCompleteCycles, overrideBy, canOverride },
  );
}

export function impactOf(plan: PlanFacts, set: ChangeSetFacts, roster: Roster, now: Date, canOverride: boolean): Impact {
  const proposed = proposedChanges(set);
  const words = proposed.map((change) => changeWords(change, roster, plan));
  const opening = plan.versions.length === 0;
  const answers = [
    ...plan.parameters.filter((one) => !proposed.some((change) => change.key === one.key)),
    ...proposed.filter((change) => !isRemoval(change.proposedValue)),
  ];
  const inForceAt = nextWallTime(now, '09:00', plan.timeZone);
  return {
    affected: affectedBySet(proposed, roster),
    changes: words,
    signers: signersFor(
      proposed.map((change) => ({ ...parameterOf(change), key: change.key })),
      plan.signingPeople,
      { clientName: plan.clientName, amendment: !opening },
    ),
    faults: faultsOf({ ...set, changes: proposed }, { opening, today: plan.today, runningCycle: plan.runningCycle }),
    locks: locksOf(plan, set, canOverride),
    advice: advisePlan(
      answers.map((one) => ({ key: one.key, value: 'proposedValue' in one ? one.proposedValue : one.value }) as PlanAnswer),
      plan.completeCycles,
    ),
    inForceAt,
    inForceText: momentWords(inForceAt, plan.timeZone, now),
  };
}
