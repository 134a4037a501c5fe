import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../../database/db.js';
import type { ViewerLike, ViewerSource } from '../doors/viewer-source.js';
import { Loaders } from '../loaders/loaders.js';

/** Cookies of the request and of its answer. */
export interface Cookies {
  get(name: string): string | undefined;
  set(name: string, value: string, options: CookieSerializeOptions): void;
  clear(name: string, options: CookieSerializeOptions): void;
}

/** What every resolver of one request shares. */
export interface GraphqlContext {
  readonly viewer: ViewerLike | undefined;
  /** Also the reference that an unexpected error gives. */
  readonly requestId: string;
  readonly ip: string;
  /** As the browser names itself, cut to 300 characters; may be empty. */
  readonly userAgent: string;
  readonly loaders: Loaders;
  readonly cookies: Cookies;
}

export async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  from: { readonly db: Pick<Db, 'read'>; readonly viewers: ViewerSource },
): Promise<GraphqlContext> {
  const viewer = await from.viewers.viewerOf(request);
  return {
    viewer,
    requestId: request.id,
    ip: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    loaders: new Loaders(from.db, viewer),
    cookies: {
      get: (name) => request.cookies[name],
      set: (name, value, options) => void reply.setCookie(name, value, options),
      clear: (name, options) => void reply.clearCookie(name, options),
    },
  };
}
