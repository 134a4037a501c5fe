import { addDays, daysBetween, dayWords, refusal, ok, type Day, type Result } from '@cairn/kernel';
import { Temporal } from 'temporal-polyfill';

export const phaseKinds = ['DEPLOYMENT', 'TRAINING', 'CYCLE', 'RESET', 'HANDOVER'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/** One stretch of an engagement; both days belong to it. */
export interface PlannedPhase {
  readonly kind: PhaseKind;
  /** 1 for the first cycle and its reset; null for the others. */
  readonly cycleNumber: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** How long the parts of a new engagement take. Weeks and months are whole. */
export interface EngagementTemplate {
  readonly deploymentWeeks: number;
  readonly trainingWeeks: number;
  readonly cycleMonths: number;
  readonly cycles: number;
  readonly resetWeeks: number;
  readonly handoverWeeks: number;
}

export const twoCycleTemplate: EngagementTemplate = { deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 3, cycles: 2, resetWeeks: 1, handoverWeeks: 2 };

const bounds: Record<keyof EngagementTemplate, readonly [number, number, string]> = {
  deploymentWeeks: [1, 26, 'Deployment takes 1 to 26 weeks.'],
  trainingWeeks: [1, 26, 'Training takes 1 to 26 weeks.'],
  cycleMonths: [1, 12, 'A cycle takes 1 to 12 months.'],
  cycles: [1, 8, 'An engagement has 1 to 8 cycles.'],
  resetWeeks: [1, 8, 'A reset takes 1 to 8 weeks.'],
  handoverWeeks: [1, 12, 'Hand-over takes 1 to 12 weeks.'],
};

const monthsLater = (from: Day, months: number): Day => Temporal.PlainDate.from(from).add({ months }).toString() as Day;

/** An engagement runs deployment, training, then each cycle with its reset, then hand-over, each the day after the one before. */
export function planPhases(startsOn: Day, template: EngagementTemplate): Result<PlannedPhase[]> {
  for (const [key, [least, most, message]] of Object.entries(bounds)) {
    const asked = template[key as keyof EngagementTemplate];
    if (!Number.isInteger(asked) || asked < least || asked > most) return refusal('TEMPLATE_OUT_OF_RANGE', message, key);
  }
  const phases: PlannedPhase[] = [];
  let next = startsOn;
  const add = (kind: PhaseKind, cycleNumber: number | null, after: Day): void => {
    phases.push({ kind, cycleNumber, startsOn: next, endsOn: addDays(after, -1) });
    next = after;
  };
  add('DEPLOYMENT', null, addDays(next, 7 * template.deploymentWeeks));
  add('TRAINING', null, addDays(next, 7 * template.trainingWeeks));
  for (let cycle = 1; cycle <= template.cycles; cycle += 1) {
    add('CYCLE', cycle, monthsLater(next, template.cycleMonths));
    add('RESET', cycle, addDays(next, 7 * template.resetWeeks));
  }
  add('HANDOVER', null, addDays(next, 7 * template.handoverWeeks));
  return ok(phases);
}

export interface MovedPhase {
  readonly index: number;
  readonly from: { readonly startsOn: Day; readonly endsOn: Day };
  readonly to: { readonly startsOn: Day; readonly endsOn: Day };
}

const shifted = <P extends PlannedPhase>(phase: P, days: number): P => ({
  ...phase,
  startsOn: addDays(phase.startsOn, days),
  endsOn: addDays(phase.endsOn, days),
});

/**
 * A phase that is not over may get new dates after the one before it; every later phase moves by as many days as its end did,
 * and keeps its length.
 */
export function movePhase<P extends PlannedPhase>(
  phases: readonly P[],
  index: number,
  to: { startsOn: Day; endsOn: Day },
  today: Day,
): Result<{ phases: P[]; moved: MovedPhase[] }> {
  const phase = phases[index];
  if (!phase) return refusal('PHASE_UNKNOWN', 'This phase is not part of the plan any more.');
  if (phase.endsOn < today) return refusal('PHASE_OVER', 'This phase is over, so its dates stay as they were.');
  if (to.endsOn < to.startsOn) return refusal('PHASE_ENDS_FIRST', 'The last day comes before the first. Choose a later last day.', 'endsOn');
  if (phase.startsOn < today && to.startsOn !== phase.startsOn)
    return refusal('PHASE_STARTED', 'This phase has begun, so only its last day can move.', 'startsOn');
  if (to.endsOn < today) return refusal('PHASE_ENDS_IN_PAST', 'The last day lies in the past. Choose today or later.', 'endsOn');
  const before = phases[index - 1];
  if (before && to.startsOn <= before.endsOn)
    return refusal('PHASE_OVERLAPS', `It must start after ${dayWords(before.endsOn, today)}, the last day of the phase before.`, 'startsOn');
  const days = daysBetween(phase.endsOn, to.endsOn);
  const result = phases.map((one, at) => (at < index ? one : at === index ? { ...one, startsOn: to.startsOn, endsOn: to.endsOn } : shifted(one, days)));
  return ok({ phases: result, moved: differences(phases, result) });
}

/** The phases whose dates differ between two plans of the same order. */
export function differences(before: readonly PlannedPhase[], after: readonly PlannedPhase[]): MovedPhase[] {
  return after.flatMap((now, index) => {
    const then = before[index];
    if (!then || (then.startsOn === now.startsOn && then.endsOn === now.endsOn)) return [];
    return [{ index, from: { startsOn: then.startsOn, endsOn: then.endsOn }, to: { startsOn: now.startsOn, endsOn: now.endsOn } }];
  });
}

/** An extension adds one cycle and its reset after the last reset, never in the past; hand-over follows them. */
export function addCycle<P extends PlannedPhase>(
  phases: readonly P[],
  length: { cycleMonths: number; resetWeeks: number },
  today: Day,
): Result<{ kept: P[]; added: PlannedPhase[]; handover: P | undefined }> {
  if (!Number.isInteger(length.cycleMonths) || length.cycleMonths < 1 || length.cycleMonths > 12)
    return refusal('TEMPLATE_OUT_OF_RANGE', bounds.cycleMonths[2], 'cycleMonths');
  const handover = phases.find((phase) => phase.kind === 'HANDOVER');
  const kept = phases.filter((phase) => phase !== handover);
  const last = kept.at(-1);
  const after = last ? addDays(last.endsOn, 1) : today;
  const startsOn = after < today ? today : after;
  const number = Math.max(0, ...kept.map((phase) => (phase.kind === 'CYCLE' ? (phase.cycleNumber ?? 0) : 0))) + 1;
  const resetOn = monthsLater(startsOn, length.cycleMonths);
  const handoverOn = addDays(resetOn, 7 * length.resetWeeks);
  const added: PlannedPhase[] = [
    { kind: 'CYCLE', cycleNumber: number, startsOn, endsOn: addDays(resetOn, -1) },
    { kind: 'RESET', cycleNumber: number, startsOn: resetOn, endsOn: addDays(handoverOn, -1) },
  ];
  return ok({ kept, added, handover: handover && shifted(handover, daysBetween(handover.startsOn, handoverOn)) });
}

/** After a pause the phase that was under way ends later by the days that were lost, and so does everything after it. */
export function shiftAfterPause<P extends PlannedPhase>(phases: readonly P[], pausedOn: Day, resumedOn: Day): P[] {
  const lost = Math.max(0, daysBetween(pausedOn, resumedOn));
  return phases.map((phase) =>
    phase.endsOn < pausedOn ? phase : phase.startsOn >= pausedOn ? shifted(phase, lost) : { ...phase, endsOn: addDays(phase.endsOn, lost) },
  );
}
