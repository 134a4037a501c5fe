import { instant, type Result } from '@cairn/kernel';
import { grantRole, type Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { CertificationOptions } from '../certification.options.js';
import { carryEducation } from '../renewal/declared.js';
import { CertificateRow } from './certificate.entity.js';
import { certifiedPerson } from './certified.facts.js';
import { writeCertificate } from './write-certificate.js';

export interface ToReplace {
  /** As it was seen. */
  readonly version: number;
  readonly holderName: string;
  readonly reason: string;
}

/**
 * Writes the same certificate anew; the old one leads to it, and what its holder declared for the renewal goes with it. The caller has decided that it may.
 * Throws CONFLICT.
 */
export async function replaceOne(
  tx: Tx,
  options: CertificationOptions,
  viewer: Viewer,
  old: CertificateRow,
  { version, holderName, reason }: ToReplace,
): Promise<Result<{ certificateId: string }>> {
  const person = await certifiedPerson(tx, old.traineeId);
  const written = await writeCertificate(tx, options, {
    ...{ of: person, holderName, requirementSet: `replacement:${old.number}`, requirements: old.requirements, validUntil: old.validUntil },
    ...{ visibility: old.visibility, issuer: { personId: viewer.personId, name: viewer.name } },
  });
  const ended = { endedAt: instant(tx.now()), endedBy: viewer.personId, endedBecause: reason };
  // A revoked one stays revoked: that it was is part of what happened.
  if (old.status === 'ISSUED') await tx.table(CertificateRow).change(old.id, version, { status: 'SUPERSEDED', supersededBy: written.id, ...ended });
  await carryEducation(tx, { from: old.id, to: written.id });
  await tx.record({
    kind: 'certification.certificate-replaced',
    body: { certificateId: old.id, number: old.number, by: written.number, replacedBy: viewer.personId },
    payload: { reason },
  });
  const granted = await grantRole(tx, { personId: old.personId, role: 'CERTIFIED_COACH' });
  return granted.ok ? { ok: true, value: { certificateId: written.id } } : granted;
}
