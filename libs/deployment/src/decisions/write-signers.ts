import { newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { ChangeSetFacts, SignerFacts } from '../change-sets/change-set.facts.js';
import type { SentChange } from './decision.facts.js';
import { signerStand, type StandingSigner } from './outcome.rules.js';
import { carryOver } from './revision.rules.js';
import { SignerRow, type SignerStatus } from './signer.entity.js';
import type { SignerPlace } from './signers.rules.js';

const gone = ['verdict', 'decision_link', 'decision_code'] as const;

/** Puts the places of a sending under the set: who stays keeps approvals of unchanged words, who is not needed any more leaves. Gives the signers as they stand now. */
export async function writeSigners(
  tx: Tx,
  set: ChangeSetFacts,
  places: readonly SignerPlace[],
  changes: readonly SentChange[],
): Promise<readonly StandingSigner[]> {
  const live = (signer: SignerFacts): boolean => signer.status !== 'HANDED_OVER';
  const left = set.signers.filter((signer) => live(signer) && !places.some((place) => place.personId === signer.personId));
  await remove(
    tx,
    left.map((signer) => signer.id),
  );
  const standing: StandingSigner[] = [];
  for (const place of places) {
    const before = set.signers.find((signer) => live(signer) && signer.personId === place.personId);
    const verdicts = carryOver(before?.verdicts ?? [], changes);
    const signer = { ...place, verdicts, status: 'WAITING' };
    const status = signerStand(signer, changes) as SignerStatus;
    standing.push({ ...signer, status });
    const written = { name: place.name, capacities: [...place.capacities], parameterKeys: [...place.parameterKeys], status };
    if (before) {
      await tx.table(SignerRow).amend({ id: before.id }, { ...written, decidedAt: status === 'WAITING' ? null : before.decidedAt, lastMailedAt: null });
      await tx.rows(`delete from verdict where practice_id = $1 and signer_id = $2 and not (parameter_key = any ($3::text[]))`, [
        before.id,
        verdicts.map((one) => one.parameterKey),
      ]);
    } else {
      const nothing = { handedOverFrom: null, firstSeenAt: null, lastSeenAt: null, visits: 0, lastMailedAt: null, decidedAt: null, takenBackAt: null };
      await tx
        .table(SignerRow)
        .add({ id: newId(), clientId: set.clientId, engagementId: set.engagementId, changeSetId: set.id, personId: place.personId, ...written, ...nothing });
    }
  }
  return standing;
}

async function remove(tx: Tx, signerIds: readonly string[]): Promise<void> {
  if (signerIds.length === 0) return;
  for (const table of gone) await tx.rows(`delete from ${table} where practice_id = $1 and signer_id = any ($2::uuid[])`, [signerIds]);
  await tx.rows(`delete from signer where practice_id = $1 and id = any ($2::uuid[])`, [signerIds]);
}
