import { Inject, Injectable } from '@nestjs/common';
import { forbidden, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { canReadEngagement, engagementDirectory } from '@cairn/engagements';
import { Db, unschedule, type Tx } from '@cairn/platform';
import { gateOpeningEnded } from '../training.events.js';
import { openingExpiryKind } from './open-gate-early.js';
import { GateOpeningRow } from './opening.entity.js';
import { canOpenGateEarly } from './opening.policy.js';
import { closeEarly, whoOpens } from './opening.rules.js';
import { clientLeadsOf, closesAgain } from './opening.view.js';

export interface CloseGateOpeningInput {
  readonly idempotencyKey: string;
  readonly openingId: string;
  readonly version: number;
  readonly reason: string;
}

/** The client lead closes what they opened before its day. Throws CONFLICT. */
@Injectable()
export class CloseGateOpening {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CloseGateOpeningInput): Promise<Result<{ openingId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.close-gate-opening', input }, async (tx) => {
      const opening = await tx.table(GateOpeningRow).get(input.openingId);
      const { id: openingId, engagementId, clientId } = opening;
      if (!canReadEngagement(viewer, { id: engagementId, clientId })) throw notFound();
      if (!canOpenGateEarly(viewer, opening)) throw forbidden(whoOpens(await clientLeads(tx, clientId), closesAgain));
      const { today } = await engagementDirectory(tx).get(engagementId);
      const closed = closeEarly(opening, input.reason, today);
      if (!closed.ok) return closed;
      const patch = { status: 'CLOSED', closedAt: instant(tx.now()), closedBy: viewer.personId, closedReason: closed.value } as const;
      await tx.table(GateOpeningRow).change(openingId, input.version, patch);
      await unschedule(tx, openingExpiryKind, openingId);
      await tx.record({ kind: 'training.gate-opening-closed', clientId, body: { openingId, engagementId, reason: closed.value, by: viewer.personId } });
      await tx.emit(gateOpeningEnded({ openingId, engagementId, clientId, status: 'CLOSED' }));
      return ok({ openingId });
    });
  }
}

async function clientLeads(tx: Tx, clientId: string): Promise<readonly string[]> {
  const found = await tx.row<{ names: string[] }>(`select ${clientLeadsOf('$2')} as names`, [clientId]);
  return found?.names ?? [];
}
