import { renderPage, type PageContent } from '@cairn/look';
import type { FastifyReply } from 'fastify';
import type { CertificateFile } from '../certificates/certificate-file.js';

/** How a certificate stands may change at any moment: nobody keeps the page. */
export function sendPage(reply: FastifyReply, page: PageContent, status = 200): void {
  void reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(renderPage(page));
}

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
