import { err, instant, ok, type Result } from '@cairn/kernel';
import { unschedule, type Tx } from '@cairn/platform';
import { draftingStarted } from '../okrs.events.js';
import { CycleRow } from './cycle.entity.js';
import { cycles, type Programme } from './cycles.repository.js';
import { whileProgrammeRuns } from './dates-move.rules.js';
import { moveOn } from './move-on.rules.js';
import { openingKind } from './plan-opening.js';
import { tellTraining } from './tell-training.js';

/** Whether drafting of a cycle may open now. The programme is held by the caller. */
export async function canStartDrafting(tx: Tx, programme: Programme, cycle: CycleRow, all: readonly CycleRow[]): Promise<Result<true>> {
  const runs = whileProgrammeRuns(programme.status);
  if (!runs.ok) return runs;
  const { gate } = await cycles(tx).plan(programme, cycle.number);
  if (gate) return err({ code: gate.code, message: gate.headline, gate });
  const moved = moveOn('startDrafting', cycle, all, programme.today);
  return moved.ok ? ok(true) : moved;
}

/** Opens drafting, by a person or by its day: every team that takes part gets its draft. */
export async function startDrafting(tx: Tx, programme: Programme, cycle: CycleRow): Promise<void> {
  await tx.table(CycleRow).change(cycle.id, cycle.version, { status: 'DRAFTING', draftingAt: instant(tx.now()) });
  await tellTraining(tx, programme, cycle.id);
  await cycles(tx).openDrafts(cycle, programme);
  await unschedule(tx, openingKind, cycle.id);
  await tx.emit(draftingStarted({ cycleId: cycle.id, engagementId: cycle.engagementId, clientId: programme.clientId, number: cycle.number }));
}
