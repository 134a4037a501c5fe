import { createHash } from 'node:crypto';
import { instant, newId, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { CoachedEngagement } from './coached-engagements.js';
import { teamsBand } from './evidence-bands.js';
import { EvidenceOriginRow, EvidenceRow } from './evidence.entity.js';
import { weeksOf, type ShownKind } from './evidence.rules.js';

export interface ToKeep {
  readonly traineeId: string;
  readonly personId: string;
  readonly kind: ShownKind;
  readonly engagement: CoachedEngagement;
  /** Without names; empty for a session, which has words of its own. */
  readonly text: string;
  readonly cycleNumber: number | null;
  readonly heldOn: Day | null;
}

/**
 * Holds the row of the client of an engagement until the end of the transaction: a word of the client that comes meanwhile waits, and is then followed.
 * Before it is read what the client allows.
 */
export const holdClient = async (tx: Tx, engagementId: string): Promise<void> =>
  void (await tx.rows(
    `select c.id from client c where c.practice_id = $1 and c.id = (select e.client_id from engagement e where e.practice_id = $1 and e.id = $2) for share`,
    [engagementId],
  ));

/** Work with a client: what is shown of it in bands, whose it was behind that client's wall, and the record. Gives the id of the evidence. */
export async function keepEvidence(tx: Tx, { traineeId, personId, kind, engagement, text, cycleNumber, heldOn }: ToKeep): Promise<string> {
  const [id, now] = [newId(), instant(tx.now())];
  const cycle = engagement.cycles.find((one) => one.number === cycleNumber);
  const { industry, region, sizeBand, clientId, consentId } = engagement;
  const textSha256 = text === '' ? null : createHash('sha256').update(text, 'utf8').digest('hex');
  await tx.table(EvidenceRow).add({
    ...{ id, traineeId, kind, text, textSha256, status: 'GIVEN', shownAt: now, settledAt: null },
    ...{ bands: { industry, region, sizeBand, cycleNumber, weeks: cycle ? weeksOf(cycle) : null, teams: teamsBand(engagement.teams) } },
    ...{ outside: false, acceptedBy: null, remark: '' },
  });
  const origin = { clientId, engagementId: engagement.id, evidenceId: id, kind, cycleNumber, heldOn, consentId: consentId ?? '' };
  await tx.table(EvidenceOriginRow).add({ id: newId(), ...origin, personId, takenAt: now });
  await tx.record({ kind: 'certification.evidence-shown', clientId, body: { ...origin, traineeId, textSha256, by: personId } });
  return id;
}

/** Of what is taken back, neither words nor bands nor origin are kept. Works also for whoever does not see the client. Throws CONFLICT. */
export async function forgetEvidence(tx: Tx, { id, version }: { readonly id: string; readonly version: number }): Promise<void> {
  await tx.table(EvidenceRow).change(id, version, { status: 'TAKEN_BACK', settledAt: instant(tx.now()), text: '', textSha256: null, bands: {} });
  await tx.rows(`select forget_evidence_origin($1, $2) as practice_id`, [id]);
}
