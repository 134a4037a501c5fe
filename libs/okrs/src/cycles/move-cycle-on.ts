import { Inject, Injectable } from '@nestjs/common';
import { authorize, err, instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { cycleClosing, cycleStarted } from '../okrs.events.js';
import { CycleRow } from './cycle.entity.js';
import { canRunCycles } from './cycle.policy.js';
import { cycles } from './cycles.repository.js';
import { whileProgrammeRuns } from './dates-move.rules.js';
import { moveOn, type CycleAct } from './move-on.rules.js';
import { startDrafting } from './start-drafting.js';
import { tellTraining } from './tell-training.js';

export interface MoveCycleOnInput {
  readonly idempotencyKey: string;
  readonly cycleId: string;
  readonly version: number;
}

const told = { startCycle: cycleStarted, startClosing: cycleClosing } as const;

/** Opens drafting, starts a cycle, or begins to close it. With drafting every team that takes part gets its draft. */
@Injectable()
export class MoveCycleOn {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, act: CycleAct, input: MoveCycleOnInput): Promise<Result<{ cycleId: string }>> {
    const request = { key: input.idempotencyKey, operation: `okrs.${act}`, input };
    return this.db.mutate(viewer, request, async (tx): Promise<Result<{ cycleId: string }>> => {
      const { engagementId } = await tx.table(CycleRow).get(input.cycleId);
      const programme = await cycles(tx).programme(viewer, engagementId);
      authorize(canRunCycles(viewer, { engagementId, clientId: programme.clientId }), 'Those who run the programme move its cycles on.');
      const runs = whileProgrammeRuns(programme.status);
      if (!runs.ok) return runs;
      // Read once more: whoever was faster has let go of the programme only now.
      const all = await cycles(tx).ofEngagement(engagementId);
      const cycle = all.find((one) => one.id === input.cycleId) ?? (await tx.table(CycleRow).get(input.cycleId));
      const { gate } = await cycles(tx).plan(programme, cycle.number);
      if (gate) return err({ code: gate.code, message: gate.headline, gate });
      const status = moveOn(act, cycle, all, programme.today);
      if (!status.ok) return status;
      if (cycle.version !== input.version) return changedMeanwhile('CYCLE_CHANGED');
      if (act === 'startDrafting') {
        await startDrafting(tx, programme, cycle);
        return ok({ cycleId: cycle.id });
      }
      const since = act === 'startCycle' ? { startedAt: instant(tx.now()) } : {};
      await tx.table(CycleRow).change(cycle.id, cycle.version, { status: status.value, ...since });
      await tellTraining(tx, programme, cycle.id);
      await tx.emit(told[act]({ cycleId: cycle.id, engagementId, clientId: programme.clientId, number: cycle.number }));
      return ok({ cycleId: cycle.id });
    });
  }
}
