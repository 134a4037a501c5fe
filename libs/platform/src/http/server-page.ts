import { readableText } from '@cairn/kernel';
import { renderPage, type PageContent } from '@cairn/look';
import type { FastifyReply } from 'fastify';

/** What a form of the server's pages sends: texts by name. */
export type FormFields = Readonly<Record<string, unknown>>;

/** A field of a form; anything but one text counts as left blank. */
export const field = (form: FormFields | undefined, name: string, most = 2_000): string => {
  const value = form?.[name];
  return typeof value === 'string' ? readableText(value.slice(0, most)) : '';
};

/** Pages that belong to no practice carry the product's name. */
export const PRODUCT = 'Cairn';

export type ServerPage = Omit<PageContent, 'practiceName'> & { readonly practiceName?: string };

/** Answers with a page that nobody keeps: it is about one person at one moment, and its address may hold their secret. */
export function sendPage(reply: FastifyReply, content: ServerPage, status = 200): void {
  void reply
    .code(status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .send(renderPage({ practiceName: PRODUCT, ...content }));
}

/** After a form was taken in: to another page, by GET. */
export const seeOther = (reply: FastifyReply, path: string): void => void reply.code(303).headers({ location: path, 'cache-control': 'no-store' }).send();
