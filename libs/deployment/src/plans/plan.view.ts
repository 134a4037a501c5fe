import type { Viewer } from '@cairn/identity';
import { actionState, availableAction, type AvailableAction, type Gated } from '@cairn/platform';
import { lockOf } from '../change-sets/impact.js';
import { changeSetView } from '../change-sets/change-set.view.js';
import { parameterFor, universalKeys } from '../parameters/catalogue.js';
import { isOwnKey } from '../parameters/own.parameter.js';
import { signersOf } from '../parameters/parameter.js';
import { canAskWaiver } from '../waivers/waiver.policy.js';
import { isLive } from '../waivers/waiver.rules.js';
import { waiverView } from '../waivers/waiver.view.js';
import { parameterState } from './parameter-state.rules.js';
import { planSteps } from './first-steps.rules.js';
import type { PlanFacts } from './plan.facts.js';
import { canOverrideLock, canPropose, canWriteNote } from './plan.policy.js';
import type { DeploymentPlan, PlanParameter } from './plan.types.js';

/** The plan as this reader sees it, with what they can do. */
export function planView(plan: PlanFacts, viewer: Viewer, now: Date): DeploymentPlan {
  const [latest] = plan.versions;
  const number = latest?.number ?? null;
  const openChangeSet = plan.openChangeSet && changeSetView(plan.openChangeSet, plan, viewer, now);
  return {
    ...plan,
    number,
    inForceFrom: latest?.inForceFrom ?? null,
    parameters: keysOf(plan).map((key) => parameterView(plan, key, viewer)),
    openChangeSet,
    firstSteps: planSteps({ slug: plan.clientSlug, number, openChangeSet }),
    waivers: plan.waivers.map((waiver) => waiverView(waiver, viewer)),
    notes: [...plan.notes],
    versions: plan.versions.map((version) => ({ ...version, decidedBy: signatures(version.decidedBy), changed: [...version.changed] })),
    signingPeople: plan.signingPeople.map((person) => ({ ...person, roles: [...person.roles] as never })),
    coachName: plan.coaches[0]?.name ?? null,
    availableActions: actions(plan, viewer),
  };
}

const signatures = (decidedBy: PlanFacts['versions'][number]['decidedBy']) =>
  decidedBy.map((one) => ({ ...one, capacities: [...one.capacities], parameterKeys: [...one.parameterKeys], note: one.note ?? null }));

/** The ten, then what the plan or the open set adds. A first set also shows what the practice asks and left to the client. */
const keysOf = (plan: PlanFacts): readonly string[] => [
  ...new Set([
    ...universalKeys,
    ...plan.parameters.map((one) => one.key),
    ...(plan.openChangeSet?.changes ?? []).map((one) => one.parameterKey),
    ...(plan.openChangeSet ? plan.template.map((one) => one.key) : []),
  ]),
];

function parameterView(plan: PlanFacts, key: string, viewer: Viewer): PlanParameter {
  const answer = plan.parameters.find((one) => one.key === key);
  const change = plan.openChangeSet?.changes.find((one) => one.parameterKey === key);
  const known = parameterFor(key, answer?.value ?? change?.proposedValue ?? plan.template.find((one) => one.key === key)?.value);
  const proposed = change !== undefined && ['WAITING', 'APPROVED'].includes(plan.openChangeSet?.status ?? '');
  const lock = lockOf(plan, key, canOverrideLock(viewer, plan));
  return {
    key,
    number: known?.number ?? null,
    title: answer?.title ?? known?.title ?? key,
    heading: answer?.heading ?? known?.heading ?? key,
    question: answer?.question ?? known?.question ?? '',
    state: parameterState({
      discussed: plan.notes.some((note) => note.parameterKey === key),
      proposed,
      answersInForce: answer ? (answer.since > firstOf(plan, key) ? 2 : 1) : 0,
    }),
    value: answer?.value ?? null,
    text: answer?.text ?? null,
    why: answer?.why ?? '',
    since: answer?.since ?? null,
    fromCycle: answer?.fromCycle && answer.fromCycle > (plan.runningCycle ?? plan.completeCycles) ? answer.fromCycle : null,
    decidedBy: signatures(answer?.decidedBy ?? []),
    overridden: answer?.overridden ?? false,
    checked: !isOwnKey(key),
    rules: answer && known ? known.yields(answer.value) : null,
    waivers: plan.waivers.filter((waiver) => waiver.parameterKey === key && isLive(waiver, plan.today)).length,
    lock: lock && (actionState({ gated: lock }) as Gated),
    signedBy: known ? [...signersOf(known)] : ['CLIENT_LEAD'],
  };
}

/** The first plan that had an answer to it: the ten came with Plan 1, others when their title was first among the changed. */
function firstOf(plan: PlanFacts, key: string): number {
  const title = plan.parameters.find((one) => one.key === key)?.title;
  return Math.min(...plan.versions.filter((version) => title !== undefined && version.changed.includes(title)).map((version) => version.number));
}

function actions(plan: PlanFacts, viewer: Viewer): AvailableAction[] {
  const coach = plan.coaches[0]?.name;
  const together = { forbidden: 'Your sponsor and your coach decide this together.', ask: coach };
  const open = plan.openChangeSet;
  const propose = !canPropose(viewer, plan)
    ? together
    : plan.engagementStatus === 'CLOSED'
      ? { forbidden: 'This engagement is closed. Its plan stays as it is.' }
      : open
        ? { forbidden: 'Another change set is open. Finish it or withdraw it first.' }
        : { allowed: plan.versions.length === 0 ? 'Start' : 'Propose changes' };
  const none = {
    code: 'PLAN_NOT_IN_FORCE',
    headline: 'Exceptions can be asked for when a plan is in force.',
    left: [],
    meanwhile: [],
    overrideBy: [],
    canOverride: false,
  };
  const waive = !canAskWaiver(viewer, plan)
    ? { forbidden: 'Your team lead can ask for an exception.', ask: coach }
    : plan.versions.length === 0
      ? { gated: none }
      : { allowed: 'Ask for an exception' };
  return [
    availableAction('openChangeSet', propose),
    availableAction('askWaiver', waive),
    availableAction(
      'writePlanNote',
      canWriteNote(viewer, plan) ? { allowed: 'Write a note' } : { forbidden: 'Your coach and those who run the programme write in the margin.', ask: coach },
    ),
  ];
}
