import type { Gated } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction } from '@cairn/platform';
import type { PlanFacts } from '../plans/plan.facts.js';
import { canOverrideLock, canPropose, canReadDrafts } from '../plans/plan.policy.js';
import { planSettings } from '../settings/plan-settings.js';
import { signersFor } from '../decisions/signers.rules.js';
import { takeBackDecision } from '../decisions/outcome.rules.js';
import type { ChangeFacts, ChangeSetFacts, SignerFacts } from './change-set.facts.js';
import { allowMove, isOver, standingWords, type ChangeSetAct } from './change-set.rules.js';
import type { ChangeSet, ParameterChange, Signer } from './change-set.types.js';
import { isRemoval, parameterOf } from './change-words.rules.js';
import { proposedChanges } from './compose-revision.js';
import { locksOf } from './impact.js';
import { faultsOf } from './ready-to-send.rules.js';
import { nextReminderAt } from './reminder.rules.js';
import { momentWords } from '@cairn/kernel';

/** What a reader sees of a change set and what they can do with it. */
export function changeSetView(set: ChangeSetFacts, plan: PlanFacts, viewer: Viewer, now: Date): ChangeSet {
  const full = canReadDrafts(viewer, plan) || set.signers.some((signer) => signer.personId === viewer.personId);
  return {
    ...set,
    standing: standingWords(set.status),
    changes: set.changes.map(changeView),
    signers: set.signers.filter((signer) => signer.status !== 'HANDED_OVER').map((signer) => signerView(signer, viewer, full)),
    availableActions: actions(set, plan, viewer, now),
  };
}

function changeView(change: ChangeFacts): ParameterChange {
  const removes = isRemoval(change.proposedValue);
  const { number, title, heading } = parameterOf({ key: change.parameterKey, nowValue: change.nowValue, proposedValue: change.proposedValue });
  return { ...change, number, title, heading, removes, affectedText: change.affected.text ?? '' };
}

const signerView = (signer: SignerFacts, viewer: Viewer, full: boolean): Signer => ({
  ...signer,
  capacities: [...signer.capacities],
  parameterKeys: [...signer.parameterKeys],
  visits: full ? signer.visits : 0,
  lastSeenAt: full ? signer.lastSeenAt : null,
  verdicts: signer.verdicts.map((verdict) => ({ ...verdict, note: full ? verdict.note : null })),
  isViewer: signer.personId === viewer.personId,
});

const readOnly = { forbidden: 'Your sponsor and your coach decide this together.' } as const;

function actions(set: ChangeSetFacts, plan: PlanFacts, viewer: Viewer, now: Date): AvailableAction[] {
  if (isOver(set.status)) return [];
  const own = set.signers.find((signer) => signer.personId === viewer.personId && signer.status !== 'HANDED_OVER');
  return [...(canReadDrafts(viewer, plan) ? coachActions(set, plan, viewer, now) : []), ...(own ? signerActions(set, plan, own, now) : [])];
}

function coachActions(set: ChangeSetFacts, plan: PlanFacts, viewer: Viewer, now: Date): AvailableAction[] {
  const act = (action: string, move: ChangeSetAct, label: string): AvailableAction => {
    if (!canPropose(viewer, plan)) return availableAction(action, { ...readOnly, forbidden: 'The lead coach and co-coaches change this.' });
    return availableAction(action, allowMove(set.status, move).ok ? { allowed: label } : { forbidden: standingWords(set.status) });
  };
  const gate = canPropose(viewer, plan) && allowMove(set.status, 'send').ok ? sendGate(set, plan, canOverrideLock(viewer, plan)) : null;
  const count = set.changes.length;
  return [
    act('changeParameter', 'edit', 'Change an answer'),
    gate ? availableAction('sendChangeSet', { gated: gate }) : act('sendChangeSet', 'send', count === 1 ? 'Send 1 change' : `Send ${count} changes`),
    act('takeBackChangeSet', 'takeBackToEdit', 'Take back to edit'),
    act('withdrawChangeSet', 'withdraw', 'Withdraw'),
    nudgeAction(set, plan, viewer, now),
  ];
}

/** What keeps the set from being sent: first the lock of the plan, then what is missing. */
function sendGate(set: ChangeSetFacts, plan: PlanFacts, mayOverride: boolean): Gated | null {
  const changes = proposedChanges(set);
  const opening = plan.versions.length === 0;
  const faults = faultsOf({ ...set, changes }, { opening, today: plan.today, runningCycle: plan.runningCycle });
  const signers = signersFor(
    changes.map((change) => ({ ...parameterOf(change), key: change.key })),
    plan.signingPeople,
    { clientName: plan.clientName, amendment: !opening },
  );
  const left = [
    ...faults.map((fault) => ({ text: fault.message })),
    ...(signers.ok || signers.error.code === 'SIGNER_AMBIGUOUS' ? [] : [{ text: signers.error.message }]),
  ];
  const lock = locksOf(plan, set, mayOverride)[0]?.gate;
  if (lock) return { ...lock, left: [...lock.left, ...left] };
  return left.length === 0
    ? null
    : { code: 'CHANGE_SET_NOT_READY', headline: 'This can be sent when nothing is missing any more.', left, meanwhile: [], overrideBy: [], canOverride: false };
}

function nudgeAction(set: ChangeSetFacts, plan: PlanFacts, viewer: Viewer, now: Date): AvailableAction {
  if (!canPropose(viewer, plan) || set.status !== 'WAITING') return availableAction('nudgeSigners', { forbidden: standingWords(set.status) });
  const next = nextNudgeAt(set, planSettings(plan.settings).reminderEveryWorkingDays, plan.timeZone);
  if (set.nudgeId || next > now.toISOString())
    return availableAction('nudgeSigners', {
      gated: {
        ...{
          code: 'NUDGE_TOO_SOON',
          headline: `The next reminder can go on ${momentWords(next, plan.timeZone, now)}.`,
          left: [],
          meanwhile: [],
          overrideBy: [],
          canOverride: false,
        },
        rule: { text: `At most one reminder goes out in ${planSettings(plan.settings).reminderEveryWorkingDays} working days.` },
      },
    });
  return availableAction('nudgeSigners', { allowed: 'Send a nudge' });
}

/** When the signer who was mailed last may be mailed again. */
export function nextNudgeAt(set: ChangeSetFacts, everyWorkingDays: number, zone: string) {
  const sentAt = set.sentAt ?? set.createdAt;
  const waiting = set.signers
    .filter((signer) => signer.status === 'WAITING')
    .map(({ lastMailedAt }) => nextReminderAt({ sentAt, lastMailedAt }, everyWorkingDays, zone));
  return waiting.sort().at(-1) ?? nextReminderAt({ sentAt, lastMailedAt: null }, everyWorkingDays, zone);
}

function signerActions(set: ChangeSetFacts, plan: PlanFacts, own: SignerFacts, now: Date): AvailableAction[] {
  const waits = set.status === 'WAITING' && own.status === 'WAITING';
  const back = takeBackDecision(set, own, now.toISOString() as never, plan.timeZone);
  const word = (ok: boolean, label: string) => (ok ? { allowed: label } : { forbidden: standingWords(set.status) });
  return [
    availableAction('decideChangeSet', word(waits, 'Read and decide')),
    availableAction('handOverDecision', word(waits && own.verdicts.length === 0, 'Someone else should decide')),
    availableAction('takeBackDecision', back.ok ? { allowed: 'Take it back' } : { forbidden: back.error.message }),
  ];
}
