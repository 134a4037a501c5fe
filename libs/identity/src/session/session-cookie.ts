import { Inject, Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityOptions } from '../identity.options.js';
import { sessionDays } from './session.rules.js';

/** The cookie that holds the token of a session: bound to this host by its name, out of reach of scripts, not sent with requests that other sites start. */
@Injectable()
export class SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;

  constructor(@Inject(IdentityOptions) { publicUrl }: IdentityOptions) {
    // Browsers take the prefix over TLS only; without it stays an installation on this computer.
    const secure = publicUrl.startsWith('https:');
    this.name = secure ? '__Host-cairn' : 'cairn';
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.options, maxAge: sessionDays * 86_400 });
  }

  /** Also forgets what the portal kept on the device: drafts of confidential texts. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options).header('clear-site-data', '"storage"');
  }
}
