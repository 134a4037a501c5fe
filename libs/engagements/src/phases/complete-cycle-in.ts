import { notFound, ok, type Day, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { actOnRecord } from '../engagements/act-on-record.js';
import { EngagementRow } from '../engagements/engagement.entity.js';
import { canCompleteCycle } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { cycleCompleted } from '../engagements.events.js';
import { PhaseRow } from './phase.entity.js';

export interface ClosedCycle {
  readonly engagementId: string;
  /** Of its phase in the programme; null where it has none. */
  readonly phaseId: string | null;
  readonly cycleNumber: number;
  /** Its last day, which need not be the phase's. */
  readonly endsOn: Day;
}

/**
 * Counts a cycle as complete that was closed elsewhere, in the transaction that closes it: the amendment lock counts it from then on.
 * One that counted before is not counted again. Who may is for the caller to decide. Throws NOT_FOUND.
 */
export async function completeCycleIn(tx: Tx, { engagementId, phaseId, cycleNumber, endsOn }: ClosedCycle): Promise<Result<{ counted: boolean }>> {
  await tx.rows(`select from engagement where practice_id = $1 and id = $2 for no key update`, [engagementId]);
  const engagement = await tx.table(EngagementRow).get(engagementId);
  const phases = (await engagements(tx).phases(engagementId)).filter((phase) => phase.kind === 'CYCLE');
  const phase = phaseId === null ? undefined : phases.find((one) => one.id === phaseId);
  if (phaseId !== null && !phase) throw notFound();
  if (phase?.completedOn) return ok({ counted: false });
  const today = await engagements(tx).today(engagement.clientId);
  const earlier = phase ? phases.slice(0, phases.indexOf(phase)) : [];
  const complete = canCompleteCycle({ cycleNumber, endsOn, completedOn: null }, earlier, today);
  if (!complete.ok) return complete;
  await countCycle(tx, engagement, { phase: phase ?? null, cycleNumber, today });
  return ok({ counted: true });
}

/** The one way in which a cycle is counted: phase, number, history, record and event together. */
export async function countCycle(
  tx: Tx,
  engagement: EngagementRow,
  { phase, cycleNumber, today }: { phase: PhaseRow | null; cycleNumber: number; today: Day },
): Promise<void> {
  if (phase) await tx.table(PhaseRow).change(phase.id, phase.version, { completedOn: today });
  await tx.table(EngagementRow).amend({ id: engagement.id }, { completeCycles: engagement.completeCycles + 1 });
  const facts = { phaseId: phase?.id ?? null, cycleNumber, on: today };
  await actOnRecord(tx, engagement, { kind: 'CYCLE_COMPLETED', text: `Cycle ${cycleNumber} is complete`, facts });
  await tx.emit(cycleCompleted({ engagementId: engagement.id, clientId: engagement.clientId, cycleNumber }));
}
