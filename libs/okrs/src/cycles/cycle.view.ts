import type { Viewer } from '@cairn/identity';
import type { Gated } from '@cairn/kernel';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import { planGate } from '../drafts/draft.rules.js';
import { canRunCycles } from './cycle.policy.js';
import type { Cycle } from './cycle.types.js';
import { cycleMoment, driftNote } from './cycle.words.js';
import { datesMove, whileProgrammeRuns } from './dates-move.rules.js';
import { moveOn, type CycleAct } from './move-on.rules.js';
import type { Around, CycleRead } from './okrs-page.facts.js';

const labels: Record<CycleAct, string> = { startDrafting: 'Open drafting', startCycle: 'Start the cycle', startClosing: 'Begin to close it' };

/** A cycle with what this reader can do about it. */
export function cycleView(cycle: CycleRead, around: Around, viewer: Viewer): Cycle {
  const { id, number, startsOn, endsOn, draftingFrom, status, version } = cycle;
  const phase = around.phases.find((one) => one.id === cycle.phaseId);
  return {
    ...{ id, number, startsOn, endsOn, draftingFrom, status, version },
    moment: cycleMoment(cycle, around.today),
    note: canRunCycles(viewer, around) ? driftNote(cycle, phase, around.today) : null,
    availableActions: actions(cycle, around, viewer),
  };
}

function actions(cycle: CycleRead, around: Around, viewer: Viewer): AvailableAction[] {
  const before = refusedBefore(around, viewer);
  const moves = datesMove(cycle, cycle);
  const acts = (['startDrafting', 'startCycle', 'startClosing'] as const).map((act) => {
    const moved = moveOn(act, cycle, around.cycles, around.today);
    return availableAction(act, before ?? (moved.ok ? { allowed: labels[act] } : (early(moved.error) ?? { forbidden: moved.error.message })));
  });
  return [availableAction('planCycle', before ?? (moves.ok ? { allowed: 'Change the days' } : { forbidden: moves.error.message })), ...acts];
}

/** What is only too early will open by itself. */
const early = (refused: { code: string; message: string }): Verdict | null =>
  refused.code === 'CYCLE_EARLY' || refused.code === 'CYCLE_BUSY' ? { gated: gate(refused.code, refused.message) } : null;

const gate = (code: string, headline: string): Gated => ({ code, headline, left: [], meanwhile: [], overrideBy: [], canOverride: false });

/** Who, whether the engagement goes on, and whether a plan is in force: asked of every act on cycles. */
export function refusedBefore(around: Around, viewer: Viewer): Verdict | null {
  if (!canRunCycles(viewer, around)) return { forbidden: 'Those who run the programme plan its cycles.', ask: around.coachName ?? undefined };
  const runs = whileProgrammeRuns(around.engagementStatus);
  if (!runs.ok) return { forbidden: runs.error.message };
  const plan = planGate(around);
  return plan && { gated: plan };
}
