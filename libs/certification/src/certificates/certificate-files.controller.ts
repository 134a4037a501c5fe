import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { isUuid, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, Requires } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { CertificationOptions } from '../certification.options.js';
import { holdCertificates } from '../certification.permissions.js';
import { sendCertificateFile } from '../verify/sending.js';
import { certificateFile, isCertificateFile } from './certificate-file.js';
import { certificateJson, drawnOf, type CertificateFacts } from './certificate.facts.js';
import { canReadCertificate } from './certificate.policy.js';

/** The files of a certificate for its holder and those who direct, public or not. */
@Controller('/certificates')
export class CertificateFilesController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  @Get('/:id/:file')
  @Requires(holdCertificates)
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id) || !isCertificateFile(file)) throw notFound();
    const found = await this.db.read(viewer, (tx) =>
      tx.row<{ certificate: CertificateFacts; credential: string }>(
        `select ${certificateJson} as certificate, c.credential from certificate c where c.practice_id = $1 and c.id = $2`,
        [id],
      ),
    );
    if (!found || !canReadCertificate(viewer, found.certificate)) throw notFound();
    const signed = { text: found.credential, at: new Date(found.certificate.issuedAt) };
    sendCertificateFile(reply, await certificateFile(drawnOf(found.certificate, this.options.publicUrl), file, signed));
  }
}
