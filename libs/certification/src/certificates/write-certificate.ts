import { createHash, randomBytes } from 'node:crypto';
import { dayIn, instant, newId, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { CertificationOptions } from '../certification.options.js';
import { certificateIssued } from '../certification.events.js';
import { credentialOf } from '../credentials/credential.rules.js';
import { signCredential } from '../credentials/sign-credential.js';
import { openSigningKey } from '../keys/signing-keys.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { planRenewal } from '../renewal/plan-renewal.js';
import { takeStatusPlace } from '../status-lists/status-place.js';
import { numberWords } from './certificate-number.rules.js';
import { CertificateRow } from './certificate.entity.js';
import type { CertificateVisibility } from './certificate.rules.js';
import type { CertifiedPerson, RequirementSet } from './certified.facts.js';
import { newCertificateNumber } from './new-number.js';

export interface ToWrite {
  readonly of: CertifiedPerson;
  readonly holderName: string;
  readonly requirementSet: RequirementSet;
  readonly requirements: readonly string[];
  readonly validUntil: Day;
  readonly visibility: CertificateVisibility;
  readonly issuer: { readonly personId: string; readonly name: string };
}

/**
 * Number, place in the status list, signature, row and record, all in this transaction: a certificate is there as a whole or not at all.
 * The caller has decided that it is due. Throws CONFLICT when the same was certified meanwhile.
 */
export async function writeCertificate(tx: Tx, options: CertificationOptions, asked: ToWrite): Promise<{ id: string; number: string }> {
  const { of, holderName, requirementSet, requirements, validUntil, visibility, issuer } = asked;
  const [id, at] = [newId(), instant(tx.now())];
  const key = await openSigningKey(tx, options);
  const [place, number] = [await takeStatusPlace(tx), await newCertificateNumber(tx)];
  const mailSalt = randomBytes(16).toString('base64url');
  const { programmeId, programmeVersionId, practiceName, timeZone, title } = of;
  const credential = credentialOf({
    ...{ publicUrl: options.publicUrl, practiceId: tx.practiceId, practiceName, timeZone, certificateId: id, number: numberWords(number), holderName },
    ...{
      mailHash: `sha256$${createHash('sha256')
        .update(of.email.toLowerCase() + mailSalt)
        .digest('hex')}`,
      mailSalt,
      subjectId: newId(),
    },
    ...{ programmeVersionId, title, summary: of.summary, criteria: of.criteria, requirements, issuedAt: at, validUntil },
    ...{ statusList: place.list, statusIndex: place.index },
  });
  const text = JSON.stringify(await signCredential(credential, key, tx.now()), null, 2);
  await tx.table(CertificateRow).add({
    ...{ id, number, traineeId: of.traineeId, personId: of.personId, programmeId, programmeVersionId, requirementSet, holderName, title, practiceName },
    ...{ issuerName: issuer.name, requirements, timeZone, issuedAt: at, issuedOn: dayIn(timeZone, at), validUntil, issuedBy: issuer.personId },
    ...{ status: 'ISSUED', endedAt: null, endedBy: null, endedBecause: null, becausePublic: false, appealNote: null, supersededBy: null, visibility },
    ...{ signingKeyId: key.id, statusListId: place.listId, statusIndex: place.index, credential: text },
  });
  await tx.record({
    kind: 'certification.certificate-issued',
    body: {
      ...{ certificateId: id, number, traineeId: of.traineeId, personId: of.personId, programmeVersionId, requirementSet, requirements, validUntil },
      ...{ issuedBy: issuer.personId, signingKey: key.number, credentialSha256: createHash('sha256').update(text).digest('hex') },
    },
    payload: { holderName },
  });
  await planRenewal(tx, { certificateId: id, validUntil, timeZone, rule: programmeRules(of.rules).renewal });
  await tx.emit(certificateIssued({ certificateId: id, traineeId: of.traineeId, personId: of.personId, status: 'ISSUED' }));
  return { id, number };
}
