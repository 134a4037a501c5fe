import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, unschedule, type Tx } from '@cairn/platform';
import { waiverDecided, waiverEnded } from '../deployment.events.js';
import { canReadPlan } from '../plans/plan.policy.js';
import { expiryKind } from './ask-waiver.js';
import { WaiverRow } from './waiver.entity.js';
import { canDecideWaiver } from './waiver.policy.js';
import { decideWaiver, type WaiverAct } from './waiver.rules.js';

export interface DecideWaiverInput {
  readonly idempotencyKey: string;
  readonly waiverId: string;
  readonly version: number;
  readonly note: string;
}

/** The client lead grants, declines or ends an exception. Throws CONFLICT. */
@Injectable()
export class DecideWaiver {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, act: WaiverAct, input: DecideWaiverInput): Promise<Result<{ waiverId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: `deployment.${act}-waiver`, input }, async (tx) => {
      const waiver = await tx.table(WaiverRow).get(input.waiverId);
      if (!canReadPlan(viewer, waiver)) throw notFound();
      authorize(canDecideWaiver(viewer, waiver), 'The client lead decides on exceptions.');
      const decided = decideWaiver(waiver, act, { roles: ['CLIENT_LEAD'], note: input.note }, dayIn(await zoneOf(tx, waiver.clientId), tx.now()));
      if (!decided.ok) return decided;
      const { status, note } = decided.value;
      const at = instant(tx.now());
      const patch =
        act === 'revoke' ? { endedBy: viewer.personId, endedAt: at, endedNote: note } : { decidedBy: viewer.personId, decidedAt: at, decidedNote: note };
      await tx.table(WaiverRow).change(waiver.id, input.version, { status, ...patch });
      if (status !== 'GRANTED') await unschedule(tx, expiryKind, waiver.id);
      const of = { waiverId: waiver.id, engagementId: waiver.engagementId, clientId: waiver.clientId };
      const { parameterKey, teamId, personId, reason, expiresOn } = waiver;
      await tx.record({
        kind: `deployment.waiver-${status.toLowerCase()}`,
        clientId: waiver.clientId,
        body: { ...of, parameterKey, teamId, personId, reason, expiresOn, by: viewer.personId, note },
      });
      if (status === 'GRANTED' || status === 'DECLINED') await tx.emit(waiverDecided({ ...of, status }));
      else await tx.emit(waiverEnded({ ...of, status: 'REVOKED' }));
      return ok({ waiverId: waiver.id });
    });
  }
}

async function zoneOf(tx: Tx, clientId: string): Promise<string> {
  const client = await tx.row<{ zone: string }>(`select time_zone as zone from client where practice_id = $1 and id = $2`, [clientId]);
  if (!client) throw notFound();
  return client.zone;
}
