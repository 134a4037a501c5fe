import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, countWords, day, daysBetween, notFound, ok, recordDayWords, refusal, type Result } from '@cairn/kernel';
import { markSetupStep, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { actOnRecord } from '../engagements/act-on-record.js';
import { EngagementRow } from '../engagements/engagement.entity.js';
import { canPlanEngagement } from '../engagements/engagement.policy.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements, lastDay } from '../engagements/engagements.repository.js';
import { phaseMoved } from '../engagements.events.js';
import { movePhase, type MovedPhase } from './phase.rules.js';
import { phaseName } from './phase.words.js';
import type { PhaseRow } from './phase.entity.js';
import type { MovePhaseInput, PhaseMoveInput } from './phase.types.js';

export interface PhaseMove {
  readonly engagement: EngagementRow;
  readonly before: readonly PhaseRow[];
  readonly phases: readonly PhaseRow[];
  readonly moved: readonly MovedPhase[];
  readonly phase: PhaseRow;
}

/** What a move would do; the same for the preview and for the act. */
export async function tryMove(tx: Tx, viewer: Viewer, input: PhaseMoveInput): Promise<Result<PhaseMove>> {
  const engagement = await engagements(tx).get(viewer, input.engagementId);
  authorize(canPlanEngagement(viewer, engagement), 'The coaches plan the dates.');
  const open = whileOpen(engagement);
  if (!open.ok) return open;
  if (engagement.status === 'PAUSED') return refusal('ENGAGEMENT_PAUSED', 'The engagement is paused. Resume it, then plan its dates.');
  const before = await engagements(tx).phases(engagement.id);
  const index = before.findIndex((one) => one.id === input.phaseId);
  const phase = before[index];
  if (!phase) throw notFound();
  const result = movePhase(before, index, { startsOn: day(input.startsOn), endsOn: day(input.endsOn) }, await engagements(tx).today(engagement.clientId));
  return result.ok ? ok({ engagement, before, phase, ...result.value }) : result;
}

/** Moves a phase, and the later ones by as many days. With `agreed` the new dates are the client's too. */
@Injectable()
export class MovePhase {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: MovePhaseInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.move-phase', input }, async (tx) => {
      await engagements(tx).lock(viewer, input.engagementId);
      const tried = await tryMove(tx, viewer, input);
      if (!tried.ok) return tried;
      const { engagement, phase, phases, moved, before } = tried.value;
      if (phase.version !== input.version) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: phase.version });
      await engagements(tx).savePhases(engagement, phases);
      await tx.table(EngagementRow).amend({ id: engagement.id }, { endsOn: lastDay(phases) ?? engagement.endsOn });
      if (input.agreed) await agree(tx, engagement, phase.id);
      if (moved.length === 0) return ok({ engagementId: engagement.id });
      const others = moved.filter((one) => before[one.index]?.id !== phase.id).length;
      await actOnRecord(tx, engagement, {
        kind: 'PHASES_MOVED',
        text: `${phaseName(phase)} now runs from ${recordDayWords(day(input.startsOn))} to ${recordDayWords(day(input.endsOn))}${others > 0 ? `; ${countWords(others, 'later phase')} moved with it` : ''}`,
        facts: { phaseId: phase.id, moved: moved.map((one) => ({ phaseId: before[one.index]?.id, from: one.from, to: one.to })) },
      });
      await tx.emit(phaseMoved({ engagementId: engagement.id, clientId: engagement.clientId, phaseId: phase.id, moved: movedBy(before, moved) }));
      return ok({ engagementId: engagement.id });
    });
  }
}

/** By how many days each of these phases moved. */
export const movedBy = (phases: readonly PhaseRow[], moved: readonly MovedPhase[]): { phaseId: string; startsBy: number; endsBy: number }[] =>
  moved.flatMap(({ index, from, to }) => {
    const phase = phases[index];
    return phase ? [{ phaseId: phase.id, startsBy: daysBetween(from.startsOn, to.startsOn), endsBy: daysBetween(from.endsOn, to.endsOn) }] : [];
  });

/** The client agreed to the dates of this phase today. */
export async function agree(tx: Tx, engagement: { id: string; clientId: string }, phaseId: string): Promise<void> {
  const today = await engagements(tx).today(engagement.clientId);
  await tx.rows(`update phase set agreed_on = $3, version = version + 1 where practice_id = $1 and id = $2 and agreed_on is null`, [phaseId, today]);
  await markSetupStep(tx, 'DATES');
}
