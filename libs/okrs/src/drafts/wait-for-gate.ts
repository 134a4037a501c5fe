import { Inject, Injectable } from '@nestjs/common';
import { ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { draftingGate, noteWaiting } from '@cairn/training';
import { openForTalk } from './open-for-text.js';

export interface WaitForGateInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
}

/** Whoever meets the training gate in a draft asks to hear once it is open. Asked twice, they hear once. */
@Injectable()
export class WaitForGate {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WaitForGateInput): Promise<Result<{ draftId: string }>> {
    const { idempotencyKey: key, draftId } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.wait-for-gate', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const open = await openForTalk(tx, viewer, { draftId });
      if (!open.ok) return open;
      const { engagementId, clientId, teamId } = open.value;
      const gate = await draftingGate(tx, viewer, { engagementId, teamId });
      if (gate.person === null && gate.team === null) return refusal('GATE_OPEN', 'Writing is open for you already.');
      await noteWaiting(tx, { engagementId, clientId, teamId, personId: viewer.personId });
      return ok({ draftId });
    });
  }
}
