import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { Db, defineJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { certificateIssued, certificateRevoked } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { certificateById } from './certificate.facts.js';
import { certificateIssuedMail, certificateRevokedMail, type CertificateMail } from './certificate.mails.js';

const data = z.object({ practiceId: z.uuid(), certificateId: z.uuid(), status: z.enum(['ISSUED', 'REVOKED']) });
export const mailCertificate = defineJob('certification.mail-certificate', data, { on: [certificateIssued, certificateRevoked] });

/** Tells the holder that a certificate was issued or revoked, in the name of who did it. */
@Injectable()
export class MailCertificate implements JobHandler<typeof mailCertificate> {
  readonly job = mailCertificate;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, certificateId, status }: JobData<typeof mailCertificate>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const certificate = await certificateById(tx, certificateId);
      const people = await tx.row<{ name: string; email: string; byName: string; byEmail: string; instead: CertificateMail['instead'] }>(
        `select p.name, p.email, b.name as "byName", b.email as "byEmail",
                (select json_build_object('number', o.number, 'renewed', c.requirement_set like 'renewal:%') from certificate o where o.practice_id = $1 and o.superseded_by = c.id) as instead from certificate c join person p on p.practice_id = $1 and p.id = c.person_id
           join person b on b.practice_id = $1 and b.id = coalesce(c.ended_by, c.issued_by) where c.practice_id = $1 and c.id = $2`,
        [certificateId],
      );
      // What became of it meanwhile has a mail of its own.
      if (!certificate || !people || certificate.status !== status) return;
      const mail = status === 'REVOKED' ? certificateRevokedMail : certificateIssuedMail;
      await queueMail(tx, {
        key: `certificate:${meta.eventId}`,
        to: { name: people.name, address: people.email },
        fromName: `${people.byName} via ${certificate.practiceName}`,
        replyTo: people.byEmail,
        ...mail({
          certificate,
          to: people.name,
          byName: people.byName,
          instead: people.instead,
          today: dayIn(certificate.timeZone, tx.now()),
          publicUrl: this.options.publicUrl,
        }),
      });
    });
  }
}
