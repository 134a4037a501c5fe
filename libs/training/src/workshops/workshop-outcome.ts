import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { WorkshopRow } from './workshop.entity.js';
import { canAgreeOutcome, canScoreOutcome } from './workshop.policy.js';
import { agreeOutcome, scoreOutcome, whileEngaged } from './workshop.rules.js';
import { workshopToChange } from './workshops.repository.js';

export interface AgreeOutcomeInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly version: number;
}

/** The client agrees to what the workshop is to achieve, in the words that stand there in this version. Throws CONFLICT. */
@Injectable()
export class AgreeWorkshopOutcome {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AgreeOutcomeInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.agree-outcome', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      authorize(canAgreeOutcome(viewer, workshop), 'The client lead agrees to the outcome.');
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const agreed = agreeOutcome(workshop);
      if (!agreed.ok) return agreed;
      await tx.table(WorkshopRow).change(workshop.id, input.version, { outcomeAgreedBy: viewer.personId, outcomeAgreedAt: instant(tx.now()) });
      return ok({ workshopId: workshop.id });
    });
  }
}

export interface ScoreOutcomeInput extends AgreeOutcomeInput {
  readonly score: number;
  readonly learning: string;
}

/** What became of the wanted outcome, 0 to 1, and what was learned by it. Throws CONFLICT. */
@Injectable()
export class ScoreWorkshopOutcome {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ScoreOutcomeInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.score-outcome', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      authorize(canScoreOutcome(viewer, workshop), 'The coach and the client lead score the outcome.');
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const scored = scoreOutcome(workshop, input);
      if (!scored.ok) return scored;
      const by = { outcomeScoredBy: viewer.personId, outcomeScoredAt: instant(tx.now()) };
      await tx.table(WorkshopRow).change(workshop.id, input.version, { outcomeScore: scored.value.score, outcomeLearning: scored.value.learning, ...by });
      return ok({ workshopId: workshop.id });
    });
  }
}
