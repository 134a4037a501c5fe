import { AppError, readableText, type Refusal } from '@cairn/kernel';
import { renderPage, type PageContent } from '@cairn/look';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Device } from '../session/open-session.js';

/** What a form of the server's pages sends: texts by name. */
export type Form = Readonly<Record<string, unknown>>;

/** A field of a form; anything but one text counts as left blank. */
export const field = (form: Form | undefined, name: string): string => {
  const value = form?.[name];
  return typeof value === 'string' ? readableText(value.slice(0, 2_000)) : '';
};

/** Pages about signing in belong to no practice, so they carry the product's name. */
export const PRODUCT = 'Cairn';

/** Answers with a page that nobody keeps, because it is about one person at one moment. */
export function sendPage(reply: FastifyReply, content: Omit<PageContent, 'practiceName'> & { readonly practiceName?: string }, status = 200): void {
  void reply
    .code(status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .send(renderPage({ practiceName: PRODUCT, ...content }));
}

/** After a form was taken in: to another page, by GET. */
export const seeOther = (reply: FastifyReply, path: string): void => void reply.code(303).headers({ location: path, 'cache-control': 'no-store' }).send();

export const deviceFrom = (request: FastifyRequest, previous?: string): Device => ({ ip: request.ip, agent: request.headers['user-agent'] ?? '', previous });

/** "Tried too often" as a sentence for the page, with the header that says when to come back. Anything else goes on. */
export function tooOftenOn(reply: FastifyReply, error: unknown): Refusal {
  if (!(error instanceof AppError) || error.code !== 'TOO_MANY_REQUESTS') throw error;
  void reply.header('retry-after', String(error.details['retryAfterSeconds']));
  return { code: error.code, message: error.message };
}
