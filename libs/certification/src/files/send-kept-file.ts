import type { FastifyReply } from 'fastify';
import type { KeptFile } from './kept-file.js';

/** Hands a file out to be kept: never shown in the browser, never guessed to be something else, never cached on the way. */
export function sendKeptFile(reply: FastifyReply, file: KeptFile): void {
  const plain = file.name.replace(/[^\w. -]/g, '_');
  void reply
    .type(file.mediaType)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', `default-src 'none'; sandbox`)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(file.bytes);
}
