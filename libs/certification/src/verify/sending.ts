import type { FastifyReply } from 'fastify';
import type { CertificateFile } from '../certificates/certificate-file.js';

/** To be kept, never shown inside a page of ours. */
export function sendCertificateFile(reply: FastifyReply, file: CertificateFile): void {
  void reply
    .headers({
      'content-type': file.type,
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${file.name}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(file.body);
}
