import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { observedPlanned } from '../certification.events.js';
import { canRunCohort } from '../certification.policy.js';
import { settingsOf } from '../items/item-settings.js';
import { ownPathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { itemOpen } from '../progress/mark-item.rules.js';
import { pathOf } from '../progress/progress.rules.js';
import { seen } from '../progress/seen.js';
import { ObservedSessionRow } from './observed.entity.js';
import { planSession, type AskedSession } from './observed.rules.js';
import { colleagues, observedSessions } from './observed-sessions.js';

export interface PlanObservedInput extends AskedSession {
  readonly idempotencyKey: string;
  readonly itemId: string;
}

/** A trainee asks two assessors to watch a session, or enters one at which they were a guest; what is not marked yet can be cancelled. */
@Injectable()
export class PlanObservedSession {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND. */
  run(viewer: Viewer, input: PlanObservedInput): Promise<Result<{ itemId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.plan-observed', input }, async (tx) => {
      const facts = await ownPathFacts(tx, viewer.personId, input.itemId);
      const stored = facts?.items.find((one) => one.id === input.itemId && one.kind === 'OBSERVED');
      if (!facts || !stored) throw notFound();
      const { trainee } = facts;
      authorize(trainee.status === 'ENROLLED', 'You are not in this cohort any more.');
      const today = todayOf(facts.cohort, tx.now());
      const item = pathOf(facts, today)
        .modules.flatMap((module) => module.items)
        .find((one) => one.id === input.itemId);
      const open = item ? itemOpen(item) : ok(true as const);
      if (!open.ok) return open;
      const { kind } = settingsOf('OBSERVED', stored.settings);
      const all = await colleagues(tx);
      const who = {
        traineeId: viewer.personId,
        mentorId: trainee.mentorId,
        assessorIds: all.filter((one) => one.assesses).map((one) => one.id),
        hostIds: all.map((one) => one.id),
      };
      const planned = planSession(kind, input, who, today);
      if (!planned.ok) return planned;
      const [id, now] = [newId(), instant(tx.now())];
      const shadowed = kind === 'SHADOWED';
      await tx.table(ObservedSessionRow).add({
        ...{ id, traineeId: trainee.id, itemId: input.itemId, kind, heldOn: input.heldOn, firstAssessorId: input.firstAssessorId, ...planned.value },
        ...{ status: shadowed ? 'MARKED' : 'PLANNED', markedAt: shadowed ? now : null, plannedBy: viewer.personId, plannedAt: now },
      });
      seen(tx, trainee.id);
      if (!shadowed) await tx.emit(observedPlanned({ sessionId: id, traineeId: trainee.id }));
      return ok({ itemId: input.itemId });
    });
  }

  /** Throws NOT_FOUND and CONFLICT. */
  cancel(viewer: Viewer, input: { idempotencyKey: string; sessionId: string; version: number }): Promise<Result<{ sessionId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.cancel-observed', input }, async (tx) => {
      const session = await observedSessions(tx).get(viewer, input.sessionId);
      authorize(session.trainee.personId === viewer.personId || canRunCohort(viewer, session.cohort), 'The trainee cancels it, or those who run the cohort.');
      if (session.kind === 'OBSERVED' && (session.status !== 'PLANNED' || session.marks.length > 0))
        return refusal('OBSERVED_MARKED', 'Somebody has marked this session, so it stays.');
      await tx.table(ObservedSessionRow).change(session.id, input.version, { status: 'CANCELLED', markedAt: null });
      return ok({ sessionId: session.id });
    });
  }
}
