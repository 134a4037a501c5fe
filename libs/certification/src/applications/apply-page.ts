import { readableText } from '@cairn/kernel';
import { renderPage, type PageContent } from '@cairn/look';
import type { FastifyReply } from 'fastify';

/** What a form of the pages sends: texts by name. */
export type PageFields = Readonly<Record<string, unknown>>;

/** A field of a form; anything but one text counts as left blank. */
export const field = (form: PageFields | undefined, name: string, most = 2_000): string => {
  const value = form?.[name];
  return typeof value === 'string' ? readableText(value.slice(0, most)) : '';
};

/** Answers with a page that nobody keeps: it is about one person, and its address may hold their secret. */
export function sendPage(reply: FastifyReply, content: PageContent, status = 200): void {
  void reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(renderPage(content));
}

/** After a form was taken in: to another page, by GET. */
export const seeOther = (reply: FastifyReply, path: string): void => void reply.code(303).headers({ location: path, 'cache-control': 'no-store' }).send();
