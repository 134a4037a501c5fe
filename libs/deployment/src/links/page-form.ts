import { createHash } from 'node:crypto';
import type { Refusal } from '@cairn/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageContent } from '@cairn/look';
import { field as fieldOf, seeOther as goTo, sendPage as send } from '@cairn/platform';

export type Form = Readonly<Record<string, unknown>>;

/** A field of a form, long enough for what people write in it. */
export const field = (form: Form | undefined, name: string): string => fieldOf(form, name, 10_000);

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

/** A page that a link leads to tells no other page its address. */
const tellsNobody = (reply: FastifyReply): FastifyReply => reply.header('referrer-policy', 'no-referrer');

export const sendPage = (reply: FastifyReply, page: PageContent, status = 200): void => send(tellsNobody(reply), page, status);

export const seeOther = (reply: FastifyReply, path: string): void => goTo(tellsNobody(reply), path);
