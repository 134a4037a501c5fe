import { instant, newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { noteOnClient } from '../clients/note-on-client.js';
import { EngagementActRow } from './engagement-act.entity.js';
import type { ActKind } from './engagement.rules.js';
import type { EngagementPlace } from './engagement.policy.js';

export interface Act {
  readonly kind: ActKind;
  /** One sentence for everybody on the engagement. */
  readonly text: string;
  /** The same without names, where the text names somebody: a name may be erased, the record may not. */
  readonly recorded?: string;
  readonly reason?: string;
  /** Ids, days and words that the record keeps for good. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Writes an act into the chain of records, into the engagement's own history and into the Activity of whoever acts. */
export async function actOnRecord(tx: Tx, engagement: EngagementPlace, act: Act): Promise<void> {
  const { actor } = tx.scope;
  const byPersonId = actor.kind === 'person' ? actor.personId : null;
  const record = await tx.record({
    kind: `engagements.${act.kind.toLowerCase().replaceAll('_', '-')}`,
    clientId: engagement.clientId,
    body: { engagementId: engagement.id, text: act.recorded ?? act.text, reason: act.reason ?? null, byPersonId, ...act.facts },
    payload: { byName: actor.name },
  });
  await tx.table(EngagementActRow).add({
    id: newId(),
    clientId: engagement.clientId,
    engagementId: engagement.id,
    kind: act.kind,
    text: act.text,
    reason: act.reason ?? null,
    byPersonId,
    at: instant(tx.now()),
    recordSeq: record.seq,
  });
  await noteOnClient(tx, engagement.clientId, act.text, '/settings');
}
