import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import { loadNames, sanitise } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { observedPlanned } from '../certification.events.js';
import { coachedEngagements, type CoachedEngagement } from '../evidence/coached-engagements.js';
import { holdClient, keepEvidence } from '../evidence/keep-evidence.js';
import { settingsOf } from '../items/item-settings.js';
import { ownPathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { itemOpen } from '../progress/mark-item.rules.js';
import { pathOf } from '../progress/progress.rules.js';
import { seen } from '../progress/seen.js';
import { ObservedSessionRow } from './observed.entity.js';
import { clientAgreed, restsOnEngagement, withoutNames } from './observed-engagement.rules.js';
import { planSession, type AskedSession, type Assessors } from './observed.rules.js';
import { colleagues, type Colleague } from './observed-sessions.js';

export interface PlanObservedInput extends AskedSession {
  readonly idempotencyKey: string;
  readonly itemId: string;
  /** One that the trainee coaches; null for a session outside the practice’s engagements. */
  readonly engagementId: string | null;
  /** Asked of a session outside the practice’s engagements. */
  readonly clientAgreed: boolean;
}

/** A trainee asks two assessors to watch a session, or enters one at which they were a guest. */
@Injectable()
export class PlanObservedSession {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, also for an engagement that the trainee does not coach. */
  run(viewer: Viewer, input: PlanObservedInput): Promise<Result<{ itemId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.plan-observed', input }, async (tx) => {
      const facts = await ownPathFacts(tx, viewer.personId, input.itemId);
      const stored = facts?.items.find((one) => one.id === input.itemId && one.kind === 'OBSERVED');
      if (!facts || !stored) throw notFound();
      const engagement = input.engagementId === null ? null : await coachedNow(tx, viewer, input.engagementId);
      const { trainee } = facts;
      authorize(trainee.status === 'ENROLLED', 'You are not in this cohort any more.');
      const today = todayOf(facts.cohort, tx.now());
      const item = pathOf(facts, today)
        .modules.flatMap((module) => module.items)
        .find((one) => one.id === input.itemId);
      const open = item ? itemOpen(item) : ok(true as const);
      if (!open.ok) return open;
      const { kind } = settingsOf('OBSERVED', stored.settings);
      const planned = planSession(kind, input, whoOf(await colleagues(tx), viewer, trainee.mentorId), today);
      if (!planned.ok) return planned;
      const rests = engagement ? restsOnEngagement(kind, input.heldOn, engagement) : clientAgreed(input.clientAgreed);
      if (!rests.ok) return rests;
      const found = sanitise([{ field: 'setting', text: planned.value.setting }], await loadNames(tx));
      const nameless = withoutNames({ field: 'setting', words: planned.value.setting }, found, engagement?.names ?? { whole: [], byWord: [] });
      if (!nameless.ok) return nameless;
      const shown = { traineeId: trainee.id, personId: viewer.personId, kind: 'OBSERVED' as const, text: '', cycleNumber: null, heldOn: input.heldOn };
      const evidenceId = engagement ? await keepEvidence(tx, { ...shown, engagement }) : null;
      const [id, now] = [newId(), instant(tx.now())];
      const shadowed = kind === 'SHADOWED';
      await tx.table(ObservedSessionRow).add({
        ...{ id, traineeId: trainee.id, itemId: input.itemId, kind, heldOn: input.heldOn, firstAssessorId: input.firstAssessorId, ...planned.value },
        ...{ evidenceId, clientAgreed: engagement ? null : true, plannedBy: viewer.personId, plannedAt: now },
        ...{ status: shadowed ? 'MARKED' : 'PLANNED', markedAt: shadowed ? now : null },
      });
      seen(tx, trainee.id);
      if (!shadowed) await tx.emit(observedPlanned({ sessionId: id, traineeId: trainee.id }));
      return ok({ itemId: input.itemId });
    });
  }
}

/** The engagement with what its client allows at this moment and until the end of the transaction. Throws NOT_FOUND where this person does not coach it. */
async function coachedNow(tx: Tx, viewer: Viewer, engagementId: string): Promise<CoachedEngagement> {
  await holdClient(tx, engagementId);
  const [engagement] = await coachedEngagements(tx, viewer.personId, engagementId);
  if (!engagement) throw notFound();
  return engagement;
}

const whoOf = (all: readonly Colleague[], viewer: Viewer, mentorId: string | null): Assessors => ({
  ...{ traineeId: viewer.personId, mentorId, hostIds: all.map((one) => one.id) },
  assessorIds: all.filter((one) => one.assesses).map((one) => one.id),
});
