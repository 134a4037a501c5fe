import { Inject, Injectable } from '@nestjs/common';
import { authorize, err, newId, notFound, ok, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { cyclePlanned } from '../okrs.events.js';
import { CycleRow } from './cycle.entity.js';
import { canRunCycles } from './cycle.policy.js';
import { cycles, type Programme } from './cycles.repository.js';
import { datesMove, whileProgrammeRuns } from './dates-move.rules.js';
import { planOpening } from './plan-opening.js';
import { planCycle } from './plan-cycle.rules.js';
import { tellTraining } from './tell-training.js';

export interface PlanCycleInput {
  readonly idempotencyKey: string;
  readonly engagementId: string;
  /** A planned cycle that gets other days; without one the next cycle is planned. */
  readonly cycleId?: string | null;
  /** Of the cycle that gets other days. */
  readonly version?: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly draftingFrom: Day;
}

/** Gives the next cycle its days, or other days to one that has not begun. */
@Injectable()
export class PlanCycle {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PlanCycleInput): Promise<Result<{ cycleId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.plan-cycle', input }, async (tx): Promise<Result<{ cycleId: string }>> => {
      const programme = await cycles(tx).programme(viewer, input.engagementId);
      authorize(canRunCycles(viewer, { engagementId: programme.id, clientId: programme.clientId }), 'Those who run the programme plan its cycles.');
      const runs = whileProgrammeRuns(programme.status);
      if (!runs.ok) return runs;
      const all = await cycles(tx).ofEngagement(programme.id);
      const cycle = input.cycleId ? all.find((one) => one.id === input.cycleId) : undefined;
      if (input.cycleId && !cycle) throw notFound();
      const number = cycle?.number ?? Math.max(0, ...all.map((one) => one.number)) + 1;
      const { rules, gate } = await cycles(tx).plan(programme, number);
      if (gate) return err({ code: gate.code, message: gate.headline, gate });
      const others = all.filter((one) => one.id !== cycle?.id);
      const days = planCycle({ ...input, number }, others, { months: rules.cycle.months, today: programme.today });
      if (!days.ok) return days;
      const moves = cycle ? datesMove(cycle, days.value) : ok(true as const);
      if (!moves.ok) return moves;
      if (cycle && cycle.version !== input.version) return changedMeanwhile('CYCLE_CHANGED');
      const cycleId = await save(tx, viewer, programme, { cycle, number, ...days.value });
      await tellTraining(tx, programme, cycleId);
      if (!cycle || cycle.status === 'PLANNED') await planOpening(tx, cycleId, days.value.draftingFrom, programme.timeZone);
      await tx.emit(cyclePlanned({ cycleId, engagementId: programme.id, clientId: programme.clientId, number }));
      return ok({ cycleId });
    });
  }
}

type Saved = Pick<CycleRow, 'number' | 'startsOn' | 'endsOn' | 'draftingFrom'> & { readonly cycle: CycleRow | undefined };

async function save(tx: Tx, viewer: Viewer, programme: Programme, { cycle, ...days }: Saved): Promise<string> {
  if (cycle) {
    await tx.table(CycleRow).change(cycle.id, cycle.version, days);
    return cycle.id;
  }
  const id = newId();
  const phase = programme.phases.find((one) => one.kind === 'CYCLE' && one.cycleNumber === days.number);
  const of = { id, clientId: programme.clientId, engagementId: programme.id, phaseId: phase?.id ?? null, plannedBy: viewer.personId };
  await tx.table(CycleRow).add({ ...of, ...days, status: 'PLANNED', draftingAt: null, startedAt: null, closedAt: null });
  return id;
}
