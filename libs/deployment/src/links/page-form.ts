import { createHash } from 'node:crypto';
import { readableText, type Refusal } from '@cairn/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '@cairn/look';

export type Form = Readonly<Record<string, unknown>>;

/** A field of a form; anything but one text counts as left blank. */
export const field = (form: Form | undefined, name: string): string => {
  const value = form?.[name];
  return typeof value === 'string' ? readableText(value.slice(0, 10_000)) : '';
};

/** A nonce is good for one act: the same form sent twice is one act with one answer. */
export const keyOf = (form: Form | undefined): string => createHash('sha256').update(field(form, 'nonce')).digest('hex');

/** In the words of a form: the path of the refused input as the name of its field. */
export const errorsOf = ({ message, field: path }: Refusal, rename: (path: string) => string = (same) => same) => [
  { message, field: path === undefined ? undefined : rename(path) },
];

/** What the record keeps of a request. */
export const cameFrom = (request: FastifyRequest): { readonly ip: string; readonly agent: string } => ({
  ip: request.ip,
  agent: (request.headers['user-agent'] ?? '').slice(0, 300),
});

const closed = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

/** A page that a link leads to is kept nowhere, and tells no other page its address. */
export function sendPage(reply: FastifyReply, page: Parameters<typeof renderPage>[0], status = 200): void {
  void reply
    .code(status)
    .headers({ 'content-type': 'text/html; charset=utf-8', ...closed })
    .send(renderPage(page));
}

export function seeOther(reply: FastifyReply, path: string): void {
  void reply
    .code(303)
    .headers({ location: path, ...closed })
    .send();
}
