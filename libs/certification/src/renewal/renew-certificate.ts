import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, notFound, ok, type Result } from '@cairn/kernel';
import { grantRole, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { canCertify, canReadCertificate } from '../certificates/certificate.policy.js';
import { numberWords } from '../certificates/certificate-number.rules.js';
import { whatItTook } from '../certificates/certificate.rules.js';
import { certifiedPerson } from '../certificates/certified.facts.js';
import { writeCertificate } from '../certificates/write-certificate.js';
import { paperDay } from '../drawing/paper-words.rules.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { declaredFor } from './declared.js';
import { renewalRequirements, renewCertificate } from './renewal.rules.js';

export interface RenewCertificateInput {
  readonly idempotencyKey: string;
  readonly certificateId: string;
  readonly version: number;
  /** For a reinstatement after the days of grace. */
  readonly reason: string;
}

/** The director renews a certificate whose holder did what the programme asks for; after the days of grace it is a reinstatement. Throws CONFLICT. */
@Injectable()
export class RenewCertificate {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  run(viewer: Viewer, input: RenewCertificateInput): Promise<Result<{ certificateId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.renew-certificate', input }, async (tx) => {
      const old = await tx.table(CertificateRow).get(input.certificateId);
      if (!canReadCertificate(viewer, old)) throw notFound();
      authorize(canCertify(viewer, old), 'Another director has to renew this certificate.');
      const person = await certifiedPerson(tx, old.traineeId);
      const rules = programmeRules(person.rules);
      const declared = await declaredFor(tx, old.id);
      const renewed = renewCertificate({ ...old, rule: rules.renewal, months: rules.validityMonths, declared }, dayIn(old.timeZone, tx.now()), input.reason);
      if (!renewed.ok) return renewed;
      const done = renewalRequirements(declared, rules.renewal).map((one) => whatItTook(one.words));
      const requirements = [`Renewed after certificate ${numberWords(old.number)} of ${paperDay(old.issuedOn)}`, ...done];
      const written = await writeCertificate(tx, this.options, {
        ...{ of: person, holderName: old.holderName, requirementSet: `renewal:${old.validUntil}`, requirements, validUntil: renewed.value.validUntil },
        ...{ visibility: old.visibility, issuer: { personId: viewer.personId, name: viewer.name } },
      });
      await tx.table(CertificateRow).change(old.id, input.version, {
        ...{
          status: 'SUPERSEDED',
          supersededBy: written.id,
          endedAt: instant(tx.now()),
          endedBy: viewer.personId,
          endedBecause: renewed.value.reason ?? 'Renewed.',
        },
      });
      await tx.record({
        kind: renewed.value.reason === null ? 'certification.certificate-renewed' : 'certification.certificate-reinstated',
        body: { certificateId: old.id, number: old.number, by: written.number, renewedBy: viewer.personId, entries: declared.map((one) => one.id) },
        ...(renewed.value.reason === null ? {} : { payload: { reason: renewed.value.reason } }),
      });
      const granted = await grantRole(tx, { personId: old.personId, role: 'CERTIFIED_COACH' });
      return granted.ok ? ok({ certificateId: written.id }) : granted;
    });
  }
}
