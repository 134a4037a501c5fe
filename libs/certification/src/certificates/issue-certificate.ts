import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, notFound, ok, type Result } from '@cairn/kernel';
import { grantRole, type Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { canReadTrainee } from '../certification.policy.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { canBeOnPaper } from '../drawing/on-paper.js';
import { TraineeRow } from '../trainees/trainee.entity.js';
import { numberWords } from './certificate-number.rules.js';
import { canCertify } from './certificate.policy.js';
import { issueCertificate, validUntilOf, whatItTook } from './certificate.rules.js';
import { certifiedPerson } from './certified.facts.js';
import { nameForPaper } from './no-paper.rules.js';
import { requirementsOf } from './requirements-of.js';
import { writeCertificate } from './write-certificate.js';

export interface IssueCertificateInput {
  readonly idempotencyKey: string;
  readonly traineeId: string;
  /** As it stands on the certificate; the person's own name unless told. */
  readonly holderName?: string | null;
  /** Issue it although paper and badge cannot carry the name. */
  readonly withoutPaper?: boolean;
}

/** The director certifies a trainee whose requirements all hold: one act, one transaction, once. */
@Injectable()
export class IssueCertificate {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  run(viewer: Viewer, input: IssueCertificateInput): Promise<Result<{ certificateId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.issue-certificate', input }, async (tx) => {
      const person = await certifiedPerson(tx, input.traineeId);
      if (!canReadTrainee(viewer, person, person)) throw notFound();
      authorize(canCertify(viewer, person), 'The certification director issues certificates, and nobody their own.');
      const { requirements, allMet } = await requirementsOf(tx, person.traineeId);
      const decided = issueCertificate(
        { ...person, requirements, allMet, numberOfThis: person.firstNumber === null ? undefined : numberWords(person.firstNumber) },
        { holderName: input.holderName ?? person.name },
      );
      if (!decided.ok) return decided;
      const { holderName } = decided.value;
      const paper = nameForPaper(holderName, { canBeOnPaper: await canBeOnPaper(holderName), withoutPaper: input.withoutPaper ?? false });
      if (!paper.ok) return paper;
      const written = await writeCertificate(tx, this.options, {
        ...{ of: person, holderName, requirementSet: 'first', requirements: requirements.map((one) => whatItTook(one.words)) },
        validUntil: validUntilOf(dayIn(person.timeZone, tx.now()), programmeRules(person.rules).validityMonths),
        ...{ visibility: 'PUBLIC', issuer: { personId: viewer.personId, name: viewer.name } },
      });
      await tx.table(TraineeRow).change(person.traineeId, person.traineeVersion, { status: 'CERTIFIED' });
      const granted = await grantRole(tx, { personId: person.personId, role: 'CERTIFIED_COACH' });
      if (!granted.ok) return granted;
      return ok({ certificateId: written.id });
    });
  }
}
