import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { Db, defineScheduledJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { certificateById } from '../certificates/certificate.facts.js';
import { endCoachRole } from '../certificates/coach-role.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { declaredFor } from './declared.js';
import { planRenewal, renewalKind } from './plan-renewal.js';
import { renewalRequirements, renewalSteps, stepOn } from './renewal.rules.js';
import { renewalMail } from './renewal.mails.js';

export const watchRenewal = defineScheduledJob('certification.watch-renewal', renewalKind);

/** Reminds the holder before a certificate ends, tells them that it ended, and ends their being a certified coach after the days of grace. */
@Injectable()
export class WatchRenewal implements JobHandler<typeof watchRenewal> {
  readonly job = watchRenewal;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, subjectId }: JobData<typeof watchRenewal>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const certificate = await certificateById(tx, subjectId);
      if (!certificate || certificate.status !== 'ISSUED') return;
      const holder = await tx.row<{ name: string; email: string; rules: unknown }>(
        `select p.name, p.email, v.rules from certificate c join person p on p.practice_id = $1 and p.id = c.person_id
           join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id where c.practice_id = $1 and c.id = $2`,
        [subjectId],
      );
      if (!holder) return;
      const rule = programmeRules(holder.rules).renewal;
      const step = stepOn(renewalSteps(certificate.validUntil, rule), dayIn(certificate.timeZone, tx.now()));
      await planRenewal(tx, { certificateId: certificate.id, validUntil: certificate.validUntil, timeZone: certificate.timeZone, rule });
      if (!step) return;
      if (step.kind === 'LAPSED') {
        await endCoachRole(tx, certificate.personId);
        await tx.record({
          kind: 'certification.certificate-lapsed',
          body: { certificateId: certificate.id, number: certificate.number, validUntil: certificate.validUntil },
        });
      }
      const left = renewalRequirements(await declaredFor(tx, certificate.id), rule).flatMap((one) => one.left);
      await queueMail(tx, {
        key: `renewal:${certificate.id}:${step.on}`,
        to: { name: holder.name, address: holder.email },
        fromName: `${certificate.issuerName} via ${certificate.practiceName}`,
        ...renewalMail({ certificate, to: holder.name, step, left, rule, publicUrl: this.options.publicUrl }),
      });
    });
  }
}
