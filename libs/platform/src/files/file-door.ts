import { AppError } from '@cairn/kernel';
import type { FastifyReply } from 'fastify';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly idempotencyKey: string;
}

/** What an upload by a plain request holds: the body is the file, its name stands in the address, the idempotency key in its header. Throws BAD_USER_INPUT. */
export function uploadedFile(sent: { readonly name: unknown; readonly idempotencyKey: unknown; readonly bytes: unknown }): UploadedFile {
  const { name, idempotencyKey, bytes } = sent;
  if (typeof name !== 'string' || name === '' || name.length > 200)
    throw new AppError('BAD_USER_INPUT', 'Give the name of the file, in at most 200 characters.', { field: 'name' });
  if (typeof idempotencyKey !== 'string' || idempotencyKey.length < 8 || idempotencyKey.length > 100)
    throw new AppError('BAD_USER_INPUT', 'An idempotency key has 8 to 100 characters.', { field: 'idempotency-key' });
  if (!Buffer.isBuffer(bytes)) throw new AppError('BAD_USER_INPUT', 'Send the file itself as application/octet-stream.', { field: 'body' });
  return { name, bytes, idempotencyKey };
}

const types = {
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Hands a file out to be kept, never shown in the browser. */
export function sendFile(reply: FastifyReply, file: { readonly name: string; readonly type: keyof typeof types; readonly body: string | Buffer }): void {
  const plain = file.name.replace(/[^\w. -]/g, '_');
  void reply
    .type(types[file.type])
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(file.body);
}
