import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db, INSTALLATION, open, Requires, seeOther, sendPage, systemScope } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedOutPage, signOutPage } from '../sign-in/sign-in.pages.js';
import { throughDoor } from './door.js';
import { SessionCookie } from './session-cookie.js';
import { hashOfToken } from './token.js';

/** Ends the session of this browser. */
@Controller('/sign-out')
export class SignOutController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Requires(open)
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(reply, request.viewer ? signOutPage() : signedOutPage());
  }

  @Post()
  @Requires(open)
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = this.cookie.read(request);
    if (token) await this.db.tx(systemScope(INSTALLATION), (tx) => throughDoor(tx, 'end_session_by_token', [hashOfToken(token), this.clock.now()]));
    this.cookie.clear(reply);
    seeOther(reply, '/sign-out');
  }
}
